import assert from 'node:assert/strict';
import { severityEdits } from '../../../client/src/severityEdits';

/** The configuration after the change. */
function changed(config: string): string | undefined {
  return severityEdits(config, 'unknown-key', 'off')?.reduceRight(
    (text, { offset, length, content }) => text.slice(0, offset) + content + text.slice(offset + length),
    config,
  );
}

describe('severityEdits', () => {
  it('changes a severity and nothing else', () => {
    assert.equal(
      changed('{\r\n\t"rules": { "unknown-key": "error",  "wrong-type": "hint" }\r\n}\r\n'),
      '{\r\n\t"rules": { "unknown-key": "off",  "wrong-type": "hint" }\r\n}\r\n',
    );
  });

  it('adds a rule, and the rules if there are none', () => {
    assert.deepEqual(JSON.parse(changed('{ "rules": { "wrong-type": "hint" } }') ?? ''), {
      rules: { 'wrong-type': 'hint', 'unknown-key': 'off' },
    });
    assert.equal(changed('{}'), '{\n  "rules": {\n    "unknown-key": "off"\n  }\n}');
  });

  it('gives up on what is no object', () => {
    assert.equal(changed('[]'), undefined);
    assert.equal(changed(''), undefined);
  });
});
