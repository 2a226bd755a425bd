import assert from 'node:assert/strict';
import { guardCommands } from '../../../client/src/aws/guardCommands';
import { serverCommands } from '../../../server/src/lsp/protocol';

describe('the commands of the server', () => {
  let isTrusted = false;
  const run: string[] = [];
  const refused: [command: string, message: string][] = [];
  const guard = guardCommands(() => isTrusted, { aws: 'not with AWS', lacework: 'not with Lacework' });
  const commandsThatRun = () => {
    run.length = 0;
    refused.length = 0;
    for (const command of Object.values(serverCommands)) {
      try {
        guard(command, ['argument'], (...call) => run.push(JSON.stringify(call)));
      } catch (error) {
        refused.push([command, error instanceof Error ? error.message : '']);
      }
    }
    return run;
  };

  it('use no credentials before the workspace is trusted, and all run then', () => {
    isTrusted = false;
    const all = Object.values(serverCommands).map((command) => JSON.stringify([command, ['argument']]));
    const using = [
      serverCommands.pullAwsAccounts,
      serverCommands.fetchLaceworkAccounts,
      serverCommands.checkAwsPrerequisites,
    ];
    const harmless = all.filter((call) => !using.some((command) => call.includes(command)));
    assert.equal(harmless.length, all.length - using.length);
    assert.deepEqual(commandsThatRun(), harmless);
    assert.deepEqual(refused, [
      [serverCommands.pullAwsAccounts, 'not with AWS'],
      [serverCommands.fetchLaceworkAccounts, 'not with Lacework'],
      [serverCommands.checkAwsPrerequisites, 'not with AWS'],
    ]);
    isTrusted = true;
    assert.deepEqual(commandsThatRun(), all);
    assert.deepEqual(refused, []);
  });
});
