import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import { command, offer } from '../ui/offer';

/** Says that the AWS accounts of the organization are not known, and lets the user pull them. */
export async function offerPull(): Promise<void> {
  const message = vscode.l10n.t('Which AWS accounts are unmapped is not known, since none were pulled yet.');
  const pull = command(vscode.l10n.t('Pull AWS Accounts…'), commandIds.pullAwsAccounts);
  await offer(vscode.window.showInformationMessage, message, pull);
}

/** The same of the sample, whose AWS accounts come with it: pulling would not help there. */
export async function offerSampleAwsAccounts(): Promise<void> {
  const message = vscode.l10n.t(
    'Which AWS accounts are unmapped is not known, since those of the sample are not shown.',
  );
  const show = command(
    vscode.l10n.t('Show AWS Accounts of the Sample'),
    commandIds.showSampleAwsAccounts,
    true,
  );
  await offer(vscode.window.showInformationMessage, message, show);
}
