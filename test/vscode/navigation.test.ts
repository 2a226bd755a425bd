import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openFile, untilLanguage, untilProblems } from './workspace';

const text = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "Acme": { "aws_accounts": ["210987654321"] },
    "dev": { "aws_accounts": ["320198765432"] }
  }
}
`;
const atDefault = new vscode.Position(1, 33);

/** An open mapping file that the server answers for. */
async function open(name: string): Promise<vscode.TextDocument> {
  const document = await openFile(name, text);
  await untilLanguage(document, 'lacework-mapping');
  await untilProblems(document, ({ length }) => length > 0);
  return document;
}

describe('navigation in VS Code', () => {
  it('renames the default account and its entry together, and says why it does not', async () => {
    const { uri } = await open('to-rename.json');
    const rename = async (newName: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        uri,
        atDefault,
        newName,
      );
    await assert.rejects(rename('DEV'), /"dev" is another Lacework account of this file already/);
    assert.ok(await vscode.workspace.applyEdit(await rename('main')));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), text.replace('"acme"', '"main"').replace('"Acme"', '"main"'));
  });

  it('says before it renames what it would rename, or that it renames no AWS account', async () => {
    const { uri } = await open('to-prepare.json');
    const prepare = async (position: vscode.Position) =>
      vscode.commands.executeCommand<{ range: vscode.Range; placeholder: string }>(
        'vscode.prepareRename',
        uri,
        position,
      );
    const { range, placeholder } = await prepare(atDefault);
    assert.equal(placeholder, 'acme');
    assert.ok(range.isEqual(new vscode.Range(1, 32, 1, 36)));
    await assert.rejects(prepare(new vscode.Position(3, 34)), /Only a Lacework account can be renamed/);
  });

  it('finds and highlights the places that name a Lacework account, ignoring case', async () => {
    const { uri } = await open('to-find.json');
    const ask = async <T>(command: string) =>
      vscode.commands.executeCommand<T[]>(command, uri, new vscode.Position(3, 7));
    const references = await ask<vscode.Location>('vscode.executeReferenceProvider');
    const places = [new vscode.Range(1, 31, 1, 37), new vscode.Range(3, 4, 3, 10)];
    assert.deepEqual(
      references.map((location) => [location.uri.toString(), location.range]),
      places.map((range) => [uri.toString(), range]),
    );
    const highlights = await ask<vscode.DocumentHighlight>('vscode.executeDocumentHighlights');
    assert.deepEqual(
      highlights.map(({ range }) => range),
      places,
    );
  });

  it('goes to the entry of the default account, and offers to move the IDs of a selection', async () => {
    const { uri } = await open('to-navigate.json');
    const [definition] = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      uri,
      atDefault,
    );
    assert.ok(definition?.range.isEqual(new vscode.Range(3, 4, 3, 10)));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(3, 32, 3, 36),
      vscode.CodeActionKind.Refactor.value,
    );
    assert.deepEqual(
      actions.map(({ title, kind }) => [title, kind?.value]),
      [
        ['Move to Lacework account "dev"', 'refactor.move'],
        ['Move to another Lacework account…', 'refactor.move'],
      ],
    );
    const [resolved] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      uri,
      new vscode.Range(3, 32, 3, 36),
      vscode.CodeActionKind.RefactorMove.value,
      1,
    );
    assert.equal(resolved?.edit?.size, 1);
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '3201987',
    );
    assert.ok(symbols.some(({ location }) => location.uri.toString() === uri.toString()));
  });
});
