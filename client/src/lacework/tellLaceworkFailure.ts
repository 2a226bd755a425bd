import * as vscode from 'vscode';
import { CloudError, type CloudErrorCode } from '../../../server/src/cloud/cloudError';
import { commandIds } from '../identifiers';
import { command, offer } from '../ui/offer';
import { laceworkFailureText } from './laceworkFailureText';

/** Failures that another key may mend. */
const ofTheKey: ReadonlySet<CloudErrorCode> = new Set([
  'no-credentials',
  'profile-not-found',
  'rejected-credentials',
]);

/** Shows why Lacework could not be asked, and what to do; where it is the key, signing in is offered. */
export async function tellLaceworkFailure(error: unknown): Promise<void> {
  const text = laceworkFailureText(error);
  if (text === undefined) {
    return;
  }
  const signIn = command(vscode.l10n.t('Sign In…'), commandIds.signIn);
  const helps = error instanceof CloudError && ofTheKey.has(error.code) ? [signIn] : [];
  await offer(vscode.window.showErrorMessage, text, ...helps);
}
