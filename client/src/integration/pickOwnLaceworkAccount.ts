import * as vscode from 'vscode';
import { hasErrors } from '../../../server/src/core/integration/hasErrors';
import { laceworkAccountFaults } from '../../../server/src/core/integration/laceworkAccountFaults';
import { foldLaceworkAccountName } from '../../../server/src/core/mapping/laceworkAccountName';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { mappingLanguageId } from '../identifiers';
import { plainLabel } from '../plainLabel';
import { askForField } from './askForField';

/**
 * Lets the user choose the Lacework account that an integration is made in, from those that the mapping file in the
 * editor names, or name another; nothing if the user gives up.
 *
 * @param inUse The one that the user is signed in to, which comes first.
 */
export async function pickOwnLaceworkAccount(title: string, inUse?: string): Promise<string | undefined> {
  const others = namesInEditor().filter(
    (name) => foldLaceworkAccountName(name) !== foldLaceworkAccountName(inUse ?? ''),
  );
  const names = inUse === undefined ? others : [inUse, ...others];
  const another: vscode.QuickPickItem = { label: vscode.l10n.t('$(add) Another Lacework account…') };
  if (names.length > 0) {
    const items = names.map((name) => ({
      label: plainLabel(name),
      name,
      ...(name === inUse && { description: vscode.l10n.t('where you are signed in') }),
    }));
    const chosen = await vscode.window.showQuickPick([...items, another], {
      title,
      placeHolder: vscode.l10n.t('The Lacework account that you sign in to for the integration'),
      ignoreFocusOut: true,
    });
    if (chosen === undefined || 'name' in chosen) {
      return chosen?.name;
    }
  }
  return askForField({
    title,
    prompt: vscode.l10n.t('Lacework account that you sign in to: the first part of its address'),
    placeHolder: vscode.l10n.t('for example acme, without .lacework.net'),
    faultsOf: laceworkAccountFaults,
  });
}

/** Those that can be part of an external ID, the default account first, each once. */
function namesInEditor(): string[] {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== mappingLanguageId) {
    return [];
  }
  const names = new Map<string, string>();
  for (const { name } of new Mapping(document.getText()).laceworkAccountNames().all) {
    const folded = foldLaceworkAccountName(name);
    if (!names.has(folded) && !hasErrors(laceworkAccountFaults(name))) {
      names.set(folded, name);
    }
  }
  return [...names.values()];
}
