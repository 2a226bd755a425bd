import * as vscode from 'vscode';
import type { ReviewRow, ReviewSection } from './review';
import type { ReadyProposal } from './proposal';
import { wholeLabel } from './wholeLabel';

/** What is sent, and what is not. */
export function sentSection({ live, bytes, sendable, externalId }: ReadyProposal): ReviewSection {
  const { roleArn = '', queueUrl = '', awsAccountId = '' } = live.cloudTrail;
  const size = bytes.length.toLocaleString();
  const rows: ReviewRow[] = [
    {
      id: 'mapping',
      icon: sendable.isMinified ? '$(warning)' : '$(json)',
      label: sendable.isMinified
        ? vscode.l10n.t('The mapping without its white space: only so does it fit into a request')
        : vscode.l10n.t('The mapping, byte for byte: {0} bytes', size),
    },
    ...(externalId === undefined
      ? []
      : [
          ...(awsAccountId === ''
            ? []
            : [row('awsAccount', '$(account)', vscode.l10n.t('Account ID, as it is'), awsAccountId)]),
          row('role', '$(person)', vscode.l10n.t('Role ARN, as it is'), roleArn),
          row('queue', '$(inbox)', vscode.l10n.t('Queue URL, as it is'), queueUrl),
          row('externalId', '$(key)', vscode.l10n.t('External ID'), externalId),
        ]),
    {
      id: 'backup',
      icon: '$(archive)',
      label: vscode.l10n.t('The live mapping is kept first, for "Restore Previous Mapping…"'),
    },
  ];
  return { title: vscode.l10n.t('What is sent'), rows };
}

function row(id: string, icon: string, label: string, value: string): ReviewRow {
  return { id, icon, label, description: wholeLabel(value) };
}
