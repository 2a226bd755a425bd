import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, untilLanguage, untilProblems } from './workspace';

const untidy = `{"defaultLaceworkAccountAws":"acme-main",
"integration_mappings": {
        "acme-dev":{"aws_accounts":["210987654321","310987654321"]},
        "acme-prod": { "aws_accounts": [ "410987654321",
        "510987654321" ] } } }
`;

const tidy = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["210987654321", "310987654321"] },
    "acme-prod": {
      "aws_accounts": [
        "410987654321",
        "510987654321"
      ]
    }
  }
}
`;

async function openMapping(name: string, text: string): Promise<vscode.TextDocument> {
  const document = await openFile(name, text);
  await untilLanguage(document, 'lacework-mapping');
  await untilProblems(document, ({ length }) => length === 0);
  return document;
}

describe('the layout of a mapping file in VS Code', () => {
  it('is put right by formatting, the whole file or a part of it', async () => {
    const file = await openMapping('untidy.json', untidy);
    const options = { tabSize: 2, insertSpaces: true };
    const apply = async (edits: vscode.TextEdit[]) => {
      const edit = new vscode.WorkspaceEdit();
      edit.set(file.uri, edits);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    await apply(
      await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatRangeProvider',
        file.uri,
        new vscode.Range(2, 0, 2, 12),
        options,
      ),
    );
    const lines = untidy.split('\n');
    lines[2] = '    "acme-dev": { "aws_accounts": ["210987654321", "310987654321"] },';
    assert.equal(file.getText(), lines.join('\n'));
    await apply(
      await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        file.uri,
        options,
      ),
    );
    assert.equal(file.getText(), tidy);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });
});
