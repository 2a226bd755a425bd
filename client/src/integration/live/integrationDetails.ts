import * as vscode from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import { asLive } from '../../../../server/src/cloud/lacework/liveIntegration';
import { summarizeRoutes } from '../../../../server/src/core/integration/routeSummary';
import { Mapping } from '../../../../server/src/core/mapping/mapping';
import { escapeInvisible } from '../../../../server/src/core/text/escapeInvisible';
import { levelWords, stateWords } from './integrationWords';

/** All that Lacework says of an integration with CloudTrail, a line for each fact, to be read and copied. */
export function integrationDetails(account: CloudAccount): string {
  const live = asLive(account);
  const { awsAccountId = '', roleArn = '', externalId = '', queueUrl = '' } = live.cloudTrail;
  const { name, guid, type, state, changedAt = '', changedBy = '' } = account;
  const facts: readonly [label: string, value: string][] = [
    [vscode.l10n.t('Name'), name],
    [vscode.l10n.t('GUID'), guid],
    [vscode.l10n.t('Type'), type],
    [vscode.l10n.t('Level'), levelWords(account)],
    [vscode.l10n.t('State'), stateWords(account)],
    ...state.details.map((detail): [string, string] => ['', detail]),
    [vscode.l10n.t('Changed'), changedAt],
    [vscode.l10n.t('Changed by'), changedBy],
    [vscode.l10n.t('AWS account'), awsAccountId],
    [vscode.l10n.t('Role ARN'), roleArn],
    [vscode.l10n.t('External ID'), externalId],
    [vscode.l10n.t('Queue URL'), queueUrl],
  ];
  const shown = facts.filter(([, value]) => value !== '');
  const width = Math.max(...shown.map(([label]) => label.length)) + 3;
  const lines = shown.map(([label, value]) => {
    const start = label === '' ? '' : `${label}:`;
    return `${start.padEnd(width)}${escapeInvisible(value)}`;
  });
  return `${[...lines, '', ...mappingLines(live.mapping)].join('\n')}\n`;
}

function mappingLines(mapping: ReturnType<typeof asLive>['mapping']): string[] {
  if (mapping?.isRead !== true) {
    return [
      mapping === undefined
        ? vscode.l10n.t('It has no mapping.')
        : vscode.l10n.t('Its mapping cannot be read. {0}', mapping.reason),
    ];
  }
  const { laceworkAccounts, defaultAccount } = summarizeRoutes(new Mapping(mapping.text));
  return [
    ...(laceworkAccounts.length === 0
      ? []
      : [vscode.l10n.t('AWS accounts that the mapping lists, by Lacework account:')]),
    ...laceworkAccounts.map(
      ({ name, awsAccounts }) => `  ${escapeInvisible(name)}: ${awsAccounts.toLocaleString()}`,
    ),
    vscode.l10n.t('All others go to the default account: {0}', escapeInvisible(defaultAccount)),
  ];
}
