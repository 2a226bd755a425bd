import * as vscode from 'vscode';
import type { CloudAccount } from '../../../server/src/cloud/lacework/cloudAccount';
import { systemClock } from '../../../server/src/cloud/lacework/clock';
import { watchState } from '../../../server/src/cloud/lacework/watchState';
import { escapeInvisible } from '../../../server/src/core/text/escapeInvisible';
import { quote } from '../../../server/src/core/text/quote';
import { commandIds } from '../identifiers';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { tellLaceworkFailure } from '../lacework/tellLaceworkFailure';
import { plainMessage } from '../plainMessage';
import { offerIntegration } from './offerIntegration';

const watches = new Set<AbortController>();

/** Ends every look at new integrations that is under way in this window. */
export async function stopWatchingIntegrations(): Promise<void> {
  watches.forEach((watch) => watch.abort());
  return Promise.resolve();
}

/**
 * Looks at a new integration until Lacework has used it, for ten minutes at most, with a status item that stops it; says
 * then whether it works.
 */
export async function watchIntegration(connection: LaceworkConnection, created: CloudAccount): Promise<void> {
  const name = quote(created.name);
  const watch = new AbortController();
  watches.add(watch);
  const status = showStatus(name);
  try {
    const { signal } = watch;
    let latest = created;
    for await (const account of watchState(connection.open({ signal }), created.guid, systemClock, signal)) {
      latest = account;
    }
    status.dispose();
    await tellState(connection, latest);
  } catch (error) {
    if (!watch.signal.aborted) {
      void tellLaceworkFailure(error);
    }
  } finally {
    watches.delete(watch);
    status.dispose();
  }
}

function showStatus(name: string): vscode.StatusBarItem {
  const status = vscode.window.createStatusBarItem(
    'laceworkMapping.integration',
    vscode.StatusBarAlignment.Left,
  );
  status.name = vscode.l10n.t('New Lacework Integration');
  status.text = vscode.l10n.t('$(sync~spin) Waiting for Lacework to use {0}', name.replaceAll('$(', '\\$('));
  status.tooltip = vscode.l10n.t(
    'Lacework is asked every half minute, for ten minutes at most, whether the integration works. Click to stop that; the integration stays.',
  );
  status.accessibilityInformation = {
    label: vscode.l10n.t('Waiting for Lacework to use {0}. Press to stop waiting.', name),
    role: 'button',
  };
  status.command = commandIds.stopWatchingIntegrations;
  status.show();
  return status;
}

async function tellState(connection: LaceworkConnection, account: CloudAccount): Promise<void> {
  const name = quote(account.name);
  const { kind, details } = account.state;
  switch (kind) {
    case 'working': {
      const message = vscode.l10n.t(
        '{0} works: Lacework has used it. New data may take a couple of minutes.',
        name,
      );
      return offerIntegration(
        connection,
        account,
        vscode.window.showInformationMessage,
        plainMessage(message),
      );
    }
    case 'failing': {
      const said = details.length === 0 ? '' : ` ${escapeInvisible(details.join('; '))}.`;
      const message = vscode.l10n.t(
        '{0} fails, so that no data comes. Lacework says:{1} Check role, trust policy and queue in AWS.',
        name,
        said === '' ? vscode.l10n.t(' nothing more.') : said,
      );
      return offerIntegration(connection, account, vscode.window.showErrorMessage, plainMessage(message));
    }
    case 'pending': {
      const message = vscode.l10n.t(
        '{0} is still pending after ten minutes: Lacework has not used it yet. Look again later.',
        name,
      );
      return offerIntegration(
        connection,
        account,
        vscode.window.showInformationMessage,
        plainMessage(message),
      );
    }
  }
}
