import * as vscode from 'vscode';
import { CloudError } from '../../../../server/src/cloud/cloudError';
import { shownExternalId, type LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import { restoreIntegration, type PushResult } from '../../../../server/src/cloud/lacework/pushMapping';
import { quote } from '../../../../server/src/core/text/quote';
import { tellLaceworkFailure } from '../../lacework/tellLaceworkFailure';
import { withLaceworkProgress } from '../../lacework/withLaceworkProgress';
import { plainMessage } from '../../plainMessage';
import { offer } from '../../ui/offer';
import { offerIntegration } from '../offerIntegration';
import { writeControlOf } from '../writeControlOf';
import { damageWords } from './damageWords';
import { askForExternalId } from './externalIdToSend';
import { rememberMapping } from './lastSeenMapping';
import { mappingBackupsOf } from './mappingBackupsOf';
import type { ReadyProposal } from './proposal';

type Damaged = Pick<ReadyProposal, 'context' | 'connection' | 'title' | 'externalId'>;

/** Names what else changed with a mapping, or that the mapping is not there, and offers to restore what was. */
export async function tellDamage(
  proposal: Damaged,
  kept: LiveIntegration,
  result: PushResult,
): Promise<void> {
  const { sideEffects, isMappingThere } = result;
  const name = quote(kept.account.name);
  const words = damageWords(sideEffects);
  const named = words === '' ? '' : `${words}. `;
  const message = isMappingThere
    ? vscode.l10n.t(
        'More of {0} changed than was meant: {1}Restore it, or Lacework may read no CloudTrail any more.',
        name,
        named,
      )
    : vscode.l10n.t(
        '{0} does not have the mapping that was to be there. {1}Restore what it had, or compare.',
        name,
        named,
      );
  const restore = async () => {
    try {
      await restoreAll(proposal, kept, result.live);
    } catch (error) {
      void tellLaceworkFailure(error);
      // The damage is still there, and this message the shortest way to mend it.
      if (error instanceof CloudError) {
        await tellDamage(proposal, kept, result);
      }
    }
  };
  await offer(vscode.window.showErrorMessage, message, [vscode.l10n.t('Restore'), restore]);
}

async function restoreAll(proposal: Damaged, kept: LiveIntegration, seen: LiveIntegration): Promise<void> {
  const { context, connection, title } = proposal;
  const name = quote(kept.account.name);
  const externalId =
    shownExternalId(kept) ??
    proposal.externalId ??
    (await askForExternalId(title, kept, connection.identity));
  if (externalId === undefined) {
    const message = vscode.l10n.t(
      '{0} was not restored: that takes its external ID. Correct it in the Lacework console.',
      name,
    );
    await offerIntegration(connection, seen.account, vscode.window.showWarningMessage, message);
    return;
  }
  const { live, sideEffects, isMappingThere } = await withLaceworkProgress(
    plainMessage(vscode.l10n.t('Restoring {0}', name)),
    (control) =>
      restoreIntegration(
        { seen, kept, externalId },
        (before) => mappingBackupsOf(context, connection).keep(before, Date.now()),
        writeControlOf(connection, control),
      ),
  );
  await rememberMapping(context.globalState, live);
  // Where it was absent before, it is meant to be there now.
  const damage = sideEffects.filter(
    ({ before }) => before !== undefined || shownExternalId(kept) !== undefined,
  );
  if (isMappingThere && damage.length === 0) {
    void vscode.window.showInformationMessage(plainMessage(vscode.l10n.t('{0} is as it was before.', name)));
  } else {
    void tellDamage(proposal, kept, { live, sideEffects: damage, isMappingThere });
  }
}
