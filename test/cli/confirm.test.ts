import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { confirm } from '../../server/src/cli/confirm';
import { guarded } from '../../server/src/cli/output/guarded';

describe('a question in a terminal', () => {
  it('reads no more when it is answered: the process would wait for it', async () => {
    const stdin = Object.assign(new PassThrough(), { isTTY: true });
    const terminal = { write: () => true, isTTY: true };
    const environment = guarded({
      stdin,
      stdout: terminal,
      stderr: terminal,
      env: {},
      cwd: '/',
      rulePages: '/',
      onInterrupt: () => () => undefined,
    });
    stdin.write('yes\n');
    assert.equal(await confirm('Really?', false, environment), true);
    assert.equal(stdin.isPaused(), true);
  });
});
