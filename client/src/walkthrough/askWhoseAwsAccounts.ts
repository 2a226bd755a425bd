import * as vscode from 'vscode';
import { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';

/**
 * Asks whose AWS accounts are meant where the editor shows the sample: those that come with it, or those of the user's
 * organization, which say nothing of the sample. Nothing if the user gives up.
 */
export async function askWhoseAwsAccounts(): Promise<'sample' | 'own' | undefined> {
  const items = [
    {
      label: vscode.l10n.t('$(beaker) Those of the sample'),
      detail: vscode.l10n.t('Made up, and for the sample alone; nobody is asked for them'),
      whose: 'sample' as const,
    },
    {
      label: vscode.l10n.t('$(cloud-download) Those of my organization'),
      detail: vscode.l10n.t(
        'AWS Organizations is asked; your own files are compared with them, the sample is not',
      ),
      whose: 'own' as const,
    },
  ];
  const chosen = await pickOne({
    title: vscode.l10n.t('Pull AWS Accounts from Organizations'),
    placeHolder: vscode.l10n.t('The file in the editor is the sample. Which AWS accounts?'),
    items,
  });
  return chosen === undefined || chosen === goBack ? undefined : chosen.whose;
}
