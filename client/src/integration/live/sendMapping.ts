import * as vscode from 'vscode';
import { CloudError } from '../../../../server/src/cloud/cloudError';
import type { LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import { pushMapping, type PushResult } from '../../../../server/src/cloud/lacework/pushMapping';
import { quote } from '../../../../server/src/core/text/quote';
import { withLaceworkProgress } from '../../lacework/withLaceworkProgress';
import { commandIds } from '../../identifiers';
import { plainMessage } from '../../plainMessage';
import { command, offer } from '../../ui/offer';
import { writeControlOf } from '../writeControlOf';
import { rememberMapping } from './lastSeenMapping';
import { mappingBackupsOf } from './mappingBackupsOf';
import type { ReadyProposal } from './proposal';
import { tellDamage } from './tellDamage';
import { tellSendFailure } from './tellSendFailure';

/** Keeps the live mapping, sends the other one once, and tells what has become of it. */
export async function sendMapping(proposal: ReadyProposal): Promise<void> {
  const { context, connection, live, sendable, externalId, subject } = proposal;
  const name = quote(live.account.name);
  let kept: LiveIntegration | undefined;
  let result: PushResult;
  try {
    result = await withLaceworkProgress(
      plainMessage(vscode.l10n.t('Pushing {0} to {1}', subject, name)),
      (control) =>
        pushMapping(
          { seen: live, accountMappingFile: sendable.accountMappingFile, externalId },
          async (before) => {
            await mappingBackupsOf(context, connection).keep(before, Date.now());
            kept = before;
          },
          writeControlOf(connection, control),
        ),
    );
  } catch (error) {
    if (!(error instanceof CloudError)) {
      throw error;
    }
    void tellSendFailure(error, proposal);
    return;
  }
  await rememberMapping(context.globalState, result.live);
  if (result.sideEffects.length > 0 || !result.isMappingThere) {
    void tellDamage(proposal, kept ?? live, result);
    return;
  }
  const message = vscode.l10n.t(
    '{0} has the mapping of {1} now. Data may take a couple of minutes. What it had is kept.',
    name,
    subject,
  );
  void offer(
    vscode.window.showInformationMessage,
    message,
    command(vscode.l10n.t('Show Integrations'), commandIds.showIntegrations),
    command(vscode.l10n.t('Restore Previous…'), commandIds.restorePreviousMapping),
  );
}
