import * as vscode from 'vscode';
import { commandIds, mappingLanguageId, settingsSection } from './identifiers';
import type { LazyLanguageClient } from './lazyLanguageClient';

const selector: vscode.DocumentSelector = { language: mappingLanguageId };

/** Says in the language status that a file is treated as a mapping file, and offers the way out. */
export function createFileStatus(): vscode.LanguageStatusItem {
  const label = vscode.l10n.t('This file is treated as an account mapping file');
  const item = createItem('file', vscode.l10n.t('Account mapping file'), label);
  item.name = item.text;
  item.command = {
    command: commandIds.notMappingFile,
    title: vscode.l10n.t('Not a mapping file'),
    tooltip: vscode.l10n.t('Treat this file as plain JSON from now on'),
  };
  return item;
}

/** Says so when mapping files are not checked because the server stopped, and offers to start it again. */
export function createServerStatus(client: LazyLanguageClient): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;
  const subscription = client.onDidChangeState((state) => {
    if (state === 'starting') {
      return;
    }
    item?.dispose();
    item = state === 'stopped' ? createStoppedItem() : undefined;
  });
  return new vscode.Disposable(() => {
    subscription.dispose();
    item?.dispose();
  });
}

function createStoppedItem(): vscode.LanguageStatusItem {
  const label = vscode.l10n.t('Mapping files are not checked, because the language server stopped');
  const item = createItem('server', vscode.l10n.t('Mapping files are not checked'), label);
  item.name = vscode.l10n.t('Account mapping language server');
  item.severity = vscode.LanguageStatusSeverity.Error;
  item.detail = vscode.l10n.t('The language server stopped');
  item.command = { command: commandIds.restartServer, title: vscode.l10n.t('Restart') };
  return item;
}

/** @param label is read out in its place */
function createItem(name: string, text: string, label: string): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem(`${settingsSection}.${name}`, selector);
  item.text = text;
  item.accessibilityInformation = { label };
  return item;
}
