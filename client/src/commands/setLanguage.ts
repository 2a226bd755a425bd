import * as vscode from 'vscode';
import { mappingLanguageId } from '../identifiers';
import type { LanguageChoices } from '../languageChoices';

/** Sets the language of the file in the active editor by the user's wish. */
export async function setLanguage(choices: LanguageChoices, languageId: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (document === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No file is open in an editor. Open the JSON file that this is about, and try again.'),
    );
    return;
  }
  await choices.remember(document.uri, languageId === mappingLanguageId);
  await vscode.languages.setTextDocumentLanguage(document, languageId);
}
