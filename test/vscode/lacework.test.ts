import * as vscode from 'vscode';
import { serverId } from './serverProcesses';
import { openFile, untilLanguage, untilProblems } from './workspace';

const text = JSON.stringify({
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: { 'acme-prdo': { aws_accounts: ['210987654321'] } },
});

function tellsUnknownAccount(problems: readonly vscode.Diagnostic[]): boolean {
  return problems.some(
    ({ code }) => typeof code === 'object' && String(code.value) === 'unknown-lacework-account',
  );
}

describe('the Lacework accounts of the sample organization', () => {
  it('are asked for with the key of the environment, and known to a server that is started anew', async () => {
    const document = await openFile('lacework-accounts.json', text);
    await untilLanguage(document, 'lacework-mapping');
    await vscode.commands.executeCommand('laceworkMapping.refreshLaceworkAccounts');
    await untilProblems(document, tellsUnknownAccount);
    process.kill(serverId(), 'SIGKILL');
    await untilProblems(document, ({ length }) => length === 0);
    await untilProblems(document, tellsUnknownAccount);
  });
});
