import * as vscode from 'vscode';
import { commandIds, mappingLanguageId } from './identifiers';
import type { LazyLanguageClient } from './lazyLanguageClient';

const selector: vscode.DocumentSelector = { language: mappingLanguageId };

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
  const item = vscode.languages.createLanguageStatusItem('laceworkMapping.server', selector);
  item.name = vscode.l10n.t('Account mapping language server');
  item.severity = vscode.LanguageStatusSeverity.Error;
  item.text = vscode.l10n.t('Mapping files are not checked');
  item.detail = vscode.l10n.t('The language server stopped');
  item.accessibilityInformation = {
    label: vscode.l10n.t('Mapping files are not checked, because the language server stopped'),
  };
  item.command = { command: commandIds.restartServer, title: vscode.l10n.t('Restart') };
  return item;
}
