import * as vscode from 'vscode';
import { mappingLanguageId } from '../identifiers';

/** The mapping file in the editor. Where there is none, the user is told, and nothing comes back. */
export function activeMappingDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId === mappingLanguageId) {
    return document;
  }
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'The active editor holds no account mapping file. Open the one that is meant, and try again.',
    ),
  );
  return undefined;
}
