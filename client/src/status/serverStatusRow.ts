import * as vscode from 'vscode';
import { commandIds } from '../identifiers';
import type { ServerState } from '../lazyLanguageClient';
import type { StatusRow } from './statusRow';

/** Whether mapping files are checked. */
export function serverStatusRow(state: ServerState): StatusRow {
  return {
    weight: state === 'stopped' ? 'error' : 'fine',
    subject: vscode.l10n.t('Language server'),
    short: stateText(state),
    detail: stateText(state),
    action: {
      command: commandIds.restartServer,
      title: vscode.l10n.t('Restart'),
      description: vscode.l10n.t('Restart the Mapping File Language Server'),
    },
  };
}

function stateText(state: ServerState): string {
  switch (state) {
    case 'unneeded':
      return vscode.l10n.t('Not started, because no mapping file is open');
    case 'starting':
      return vscode.l10n.t('Starting');
    case 'running':
      return vscode.l10n.t('Running');
    case 'stopped':
      return vscode.l10n.t('Stopped, so mapping files are not checked');
  }
}
