import * as fc from 'fast-check';
import { documentTexts } from '../lsp/anyDocument/documentTexts';
import { piecesOfJson } from '../unit/json/nearlyJson';
import { corpus } from './corpus';

/** Names that programs trip over: those that JavaScript's objects have, and those that change how a text looks. */
const hostileNames = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'length', 'then', ''],
  ...['\uD800', '\uDC00', 'a\uD83D', '\u0000', 'a\u0000b', '\u001B[2J', '\r\n', '\u2028', '\u007F'],
  ...[
    '\u202Eorp',
    'acme\u200B',
    '\u2066acme\u2069',
    '\uFEFFacme',
    'аcme',
    'acme\u0301',
    '\u00AD',
    '\u{E0001}',
  ],
  ...[
    '$(error) x',
    '[x](command:y)',
    '<img src=x>',
    '`',
    '**a**',
    '%s',
    '${env:HOME}',
    '../../etc',
    '/',
    '\\',
  ],
  ...['a'.repeat(3000), '😀'.repeat(50), 'a/b~1c~0', 'file:///x', 'AKIAABCDEFGHIJKLMNOP'],
);

const hostileIds = fc.oneof(
  fc.constantFrom('210987654321', '320198765432', '430219876543', '540321987654', '012345678901'),
  hostileNames,
  fc.constantFrom(
    '2109 8765 4321',
    '２10987654321',
    '٢10987654321',
    '210987654321\u200B',
    '1e12',
    'o-exampleorg1',
  ),
  fc.string({ unit: 'binary', maxLength: 14 }),
);

/** A value where the schema has another, or any at all. */
const anyValue = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(210987654321, true, null, [], {}, [[]], '210987654321,320198765432'),
);

const hostileKeys = fc.constantFrom(
  ...['defaultLaceworkAccountAws', 'integration_mappings', 'aws_accounts', 'integrationMappings'],
  ...[
    'default_lacework_account_aws',
    'aws_accounts ',
    'aws_\u200Daccounts',
    '__proto__',
    '',
    'org_account_mappings',
  ],
);

const hostileList = fc.oneof(
  { weight: 6, arbitrary: fc.array(hostileIds, { maxLength: 8 }) },
  { weight: 1, arbitrary: anyValue },
);

/** An object as its members, so that keys can be repeated and be named `__proto__`. */
type Members = readonly (readonly [string, string])[];

const print = (members: Members): string =>
  `{${members.map(([key, value]) => `${JSON.stringify(key)}: ${value}`).join(', ')}}`;

const entry = fc
  .array(
    fc.tuple(fc.oneof({ weight: 8, arbitrary: fc.constant('aws_accounts') }, hostileKeys), hostileList),
    {
      minLength: 0,
      maxLength: 2,
    },
  )
  .map((members) => print(members.map(([key, value]) => [key, JSON.stringify(value)])));

const mappings = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .array(fc.tuple(fc.oneof(hostileNames, fc.string({ unit: 'binary', maxLength: 8 })), entry), {
        maxLength: 5,
      })
      .map(print),
  },
  { weight: 1, arbitrary: anyValue.map((value) => JSON.stringify(value)) },
);

/** Mapping files in which every name and value may be hostile; the characters as they are, or as escapes. */
const hostileMappings = fc
  .tuple(hostileNames, fc.array(fc.tuple(hostileKeys, mappings), { maxLength: 2 }), mappings, fc.boolean())
  .map(([name, more, body, isRaw]) => {
    const text = print([
      ['defaultLaceworkAccountAws', JSON.stringify(name)],
      ['integration_mappings', body],
      ...more,
    ]);
    return isRaw ? text.replaceAll(/\\u[0-9a-f]{4}/g, unescaped) : text;
  });

function unescaped(escape: string): string {
  return String.fromCharCode(parseInt(escape.slice(2), 16));
}

/** Deep, long and repetitive texts, at the size that a whole round of questions is still quick with. */
const heaps = fc
  .tuple(
    fc.constantFrom(
      '[',
      '{"a":',
      '{"integration_mappings":',
      '[{"aws_accounts":[',
      '"',
      '\\',
      ',',
      '}',
      '/*',
      '\n',
    ),
    fc.oneof(fc.nat(40), fc.nat(3000)),
    fc.constantFrom('', '1', '"x"', ']', '}'),
  )
  .map(([piece, count, end]) => piece.repeat(count) + end);

/** How a text is damaged, as numbers that go with any text. */
const mutation = fc.record({
  kind: fc.constantFrom('cut', 'remove', 'repeat', 'splice', 'swap', 'insert', 'bits'),
  at: fc.nat(20_000),
  length: fc.oneof(fc.nat(4), fc.nat(400)),
  other: fc.nat(20_000),
  piece: fc.oneof(
    piecesOfJson,
    hostileNames,
    hostileIds.map((id) => JSON.stringify(id)),
  ),
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Kind> ? Kind : never;

function mutate(text: string, { kind, at, length, other, piece }: Mutation): string {
  const start = at % (text.length + 1);
  const end = Math.min(text.length, start + length);
  const [before, within, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (kind) {
    case 'cut':
      return before;
    case 'remove':
      return before + after;
    case 'repeat':
      return before + within.repeat(2 + (other % 5)) + after;
    case 'splice': {
      const donor = corpus[other % corpus.length] ?? '';
      const from = (at * 7) % (donor.length + 1);
      return before + donor.slice(from, from + length) + after;
    }
    case 'swap':
      return before + after.slice(0, length) + within + after.slice(length);
    case 'insert':
      return before + piece + within + after;
    case 'bits':
      return before + Array.from(within, (character) => flipped(character, other)).join('') + after;
  }
}

/** Another character whose code differs in one bit. */
function flipped(character: string, bit: number): string {
  return String.fromCharCode(character.charCodeAt(0) ^ (1 << (bit % 16)));
}

const mutated = fc
  .tuple(fc.nat(20_000), fc.array(mutation, { minLength: 1, maxLength: 6 }))
  .map(([index, mutations]) => mutations.reduce(mutate, corpus[index % corpus.length] ?? ''));

/** A list as long as that of a large organization. */
const longList = fc.nat(3000).map((count) =>
  print([
    ['defaultLaceworkAccountAws', '"acme"'],
    [
      'integration_mappings',
      print([
        [
          'dev',
          JSON.stringify({ aws_accounts: Array.from({ length: count }, (_, i) => String(320198765000 + i)) }),
        ],
      ]),
    ],
  ]),
);

/** Texts that somebody may open as a mapping file, by mistake or to do harm. */
export const hostileTexts: fc.Arbitrary<string> = fc.oneof(
  { weight: 5, arbitrary: mutated },
  { weight: 4, arbitrary: hostileMappings },
  { weight: 2, arbitrary: documentTexts },
  { weight: 1, arbitrary: heaps },
  { weight: 1, arbitrary: longList },
  {
    weight: 1,
    arbitrary: fc
      .tuple(hostileMappings, fc.array(mutation, { minLength: 1, maxLength: 3 }))
      .map(([text, mutations]) => mutations.reduce(mutate, text)),
  },
);
