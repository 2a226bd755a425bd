import * as vscode from 'vscode';
import { plainLabel } from '../plainLabel';
import { nameFaultOf, type NameFault } from '../../../server/src/core/mapping/nameFault';

/** Lets the user choose one of these Lacework accounts, or name another; nothing if the user gives up. */
export async function pickLaceworkAccount(
  title: string,
  known: readonly string[],
): Promise<string | undefined> {
  const another: vscode.QuickPickItem = { label: vscode.l10n.t('$(add) Another Lacework account…') };
  if (known.length === 0) {
    return askForLaceworkAccount(title);
  }
  const items = known.map((name) => ({ label: plainLabel(name), name }));
  const chosen = await vscode.window.showQuickPick([...items, another], {
    title,
    placeHolder: vscode.l10n.t('The Lacework account that receives their activity'),
  });
  return chosen === undefined || 'name' in chosen ? chosen?.name : askForLaceworkAccount(title);
}

/** Asks for the name of a Lacework account until it can be one; nothing if the user gives up. */
export async function askForLaceworkAccount(title: string, prompt?: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    title,
    prompt: prompt ?? vscode.l10n.t('Name of the Lacework account'),
    placeHolder: vscode.l10n.t('for example acme-prod, without .lacework.net'),
    ignoreFocusOut: true,
    validateInput: (name) =>
      name.trim() === '' ? vscode.l10n.t('A name is needed.') : complaint(nameFaultOf(name)),
  });
}

/** What is certainly or probably wrong with a name, in words. */
function complaint(fault: NameFault | undefined): vscode.InputBoxValidationMessage | undefined {
  const { Error, Warning } = vscode.InputBoxValidationSeverity;
  switch (fault) {
    case undefined:
      return undefined;
    case 'identifier':
      return {
        message: vscode.l10n.t('This is an identifier of AWS, not a Lacework account name.'),
        severity: Error,
      };
    case 'url':
      return {
        message: vscode.l10n.t('This is an address. Write the bare name of the account.'),
        severity: Error,
      };
    case 'padded':
      return {
        message: vscode.l10n.t('White space around a name is probably a typing error.'),
        severity: Error,
      };
    case 'confusable':
      return {
        message: vscode.l10n.t('There is a letter in it that only looks like an ASCII letter.'),
        severity: Warning,
      };
    case 'space':
      return {
        message: vscode.l10n.t('Lacework asks for names without spaces. A hyphen is allowed.'),
        severity: Warning,
      };
    case 'cluster':
      return {
        message: vscode.l10n.t(
          'The end of it looks like the cluster of an address, not like a part of the name.',
        ),
        severity: Warning,
      };
    case 'sample':
      return { message: vscode.l10n.t('This is a name from the documentation.'), severity: Warning };
  }
}
