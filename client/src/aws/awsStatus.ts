import * as vscode from 'vscode';
import type { InventoryStatus } from '../../../server/src/lsp/protocol';
import { awsAccountCount } from '../awsAccountCount';
import { commandIds, mappingLanguageId } from '../identifiers';

/** Says in the language status what is known of the AWS accounts, how old it is, and how to get it anew. */
export function createAwsStatus(status: InventoryStatus): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('laceworkMapping.aws', {
    language: mappingLanguageId,
  });
  item.name = vscode.l10n.t('AWS accounts');
  item.command = { command: commandIds.pullAwsAccounts, title: vscode.l10n.t('Pull') };
  if (!status.isKnown) {
    item.text = vscode.l10n.t('AWS accounts unknown');
    item.detail = vscode.l10n.t('IDs are not compared with the organization');
  } else {
    const { accounts, daysOld, isStale, organizationalUnitsMissing: missing, profile } = status;
    const incomplete = missing === undefined ? [] : [vscode.l10n.t('organizational units incomplete')];
    item.text = awsAccountCount(accounts);
    item.detail = [ageText(daysOld), vscode.l10n.t('profile {0}', profile), ...incomplete]
      .filter(Boolean)
      .join(' · ');
    item.severity =
      isStale || missing !== undefined
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  }
  item.accessibilityInformation = { label: `${item.text}, ${item.detail}` };
  return item;
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
