import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { namesOfCapabilities } from './profiles/exchanges';
import { clientProfiles } from './profiles/clientProfiles';
import { startClient } from './profiles/startClient';

/** For each capability, the command by which an extension asks VS Code for it; none where it is no question. */
const commands: Readonly<Record<string, string | undefined>> = {
  positionEncoding: undefined,
  textDocumentSync: undefined,
  'textDocumentSync.openClose': undefined,
  'textDocumentSync.save': undefined,
  executeCommandProvider: 'laceworkMapping.server.pullAwsAccounts',
  'executeCommandProvider.workDoneProgress': undefined,
  // VS Code pulls them by itself, and this waits for them.
  diagnosticProvider: 'untilProblems',
  codeActionProvider: 'vscode.executeCodeActionProvider',
  'codeActionProvider.resolveProvider': 'vscode.executeCodeActionProvider',
  codeLensProvider: 'vscode.executeCodeLensProvider',
  hoverProvider: 'vscode.executeHoverProvider',
  completionProvider: 'vscode.executeCompletionItemProvider',
  documentFormattingProvider: 'vscode.executeFormatDocumentProvider',
  documentRangeFormattingProvider: 'vscode.executeFormatRangeProvider',
  documentSymbolProvider: 'vscode.executeDocumentSymbolProvider',
  foldingRangeProvider: 'vscode.executeFoldingRangeProvider',
  selectionRangeProvider: 'vscode.executeSelectionRangeProvider',
  definitionProvider: 'vscode.executeDefinitionProvider',
  referencesProvider: 'vscode.executeReferenceProvider',
  documentHighlightProvider: 'vscode.executeDocumentHighlights',
  renameProvider: 'vscode.executeDocumentRenameProvider',
  'renameProvider.prepareProvider': 'vscode.prepareRename',
  inlayHintProvider: 'vscode.executeInlayHintProvider',
  // No command asks for it: the test of the user interface sees it.
  'inlayHintProvider.resolveProvider': undefined,
  semanticTokensProvider: undefined,
  'semanticTokensProvider.full': 'vscode.provide${part}SemanticTokens',
  'semanticTokensProvider.range': 'vscode.provide${part}SemanticTokens',
  workspaceSymbolProvider: 'vscode.executeWorkspaceSymbolProvider',
};

const folder = path.join(__dirname, '../vscode');

it('the suites in VS Code ask for everything that the server advertises there', async () => {
  const client = await startClient(clientProfiles.vscode);
  const advertised = namesOfCapabilities(client.initialized.capabilities);
  await client.stop();
  const suites = readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
  const untested = advertised.filter((name) => {
    const command = commands[name];
    return !(name in commands) || (command !== undefined && !suites.includes(command));
  });
  assert.deepEqual(untested, []);
});
