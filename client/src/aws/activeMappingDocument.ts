import * as vscode from 'vscode';
import { commandIds, mappingLanguageId } from '../identifiers';
import { command, offer } from '../ui/offer';

/** The mapping file in the editor. Where there is none, the user is told, and nothing comes back. */
export function activeMappingDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === mappingLanguageId) {
    return document;
  }
  void offer(
    vscode.window.showInformationMessage,
    vscode.l10n.t(
      'The active editor holds no account mapping file. Open the one that is meant, and try again.',
    ),
    command(vscode.l10n.t('Go to File…'), 'workbench.action.quickOpen'),
    command(vscode.l10n.t('New Account Mapping File'), commandIds.newMappingFile),
  );
  return undefined;
}
