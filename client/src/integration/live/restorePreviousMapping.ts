import * as vscode from 'vscode';
import { CloudError } from '../../../../server/src/cloud/cloudError';
import { haveSameMapping, type LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import { compareIntegrationData } from '../../../../server/src/core/integration/compareIntegrationData';
import { Mapping } from '../../../../server/src/core/mapping/mapping';
import { quote } from '../../../../server/src/core/text/quote';
import { encodingOf } from '../../../../server/src/core/text/textEncoding';
import type { CommandContext } from '../../commands/commandContext';
import { commandIds } from '../../identifiers';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { offer } from '../../ui/offer';
import { listBackups, type RestorableBackup } from './listBackups';
import { mappingBackupsOf } from './mappingBackupsOf';
import { mappingDocument } from './mappingDocument';
import { proposeMapping } from './proposeMapping';
import { readLiveIntegration } from './readLiveIntegration';
import { saveMapping } from './saveMapping';
import { tellDamage } from './tellDamage';

const title = vscode.l10n.t('Restore Previous Mapping');

/** Puts a mapping that was live before, and was kept here, in the place of the live one again. */
export async function restorePreviousMapping(
  context: CommandContext,
  connection: LaceworkConnection,
): Promise<void> {
  const backups = await listBackups(context, connection);
  if (backups.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('No mapping was kept on this computer. A push and a deletion keep what was live before.'),
    );
    return;
  }
  const placeHolder = vscode.l10n.t(
    'Which one? It is compared with the live mapping before anything is sent',
  );
  const options = { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true };
  const chosen = await vscode.window.showQuickPick(backups, options);
  if (chosen === undefined) {
    return;
  }
  const { backup, mapping, keptAt } = chosen;
  const { bytes, text } = mapping;
  const { guid } = backup;
  const document = mappingDocument(mapping);
  const again = () => vscode.commands.executeCommand(commandIds.restorePreviousMapping);
  try {
    const kept = await mappingBackupsOf(context, connection).read(backup);
    const live = await readLiveIntegration(connection, guid);
    if (kept !== undefined && lacksMore(live, kept)) {
      const sideEffects = compareIntegrationData(kept.account.data, live.account.data);
      const isMappingThere = haveSameMapping(kept, live);
      const damaged = { context, connection, title, externalId: undefined };
      void tellDamage(damaged, kept, { live, sideEffects, isMappingThere });
      return;
    }
    await proposeMapping({
      ...{ context, connection, title, bytes, document, again },
      mapping: new Mapping(text, encodingOf(bytes)),
      subject: vscode.l10n.t('what was kept on {0}', keptAt),
      account: { guid },
      isCurrent: () => Promise.resolve(true),
      compare: again,
    });
  } catch (error) {
    if (!(error instanceof CloudError) || error.code !== 'not-found') {
      throw error;
    }
    await offerFile(chosen, error);
  }
}

/** Whether a mapping alone would not mend an integration: its role or its queue is gone. */
function lacksMore({ cloudTrail: now }: LiveIntegration, { cloudTrail: before }: LiveIntegration): boolean {
  return (['roleArn', 'queueUrl'] as const).some(
    (member) => (now[member] ?? '') === '' && (before[member] ?? '') !== '',
  );
}

/** An integration that was deleted takes no mapping, but a new one may have it. */
async function offerFile({ backup: { name }, mapping }: RestorableBackup, error: CloudError): Promise<void> {
  const message = vscode.l10n.t(
    '{0} takes no mapping. {1} Save the one that was kept to create an integration with it.',
    quote(name),
    error.message,
  );
  const save = () => saveMapping(title, name, mapping.bytes);
  await offer(vscode.window.showWarningMessage, message, [vscode.l10n.t('Save Mapping…'), save]);
}
