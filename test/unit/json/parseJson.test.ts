import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import type { JsonNode } from '../../../server/src/core/json/jsonNode';
import { parseJson } from '../../../server/src/core/json/parseJson';
import { nearlyJson } from './nearlyJson';

/** The plain value of a tree; of a key that occurs twice the last, as JSON.parse does it. */
function plainOf(node: JsonNode, text: string): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries(
        node.members.map(({ key, value }) => [key.value, value && plainOf(value, text)]),
      );
    case 'array':
      return Array.from(node.items, (item) => plainOf(item, text));
    case 'string':
      return node.value;
    case 'unreadable':
      return undefined;
    default:
      return JSON.parse(text.slice(node.start, node.end));
  }
}

function* nodesOf(node: JsonNode): Iterable<JsonNode> {
  yield node;
  const children =
    node.kind === 'object'
      ? node.members.flatMap(({ key, value }) => [key, ...(value ? [value] : [])])
      : node.kind === 'array'
        ? node.items
        : [];
  for (const child of children) {
    assert.ok(node.start <= child.start && child.end <= node.end, 'a child lies inside of its parent');
    yield* nodesOf(child);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('parseJson', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        const { root, errors } = parseJson(text);
        assert.deepEqual(errors, []);
        assert.ok(root);
        assert.deepEqual(plainOf(root, text), JSON.parse(text));
      }),
    );
  });

  it('finds an error exactly where JSON.parse refuses the text', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.string({ unit: 'binary' })), (text) => {
        fc.pre(!text.startsWith('\uFEFF'));
        assert.equal(parseJson(text).errors.length === 0, isJson(text), JSON.stringify(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('gives nodes and errors that lie inside of the text, in order, for any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(nearlyJson, fc.string({ unit: 'binary' })), (text) => {
        const { root, errors } = parseJson(text);
        const places = [...(root ? nodesOf(root) : []), ...errors];
        for (const { start, end } of places) {
          assert.ok(0 <= start && start <= end && end <= text.length, JSON.stringify(text));
        }
        const starts = errors.map(({ start }) => start);
        assert.deepEqual(
          starts,
          [...starts].sort((a, b) => a - b),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('passes over a leading byte order mark', () => {
    const { root, errors } = parseJson('\uFEFF{}');
    assert.deepEqual(errors, []);
    assert.deepEqual(root, { kind: 'object', start: 1, end: 3, members: [] });
  });

  it('reports text that is nested too deep once, and goes on behind it', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    const { root, errors } = parseJson(`{"a": ${deep}, "b": "c"}`);
    assert.deepEqual(
      errors.map(({ code }) => code),
      ['nested-too-deep'],
    );
    assert.equal(root?.kind === 'object' && root.members[1]?.key.value, 'b');
  });

  describe('recovers', () => {
    /** [what is wrong, the text, the errors as `code@start-end`, the value that is read all the same] */
    const cases: [string, string, string[], unknown][] = [
      ['nothing in a text that is all a string', '"0="', [], '0='],
      ['an empty text', '', ['empty-text@0-0'], undefined],
      ['missing outer braces', '"a": 1, "b": 2', ['missing-outer-braces@0-3'], { a: 1, b: 2 }],
      ['an opening brace that is missing', '"a": 1}', ['missing-outer-braces@0-3'], { a: 1 }],
      ['a missing comma', '{"a": 1 "b": 2}', ['missing-comma@6-7'], { a: 1, b: 2 }],
      ['a missing comma in a list', '[1 2]', ['missing-comma@1-2'], [1, 2]],
      ['a trailing comma', '{"a": [1,],}', ['trailing-comma@8-9', 'trailing-comma@10-11'], { a: [1] }],
      ['a comma too many', '[1,,2]', ['unexpected-comma@3-4'], [1, 2]],
      ['a missing colon', '{"a" 1}', ['missing-colon@5-6'], { a: 1 }],
      ['a missing value before a key', '{"a": "b": 2}', ['missing-value@1-4'], { a: undefined, b: 2 }],
      ['a missing value at the end', '{"a":}', ['missing-value@1-4'], { a: undefined }],
      ['a value without key', '{ {"x": 1} }', ['missing-key@2-3'], {}],
      ['single quotes', "{'a': 'b'}", ['unquoted-key@1-4', 'invalid-value@6-9'], { a: 'b' }],
      ['typographic quotes', '{“a”: “b”}', ['unquoted-key@1-4', 'invalid-value@6-9'], { a: 'b' }],
      ['a comment', '{"a": 1} // why', ['comment@9-15'], { a: 1 }],
      ['a list that is not closed', '{"a": [1}', ['mismatched-bracket@8-9'], { a: [1] }],
      [
        'a list that is not closed before a key',
        '{"a": [1, "b": 2}',
        ['mismatched-bracket@10-13'],
        { a: [1], b: 2 },
      ],
      ['an object that is not closed', '[{"a": 1]', ['mismatched-bracket@8-9'], [{ a: 1 }]],
      ['a text cut short', '{"a": {"b": [1', ['unclosed-bracket@12-13'], { a: { b: [1] } }],
      ['a string cut short', '{"a": "b\n}', ['unterminated-string@6-8'], { a: 'b' }],
      ['a bracket too many', '{"a": 1}}', ['text-after-end@8-9'], { a: 1 }],
      ['a brace too early', '{"a": 1}, "b": 2}', ['unexpected-character@7-8'], { a: 1, b: 2 }],
      ['a comma behind the end', '{"a": 1},', ['text-after-end@8-9'], { a: 1 }],
      ['a bracket of no kind', '{"a": 1]}', ['unexpected-character@7-8'], { a: 1 }],
      ['a number with leading zeros', '[012]', ['invalid-number@1-4'], [undefined]],
      ['an ID with hyphens, unquoted', '[1234-5678-9012]', ['invalid-number@1-15'], [undefined]],
      ['an escape that JSON does not know', '["\\q"]', ['invalid-escape@1-5'], ['']],
      ['a key not closed', '{"a: {"b": 1}}', ['unterminated-string@1-3'], { a: { b: 1 } }],
      ['a text not closed', '{"a": "b, "c": "d"}', ['unterminated-string@6-8'], { a: 'b', c: 'd' }],
      [
        'a text not closed before a comment',
        '["a, // why\n"b"]',
        ['unterminated-string@1-3', 'comment@5-11'],
        ['a', 'b'],
      ],
      ['a URL not closed', '["https://a.b\n]', ['unterminated-string@1-13'], ['https://a.b']],
      ['a key not opened', '{a": {"b": 1}}', ['unopened-string@1-3'], { a: { b: 1 } }],
      ['a text not opened', '["a", b c", "d"]', ['unopened-string@6-10'], ['a', 'b c', 'd']],
      ['a URL not opened', '[https://a.b/c"]', ['unopened-string@1-15'], ['https://a.b/c']],
      ['a quote twice before a text', '[""a b", "c"]', ['doubled-quote@1-7'], ['a b', 'c']],
      [
        'a quote twice behind a text',
        '{"a"": "b""}',
        ['doubled-quote@1-5', 'doubled-quote@7-11'],
        { a: 'b' },
      ],
      ['a missing brace', '{"a": "b": 1}, "c": 2}', ['missing-opening-bracket@6-9'], { a: { b: 1 }, c: 2 }],
      ['a missing bracket', '{"a": 1, 2]}', ['missing-opening-bracket@6-7'], { a: [1, 2] }],
      [
        'an object not closed before its sibling',
        '{"a": {"b": 1, "c": {"b": 2}}',
        ['mismatched-bracket@15-18'],
        { a: { b: 1 }, c: { b: 2 } },
      ],
      [
        'an object not closed before a key of an outer one',
        '{\n "a": {\n  "b": 1,\n "c": 2\n}',
        ['mismatched-bracket@21-24'],
        { a: { b: 1 }, c: 2 },
      ],
      ['a brace for a bracket', '{"a": [1}}', ['exchanged-character@8-9'], { a: [1] }],
      ['a bracket for a brace', '[{"a": 1]]', ['exchanged-character@8-9'], [{ a: 1 }]],
      ['a list that begins with a brace', '{"a": {1, 2]}', ['exchanged-character@6-7'], { a: [1, 2] }],
      ['an object that begins with a bracket', '["a": 1}', ['exchanged-character@0-1'], { a: 1 }],
      ['parentheses', '{"a": ("b")}', ['exchanged-character@6-7', 'exchanged-character@10-11'], { a: ['b'] }],
      [
        'semicolons',
        '{"a": ["b"; "c";]}',
        ['exchanged-character@10-11', 'trailing-comma@15-16'],
        { a: ['b', 'c'] },
      ],
      ['a brace twice', '{{"a": 1}', ['unexpected-character@1-2'], { a: 1 }],
      ['an equals sign', '{"a" = 1}', ['equals-sign@5-6'], { a: 1 }],
      [
        'odd white space',
        '{\u00A0"a":\u2003\u200B 1\u00A0}',
        ['odd-space@1-2', 'odd-space@6-8', 'odd-space@10-11'],
        { a: 1 },
      ],
      ['odd white space behind a word', '[null\u00A0]', ['odd-space@5-6'], [null]],
      [
        'a merge conflict, as its first side has it',
        '[\n<<<<<<< a\n1\n||||||| b\n2\n=======\n3\n>>>>>>> c\n]',
        ['conflict-marker@2-11', 'conflict-marker@14-23', 'conflict-marker@26-33', 'conflict-marker@36-45'],
        [1],
      ],
      ['a lone mark of a merge conflict', '[1\n=======\n]', ['conflict-marker@3-10'], [1]],
      [
        'words before the value',
        'See this: [1]',
        ['invalid-value@0-3', 'missing-outer-braces@4-8', 'unquoted-key@4-8'],
        { this: [1] },
      ],
      ['many commas', '[1,,,,2]', ['unexpected-comma@3-6'], [1, 2]],
      [
        'many words',
        '[a b c d e f, 1]',
        [
          'invalid-value@1-2',
          'missing-comma@1-2',
          'invalid-value@3-4',
          'missing-comma@3-4',
          'invalid-value@5-6',
          'unreadable-text@5-12',
        ],
        [...Array<undefined>(6), 1],
      ],
      ['YAML', 'a:\n  - b\n', ['other-format@0-1'], undefined],
      ['Terraform', '# mapping\na {\n  b = 1\n}\n', ['other-format@10-11'], undefined],
      ['a tab in a string', '["a\tb"]', ['control-character@1-6'], ['a\tb']],
    ];
    for (const [name, text, expected, value] of cases) {
      it(`from ${name}: ${JSON.stringify(text)}`, () => {
        const { root, errors } = parseJson(text);
        assert.deepEqual(
          errors.map(({ code, start, end }) => `${code}@${String(start)}-${String(end)}`),
          expected,
        );
        assert.deepEqual(root && plainOf(root, text), value);
      });
    }

    it('from very many errors, of which it tells the first and where it stops', () => {
      const { errors } = parseJson(`[${'"", '.repeat(10)}${'""'.repeat(100_000)}]`);
      assert.ok(errors.length < 60_000, String(errors.length));
      assert.equal(errors.at(-1)?.code, 'too-many-errors');
      assert.equal(errors.filter(({ code }) => code === 'missing-comma').length, errors.length - 1);
    });

    it('from a character that is repeated very often, which is one error', () => {
      for (const character of [',', ':', ']', '\u00A0', 'a ']) {
        const { errors } = parseJson(`{"a": [1${character.repeat(300_000)}`);
        assert.ok(errors.length <= 9, `${character}: ${String(errors.length)}`);
      }
    });

    it('says which brackets are missing', () => {
      const missing = (text: string) => parseJson(text).errors.map((error) => error.missing);
      assert.deepEqual(missing('{"a": {"b": [1'), [']}}']);
      assert.deepEqual(missing('{"a": {"b": [1}}'), [']']);
    });
  });
});
