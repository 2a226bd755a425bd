import * as vscode from 'vscode';
import { commandIds, mappingLanguageId } from '../identifiers';

let item: vscode.LanguageStatusItem | undefined;

/** Says in the language status that a file is treated as a mapping file, and offers the way out. */
export function showFileStatus({ subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>): void {
  if (item !== undefined) {
    return;
  }
  item = vscode.languages.createLanguageStatusItem('laceworkMapping.file', { language: mappingLanguageId });
  subscriptions.push(item);
  item.name = vscode.l10n.t('Account mapping file');
  item.text = vscode.l10n.t('Account mapping file');
  item.accessibilityInformation = { label: vscode.l10n.t('This file is treated as an account mapping file') };
  item.command = {
    command: commandIds.notMappingFile,
    title: vscode.l10n.t('Not a mapping file'),
    tooltip: vscode.l10n.t('Treat this file as plain JSON from now on'),
  };
}
