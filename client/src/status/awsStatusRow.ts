import * as vscode from 'vscode';
import type { InventoryStatus } from '../../../server/src/lsp/protocol';
import { untrustedRefusal } from '../aws/isTrusted';
import { awsAccountCount } from '../awsAccountCount';
import { commandIds } from '../identifiers';
import { plainLabel } from '../plainLabel';
import type { StatusRow } from './statusRow';
import { manageTrust } from './manageTrust';

/** What is known of the AWS accounts, how old it is, and how to get it anew. */
export function awsStatusRow(status: InventoryStatus, isTrusted: boolean): StatusRow {
  const subject = vscode.l10n.t('AWS accounts');
  const action = isTrusted
    ? {
        command: commandIds.pullAwsAccounts,
        title: vscode.l10n.t('Pull'),
        description: vscode.l10n.t('Pull AWS Accounts from Organizations'),
      }
    : manageTrust();
  if (!status.isKnown) {
    return {
      weight: 'missing',
      subject,
      short: vscode.l10n.t('AWS accounts unknown'),
      detail: isTrusted
        ? vscode.l10n.t('Unknown, so IDs are not compared with the organization')
        : untrustedRefusal,
      action,
    };
  }
  const { accounts, daysOld, isStale, organizationalUnitsMissing: missing, profile } = status;
  const count = awsAccountCount(accounts);
  const detail = [
    count,
    ageText(daysOld),
    vscode.l10n.t('profile {0}', plainLabel(profile)),
    ...(missing === undefined ? [] : [vscode.l10n.t('organizational units incomplete')]),
  ];
  return {
    weight: isStale || missing !== undefined ? 'warning' : 'fine',
    subject,
    short: vscode.l10n.t('{0}, {1}', count, ageText(daysOld)),
    detail: detail.join(' · '),
    action,
  };
}

function ageText(days: number): string {
  switch (days) {
    case 0:
      return vscode.l10n.t('pulled today');
    case 1:
      return vscode.l10n.t('pulled yesterday');
    default:
      return vscode.l10n.t('pulled {0} days ago', days);
  }
}
