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
  let document: vscode.TextDocument;

  before(async () => {
    document = await openMapping('layout.json', tidy);
  });

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

  it('is outlined with counts', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ name, detail, children }) => [name, detail, children.length]),
      [
        ['acme-main', symbols[0]?.detail, 0],
        ['acme-dev', '2 AWS accounts', 2],
        ['acme-prod', '2 AWS accounts', 2],
      ],
    );
    assert.match(symbols[0]?.detail ?? '', /^default account/);
    assert.equal(symbols[2]?.children[0]?.name, '410987654321');
  });

  it('is folded and selected by its parts', async () => {
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start, end }) => [start, end]),
      [
        [0, 10],
        [2, 9],
        [4, 8],
        [5, 7],
      ],
    );
    const position = document.positionAt(tidy.indexOf('410987654321') + 3);
    const [innermost] = await vscode.commands.executeCommand<vscode.SelectionRange[]>(
      'vscode.executeSelectionRangeProvider',
      document.uri,
      [position],
    );
    const texts: string[] = [];
    for (let at = innermost; at !== undefined; at = at.parent) {
      texts.push(document.getText(at.range));
    }
    assert.ok(texts.includes('410987654321'));
    assert.ok(texts.some((text) => /^\[\s+"410987654321",\s+"510987654321"\s+\]$/.test(text)));
    assert.ok(texts.some((text) => text.startsWith('"acme-prod": {') && text.endsWith('}')));
  });
});
