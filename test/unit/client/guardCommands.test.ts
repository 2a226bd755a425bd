import assert from 'node:assert/strict';
import { guardCommands } from '../../../client/src/aws/guardCommands';
import { serverCommands } from '../../../server/src/lsp/protocol';

describe('the commands of the server', () => {
  let isTrusted = false;
  const run: string[] = [];
  const guard = guardCommands(() => isTrusted, 'not trusted');
  const commandsThatRun = () => {
    run.length = 0;
    for (const command of Object.values(serverCommands)) {
      try {
        guard(command, ['argument'], (...call) => run.push(JSON.stringify(call)));
      } catch (error) {
        assert.equal(error instanceof Error && error.message, 'not trusted');
      }
    }
    return run;
  };

  it('use no credentials before the workspace is trusted, and all run then', () => {
    isTrusted = false;
    const all = Object.values(serverCommands).map((command) => JSON.stringify([command, ['argument']]));
    const harmless = all.filter((call) => !call.includes(serverCommands.pullAwsAccounts));
    assert.equal(harmless.length, all.length - 1);
    assert.deepEqual(commandsThatRun(), harmless);
    isTrusted = true;
    assert.deepEqual(commandsThatRun(), all);
  });
});
