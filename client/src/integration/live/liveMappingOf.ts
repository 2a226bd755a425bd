import * as vscode from 'vscode';
import type { LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import type { ReceivedMapping } from '../../../../server/src/core/integration/accountMappingFile';
import { quote } from '../../../../server/src/core/text/quote';
import { commandIds } from '../../identifiers';
import { command, offer } from '../../ui/offer';
import { noMappingWords } from './integrationWords';

/** The mapping of an integration. Where it has none, or none that can be read, the user is told, and nothing comes back. */
export function liveMappingOf({
  account,
  mapping,
}: LiveIntegration): (ReceivedMapping & { isRead: true }) | undefined {
  if (mapping?.isRead === true) {
    return mapping;
  }
  const name = quote(account.name);
  const message =
    mapping === undefined
      ? [vscode.l10n.t('{0} has no mapping.', name), noMappingWords(account)].filter(Boolean).join(' ')
      : vscode.l10n.t('The mapping of {0} cannot be read. {1}', name, mapping.reason);
  const list = command(vscode.l10n.t('Show Integrations'), commandIds.showIntegrations);
  void offer(vscode.window.showWarningMessage, message, list);
  return undefined;
}
