import * as vscode from 'vscode';
import { trustPolicyCopies } from './trustPolicyCopies';

/**
 * Copies an external ID, and then whatever the user chooses of the trust policy that the role needs with it, until the
 * user has enough. Nothing of it is kept.
 */
export async function offerTrustPolicy(
  title: string,
  externalId: string,
  awsAccountId: string,
): Promise<void> {
  const copies = trustPolicyCopies(title, externalId, awsAccountId);
  await vscode.env.clipboard.writeText(externalId);
  let copied = vscode.l10n.t('The external ID');
  for (;;) {
    const chosen = await vscode.window.showQuickPick(copies, {
      title,
      placeHolder: vscode.l10n.t(
        '{0} is in the clipboard, and kept nowhere else. What to copy next?',
        copied,
      ),
      ignoreFocusOut: true,
    });
    if (chosen === undefined) {
      return;
    }
    const text = await chosen.text();
    if (text !== undefined) {
      await vscode.env.clipboard.writeText(text);
      copied = chosen.copied;
    }
  }
}
