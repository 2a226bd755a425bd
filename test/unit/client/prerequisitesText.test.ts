import assert from 'node:assert/strict';
import { prerequisitesText } from '../../../client/src/integration/prerequisitesText';
import type { PrerequisiteFinding } from '../../../server/src/core/integration/prerequisites/prerequisiteFinding';
import { wrapped } from '../../../server/src/core/text/wrapped';

const ok: PrerequisiteFinding = { severity: 'ok', subject: 'Role', message: '"a" is a role.', advice: '' };
const wrong: PrerequisiteFinding = {
  severity: 'error',
  subject: 'Queue policy',
  message: '"\u202Eq" lets nobody send.',
  advice: 'Allow it.',
  remedy: '{\n  "a": 1\n}\n',
};
const unchecked: PrerequisiteFinding = {
  severity: 'unchecked',
  subject: 'Permissions',
  message: `"b" ${'word '.repeat(25)}end.`,
  advice: 'Ask.',
};

describe('the text on the prerequisites of an integration', () => {
  it('has the worst first, with what to do, and obeys no invisible character', () => {
    const { text } = prerequisitesText(['Role: \u200Ba'], [ok, unchecked, ok, wrong]);
    const words = `not checked: Permissions: "b"${' word'.repeat(13)}`;
    assert.equal(
      text,
      [
        ...['Role: \\u{200B}a', ''],
        ...['error: Queue policy: "\\u{202E}q" lets nobody send.', '  Allow it.'],
        ...['  {', '    "a": 1', '  }', ''],
        ...[words, `  ${'word '.repeat(12)}end.`, '  Ask.', ''],
        ...['ok: Role: "a" is a role.', 'ok: Role: "a" is a role.', ''],
      ].join('\n'),
    );
  });

  it('says above which line what can be copied', () => {
    const { text, copies } = prerequisitesText(['Role: a'], [wrong, unchecked, ok]);
    const lines = text.split('\n');
    assert.deepEqual(
      copies.map(({ line, text: copied, isPolicy }) => [lines[line]?.slice(0, 5), copied, isPolicy]),
      [
        ['error', wrong.remedy, true],
        ['not c', 'Ask.', false],
      ],
    );
  });

  it('keeps words whole where it parts lines', () => {
    assert.deepEqual(wrapped('  one two three', 9), ['  one two', '    three']);
    assert.deepEqual(wrapped('a-long-word b', 5), ['a-long-word', '  b']);
    assert.deepEqual(wrapped('', 5), ['']);
  });
});
