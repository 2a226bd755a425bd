import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { runRules } from '../../server/src/core/rules/runRules';
import { openFile, untilLanguage } from './workspace';

/** What is written is a file without a problem. */
function assertIsSound(text: string): void {
  assert.deepEqual(
    runRules(new Mapping(text)).map(({ message }) => message),
    [],
    text,
  );
}

describe('completion in VS Code', () => {
  /** Opens a file with a cursor where the text has a `|`. */
  async function open(name: string, marked: string): Promise<vscode.TextEditor> {
    const document = await openFile(name, marked.replace('|', ''));
    await untilLanguage(document, 'lacework-mapping');
    const editor = vscode.window.activeTextEditor;
    assert.equal(editor?.document, document);
    const cursor = document.positionAt(marked.indexOf('|'));
    editor.selection = new vscode.Selection(cursor, cursor);
    return editor;
  }

  /** Does what is offered under a label at the cursor, and fills in its places. */
  async function complete(editor: vscode.TextEditor, label: string, ...typed: string[]): Promise<string> {
    const { document, selection } = editor;
    const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      selection.active,
    );
    const item = items.find((each) => each.label === label);
    assert.ok(item, JSON.stringify(items.map((each) => each.label)));
    const { insertText, range, additionalTextEdits = [] } = item;
    assert.ok(insertText instanceof vscode.SnippetString || typeof insertText === 'string');
    assert.ok(range !== undefined);
    const snippet =
      typeof insertText === 'string' ? new vscode.SnippetString().appendText(insertText) : insertText;
    await editor.insertSnippet(snippet, 'replacing' in range ? range.replacing : range);
    for (const [index, text] of typed.entries()) {
      if (index > 0) {
        await vscode.commands.executeCommand('jumpToNextSnippetPlaceholder');
      }
      await vscode.commands.executeCommand('type', { text });
    }
    if (additionalTextEdits.length > 0) {
      const edit = new vscode.WorkspaceEdit();
      edit.set(document.uri, additionalTextEdits);
      assert.ok(await vscode.workspace.applyEdit(edit));
    }
    return document.getText();
  }

  it('writes a whole file where there is nothing, to be filled in from place to place', async () => {
    const editor = await open('skeleton.lacework-mapping.json', '|');
    const text = await complete(editor, 'Account mapping', 'acme-main', 'acme-dev', '210987654321');
    assert.equal(
      text,
      `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-dev": {
      "aws_accounts": [
        "210987654321"
      ]
    }
  }
}`,
    );
    assertIsSound(text);
  });

  it('writes a key that is missing, with the comma behind it', async () => {
    const marked = `{
  |
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["210987654321"] }
  }
}
`;
    const editor = await open('key.lacework-mapping.json', marked);
    const text = await complete(editor, 'defaultLaceworkAccountAws', 'acme-main');
    assert.equal(text, marked.replace('|', '"defaultLaceworkAccountAws": "acme-main",'));
    assertIsSound(text);
  });

  it('writes a Lacework account that the file names, in a text that is not closed', async () => {
    const marked = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["210987654321"] }
    "acme-ma|
  }
}
`;
    const editor = await open('account.lacework-mapping.json', marked);
    const text = await complete(editor, 'acme-main', '320198765432');
    assert.match(
      text,
      /\["210987654321"\] \},\n {4}"acme-main": \{\s+"aws_accounts": \[\s+"320198765432"\s+\]/,
    );
    assert.deepEqual(Object.keys(JSON.parse(text) as object), [
      'defaultLaceworkAccountAws',
      'integration_mappings',
    ]);
  });
});
