import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serverCommands, type RouteCountsItem } from '../../server/src/lsp/protocol';
import { MemoryFiles } from './memoryFiles';
import { untilLanguage, untilProblems } from './workspace';

const scheme = 'lacework-mapping-test';
const text = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme-main',
    integration_mappings: { 'acme-prod': { aws_accounts: ['210987654321', '210987654321', '1234'] } },
  },
  undefined,
  2,
);

function isRepeated({ code }: vscode.Diagnostic): boolean {
  return typeof code === 'object' && code.value === 'repeated-aws-account';
}

/** As in a virtual workspace: nothing of it is on a disk, and the language server cannot read it by itself. */
describe('a mapping file that is on no disk', () => {
  const files = new MemoryFiles();
  const uri = vscode.Uri.from({ scheme, path: '/acme/mapping.json' });
  let registration: vscode.Disposable;
  let document: vscode.TextDocument;

  before(async () => {
    registration = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    files.writeFile(uri, Buffer.from(text));
    document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await untilLanguage(document, 'lacework-mapping');
  });

  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    registration.dispose();
  });

  it('has problems, lenses, hovers and routes', async () => {
    const problems = await untilProblems(document, (found) => found.length >= 2);
    const rules = problems.map(({ code }) => (typeof code === 'object' ? code.value : code));
    assert.ok(rules.includes('malformed-aws-account-id'));
    assert.ok(rules.includes('repeated-aws-account'));
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      uri,
    );
    assert.ok(lenses.some(({ command }) => command?.title.includes('acme-prod')));
    const position = document.positionAt(document.getText().indexOf('210987654321') + 1);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      uri,
      position,
    );
    assert.ok(hovers.length > 0);
    const counts = await vscode.commands.executeCommand<RouteCountsItem>(
      serverCommands.countRoutes,
      uri.toString(),
    );
    assert.deepEqual(
      counts.laceworkAccounts.map(({ name, awsAccounts, invalid }) => [name, awsAccounts, invalid]),
      [['acme-prod', 1, 1]],
    );
  });

  it('is mended, and saved where it is', async () => {
    const found = await untilProblems(document, (problems) => problems.some(isRepeated));
    const repeated = found.find(isRepeated);
    assert.ok(repeated);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      repeated.range,
      vscode.CodeActionKind.QuickFix.value,
      10,
    );
    const fix = actions.find(({ edit, isPreferred }) => edit !== undefined && isPreferred === true);
    assert.ok(fix?.edit, actions.map(({ title }) => title).join());
    assert.ok(await vscode.workspace.applyEdit(fix.edit));
    await untilProblems(document, (problems) => problems.length > 0 && !problems.some(isRepeated));
    assert.ok(await document.save());
    assert.equal(Buffer.from(files.readFile(uri)).toString(), document.getText());
    assert.notEqual(document.getText(), text);
  });
});
