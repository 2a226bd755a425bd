import * as vscode from 'vscode';
import { commandIds, mappingLanguageId } from './identifiers';

/** Says in the language status that a file is treated as a mapping file, and offers the way out. */
export function createStatusItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('laceworkMapping.file', {
    language: mappingLanguageId,
  });
  item.name = 'Lacework Account Mapping';
  item.text = vscode.l10n.t('Account mapping file');
  item.accessibilityInformation = { label: vscode.l10n.t('This file is checked as an account mapping file') };
  item.command = {
    command: commandIds.notMappingFile,
    title: vscode.l10n.t('Not a mapping file'),
    tooltip: vscode.l10n.t('Treat this file as plain JSON from now on'),
  };
  return item;
}
