import * as fc from 'fast-check';
import { mappingTexts } from '../../unit/features/randomMappings';
import { nearlyJson, piecesOfJson } from '../../unit/json/nearlyJson';
import { mappingTexts as mistakenTexts } from '../../unit/rules/organizations';

/** A whole list on one line, as a script writes it. */
const minified = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: {
    dev: { aws_accounts: Array.from({ length: 250 }, (_, index) => String(320198765000 + index)) },
  },
});

const sound = fc.oneof(
  { weight: 5, arbitrary: mappingTexts },
  { weight: 5, arbitrary: mistakenTexts },
  fc.constantFrom(
    minified,
    '',
    ' ',
    '\n',
    '{',
    '{}',
    '[]',
    '"',
    '\uD800',
    '"\uDC00',
    '{"integration_mappings":',
  ),
);

/** A part of a text, as numbers that go with any text, and what comes in its place. */
const damage = fc.tuple(
  fc.nat(10_000),
  fc.nat(3),
  fc.oneof(fc.constant(''), piecesOfJson, fc.constantFrom('😀', '\\\n', '\\u')),
);

const broken = fc.tuple(sound, fc.array(damage, { minLength: 1, maxLength: 4 })).map(([text, all]) =>
  all.reduce((before, [where, removed, added]) => {
    const start = where % (before.length + 1);
    return before.slice(0, start) + added + before.slice(start + removed);
  }, text),
);

/** Turns each line break into one of these, in turn. */
const lineBreaks = fc.constantFrom([], [], ['\r\n'], ['\r'], ['\n', '\r\n', '\r']);

/**
 * Texts that an editor may send as a mapping file: sound ones, ones with mistakes, ones that are no JSON; with any
 * line breaks, a byte order mark, and characters outside of the basic plane, whole and halved.
 */
export const documentTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: sound },
      { weight: 4, arbitrary: broken },
      nearlyJson,
      fc.string({ unit: 'binary' }),
    ),
    lineBreaks,
    fc.constantFrom('', '', '', '', '\uFEFF'),
  )
  .map(([text, breaks, start]) => {
    let count = 0;
    const turned =
      breaks.length === 0 ? text : text.replaceAll(/\r\n|\n/g, () => breaks[count++ % breaks.length] ?? '\n');
    return start + turned;
  });
