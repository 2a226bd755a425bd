import * as vscode from 'vscode';
import { laceworkHostPrefix } from '../../../server/src/cloud/lacework/laceworkAddress';
import { quote } from '../../../server/src/core/text/quote';

/** Why something typed is no Lacework account to sign in to. */
export function accountFault(account: string): string | undefined {
  if (account === '') {
    return vscode.l10n.t('Enter the account: the part of its address before .lacework.net.');
  }
  return laceworkHostPrefix(account) === undefined
    ? vscode.l10n.t(
        '{0} is no name of a Lacework account, so nothing is sent. Enter what stands before .lacework.net.',
        quote(account),
      )
    : undefined;
}

/** Why something typed is no ID of an API key. */
export function keyIdFault(keyId: string): string | undefined {
  if (keyId.startsWith('_')) {
    return vscode.l10n.t('This looks like a secret. Enter the ID of the key here; its secret comes next.');
  }
  return isOneWord(keyId)
    ? undefined
    : vscode.l10n.t('Enter the ID of the API key: one word, as the Lacework console shows it.');
}

/** Why something typed is no secret of an API key. It never shows what was typed. */
export function secretFault(secret: string): string | undefined {
  return isOneWord(secret)
    ? undefined
    : vscode.l10n.t('Enter the secret of the API key: one word, as in the file that the console downloads.');
}

/** Visible ASCII, as a header of a request has to be. */
function isOneWord(text: string): boolean {
  return /^[\x21-\x7E]+$/.test(text);
}
