import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { serverProcesses } from './serverProcesses';
import { extension, openFile } from './workspace';

const unrelated: [name: string, text: string][] = [
  ['package.json', '{"name": "shop", "version": "1.0.0", "dependencies": {}}'],
  ['mappings/wiremock.json', '{"mappings": [{"request": {"method": "GET"}, "response": {"status": 200}}]}'],
  ['mappings/elasticsearch.json', '{"mappings": {"properties": {"accounts": {"type": "keyword"}}}}'],
  ['mappings/mapping.json', '{"mapping": {"accounts": ["210987654321"'],
  ['large.json', `{"rows": [${'"0123456789abcdef",\n'.repeat(1_100_000)}""]}`],
];

function loadedFiles(): string[] {
  return Object.keys(require.cache).filter((file) => file.includes('languageClient'));
}

describe('with unrelated JSON files open', () => {
  it('the extension starts no server and loads no language client', async () => {
    await vscode.workspace.fs.createDirectory(folderUri('mappings'));
    for (const [name, text] of unrelated) {
      const document = await openFile(name, text);
      assert.equal(document.languageId, 'json', name);
    }
    await extension().activate();
    // Everything that the extension does about these files is under way by now: let it come to an end.
    await vscode.languages.getLanguages();
    for (const [name] of unrelated) {
      const document = await openFile(name);
      assert.equal(document.languageId, 'json', name);
      assert.deepEqual(vscode.languages.getDiagnostics(document.uri).filter(isOurs), []);
    }
    assert.ok(extension().isActive);
    assert.deepEqual(loadedFiles(), []);
    assert.deepEqual(serverProcesses(), []);
  });

  it('a mapping file starts both', async () => {
    const document = await openFile('mapping.json');
    await vscode.commands.executeCommand('vscode.executeCodeLensProvider', document.uri);
    assert.equal(loadedFiles().length, 1);
    assert.equal(serverProcesses().length, 1);
  });
});

function folderUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  return vscode.Uri.joinPath(folder.uri, name);
}

function isOurs({ source }: vscode.Diagnostic): boolean {
  return source === 'lacework-mapping';
}
