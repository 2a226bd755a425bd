import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, replaceText, untilLanguage, untilProblems } from './workspace';

const repeated = `{
  "defaultLaceworkAccountAws": "acme",
  "integrationMappings": { "dev": { "aws_accounts": ["210987654321", "210987654321"] } }
}
`;
const fixed = repeated.replace('integrationMappings', 'integration_mappings').replace(', "210987654321"', '');

async function actionsAt(document: vscode.TextDocument, range: vscode.Range, kind?: string) {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind,
  );
}

describe('fixes in VS Code', () => {
  it('are offered at a problem, with what can be done about its rule', async () => {
    const document = await openFile('to-fix.json', repeated);
    await untilLanguage(document, 'lacework-mapping');
    const [problem] = await untilProblems(document, ({ length }) => length > 0);
    assert.ok(problem);
    const actions = await actionsAt(document, problem.range, vscode.CodeActionKind.QuickFix.value);
    assert.deepEqual(
      actions.map(({ title }) => title),
      [
        'Rename the key to "integration_mappings"',
        'Show the page of "misspelt-key"',
        'Change the severity of "misspelt-key"…',
      ],
    );
    assert.ok(actions[0]?.edit && actions[0].isPreferred);
    assert.ok(await vscode.workspace.applyEdit(actions[0].edit));
    assert.equal(document.getText(), repeated.replace('integrationMappings', 'integration_mappings'));
  });

  it('are applied on save where the user wants that, and undone in one step', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    const onSave = { 'source.fixAll.laceworkMapping': 'explicit' };
    await editor.update('codeActionsOnSave', onSave, vscode.ConfigurationTarget.Workspace);
    const document = await openFile('to-fix-on-save.json', repeated);
    await untilLanguage(document, 'lacework-mapping');
    await untilProblems(document, ({ length }) => length > 0);
    await replaceText(document, `${repeated}\n`);
    assert.ok(await document.save());
    assert.equal(document.getText(), `${fixed}\n`);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), `${repeated}\n`);
    await editor.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
