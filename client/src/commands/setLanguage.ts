import * as vscode from 'vscode';
import { mappingLanguageId } from '../identifiers';
import { isEditable } from '../isEditable';
import type { LanguageChoices } from '../languageChoices';
import { command, offer } from '../ui/offer';

const changeableLanguageIds = ['json', 'jsonc', mappingLanguageId];

/** Sets the language of the JSON file in the active editor by the user's wish, and remembers it. */
export async function setLanguage(choices: LanguageChoices, languageId: string): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (
    document === undefined ||
    !isEditable(document.uri) ||
    !changeableLanguageIds.includes(document.languageId)
  ) {
    void offer(
      vscode.window.showInformationMessage,
      vscode.l10n.t('The active editor holds no JSON file. Open the file that this is about, and try again.'),
      command(vscode.l10n.t('Go to File…'), 'workbench.action.quickOpen'),
    );
    return;
  }
  await vscode.languages.setTextDocumentLanguage(document, languageId);
  await choices.remember(document.uri, languageId === mappingLanguageId);
}
