import * as vscode from 'vscode';
import type { StatusRow } from './statusRow';

/** What helps where something is off because the workspace is not trusted. */
export function manageTrust(): StatusRow['action'] {
  return {
    command: 'workbench.trust.manage',
    title: vscode.l10n.t('Trust'),
    description: vscode.l10n.t('Manage Workspace Trust'),
  };
}
