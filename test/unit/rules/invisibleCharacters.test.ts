import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';

const sound = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["210987654321", "320198765432"] }
  }
}
`;

/** What turns the text around it, takes no room, or looks like nothing: RFC 9839 and Unicode TR 36 name most of them. */
const invisible = fc.constantFrom(
  ...['\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF', '\u00AD', '\u034F', '\u061C', '\u180E', '\u115F'],
  ...[
    '\u200E',
    '\u200F',
    '\u202A',
    '\u202B',
    '\u202C',
    '\u202D',
    '\u202E',
    '\u2066',
    '\u2067',
    '\u2068',
    '\u2069',
  ],
  ...[
    '\u0000',
    '\u001B',
    '\u007F',
    '\u0085',
    '\u2028',
    '\u2029',
    '\uD800',
    '\uDC00',
    '\u{E0001}',
    '\u{E0041}',
  ],
);

/** As it is, or as JSON's escape of it: both are the same to who reads the file. */
const written = fc.tuple(invisible, fc.boolean()).map(([character, isEscaped]) => ({
  isEscaped,
  text: isEscaped
    ? Array.from(
        { length: character.length },
        (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`,
      ).join('')
    : character,
}));

describe('a character that cannot be seen', () => {
  it('is told where it stands, wherever in a sound file that is', () => {
    assert.deepEqual(runRules(new Mapping(sound)), []);
    fc.assert(
      fc.property(written, fc.nat(sound.length - 1), ({ text, isEscaped }, at) => {
        const isInText = (sound.slice(0, at).split('"').length - 1) % 2 === 1;
        // Outside of texts an escape is no escape; a byte order mark at the start is a rule of its own.
        fc.pre((isInText || !isEscaped) && at > 0);
        const spoilt = sound.slice(0, at) + text + sound.slice(at);
        const problems = runRules(new Mapping(spoilt));
        const here = problems.filter(({ span }) => span.start <= at && at + text.length <= span.end);
        assert.ok(
          here.length > 0,
          `${JSON.stringify(spoilt)}: ${problems.map(({ message }) => message).join('; ')}`,
        );
        for (const { message, severity } of here) {
          assert.ok(severity === 'error' || severity === 'warning');
          assert.doesNotMatch(message, /[^\n -~…é]/u, message);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
