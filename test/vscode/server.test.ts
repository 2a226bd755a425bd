import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ErrorAction } from 'vscode-languageclient/node';
import { ServerEnds } from '../../client/src/serverEnds';
import { serverId, serverProcesses } from './serverProcesses';
import { openFile, replaceText, untilLanguage, untilProblems } from './workspace';

const withProblem = '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {}}';

describe('the language server', () => {
  it('is started again when it dies, and checks again what is open', async () => {
    const document = await openFile('to-check-again.json', withProblem);
    await untilLanguage(document, 'lacework-mapping');
    await untilProblems(document, ({ length }) => length > 0);
    const killed = serverId();
    process.kill(killed, 'SIGKILL');
    await untilProblems(document, ({ length }) => length === 0);
    await untilProblems(document, ({ length }) => length > 0);
    assert.notEqual(serverId(), killed);
  });

  it('is not given up because messages could not be sent to it while it died', () => {
    const { action, handled } = new ServerEnds(() => assert.fail('the user is told')).error();
    assert.equal(action, ErrorAction.Continue);
    assert.equal(handled, true, 'nobody is told');
  });

  it('is offered to be started again where a command needs it and it died too often', async () => {
    const document = await openFile('to-check-again.json', withProblem);
    await vscode.commands.executeCommand('laceworkMapping.restartServer');
    await untilProblems(document, ({ length }) => length > 0);
    // It is started again four times within three minutes, later each time.
    for (let starts = 0; starts < 5; starts++) {
      process.kill(serverId(), 'SIGKILL');
      await untilProblems(document, ({ length }) => length === 0);
      if (starts < 4) {
        await untilProblems(document, ({ length }) => length > 0);
      }
    }
    await vscode.commands.executeCommand('laceworkMapping.pullAwsAccounts');
    assert.deepEqual(serverProcesses(), []);
    await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await untilProblems(document, ({ length }) => length > 0);
    assert.equal(serverProcesses().length, 1);
  });

  it('is started again by a command', async () => {
    const document = await openFile('to-check-again.json');
    const before = serverId();
    await vscode.commands.executeCommand('laceworkMapping.restartServer');
    await replaceText(document, withProblem.replace('{}', '[]'));
    const isWrongType = ({ message }: vscode.Diagnostic) => message.includes('is an array');
    await untilProblems(document, (problems) => problems.some(isWrongType));
    assert.notEqual(serverId(), before);
    assert.equal(serverProcesses().length, 1);
  });

  it('is started again once where that is asked for twice at once', async () => {
    const document = await openFile('to-check-again.json');
    const restart = async () => vscode.commands.executeCommand('laceworkMapping.restartServer');
    await Promise.all([restart(), restart()]);
    await replaceText(document, withProblem.replace('{}', '7'));
    await untilProblems(document, (problems) => problems.some(({ message }) => message.includes('a number')));
    assert.equal(serverProcesses().length, 1);
  });
});
