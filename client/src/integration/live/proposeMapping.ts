import * as vscode from 'vscode';
import { cloudTrailData } from '../../../../server/src/cloud/lacework/cloudAccount';
import type { LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import { fitMappingFile, type SendableMapping } from '../../../../server/src/core/integration/fitMappingFile';
import { isSameMapping } from '../../../../server/src/core/integration/isSameMapping';
import { largestRequest } from '../../../../server/src/core/mapping/requestSize';
import { quote } from '../../../../server/src/core/text/quote';
import { utf8Length } from '../../../../server/src/core/text/textEncoding';
import { plainMessage } from '../../plainMessage';
import { offer } from '../../ui/offer';
import { externalIdToSend } from './externalIdToSend';
import { noMappingWords } from './integrationWords';
import { rememberMapping } from './lastSeenMapping';
import { offerCreation } from './offerCreation';
import type { Proposal, ReadyProposal } from './proposal';
import { readLiveIntegration } from './readLiveIntegration';
import { reviewProposal } from './reviewProposal';
import { sendMapping } from './sendMapping';

/**
 * Puts a mapping in the place of the live one of an integration: shows what that changes, has it confirmed, keeps the
 * live one, sends the mapping once, and tells what has become of it.
 *
 * @throws CloudError where Lacework cannot be asked; nothing was sent then
 */
export async function proposeMapping(proposal: Proposal): Promise<void> {
  const { context, connection, title, account } = proposal;
  const live = await readLiveIntegration(connection, account.guid);
  const refusal = noMappingWords(live.account);
  if (refusal !== undefined) {
    void offerCreation(plainMessage(`${quote(live.account.name)}: ${refusal}`));
    return;
  }
  if (isAlreadyThere(proposal, live)) {
    await rememberMapping(context.globalState, live);
    const { subject } = proposal;
    const name = quote(live.account.name);
    const message = vscode.l10n.t('{0} has the mapping of {1} already. Nothing was sent.', name, subject);
    void vscode.window.showInformationMessage(plainMessage(message));
    return;
  }
  const chosen = await externalIdToSend(title, live, connection.identity);
  if (chosen === undefined) {
    return;
  }
  const sendable = fit(proposal, live, chosen.externalId);
  if (!sendable.fits) {
    tellSize(proposal.subject, sendable.size);
    return;
  }
  const ready: ReadyProposal = { ...proposal, live, sendable, ...chosen };
  if (await reviewProposal(ready)) {
    await ((await proposal.isCurrent()) ? sendMapping(ready) : tellChange(proposal));
  }
}

/** As it would be sent: one that is too large with white space goes without. */
function isAlreadyThere(proposal: Proposal, live: LiveIntegration): boolean {
  const sendable = fit(proposal, live, live.cloudTrail.externalId);
  return sendable.fits && isSameMapping(sendable.accountMappingFile, live.account.data);
}

function fit(
  { bytes }: Proposal,
  { cloudTrail }: LiveIntegration,
  externalId: string | undefined,
): SendableMapping {
  const { roleArn = '', queueUrl = '', awsAccountId } = cloudTrail;
  const accountMappingFile = '';
  const data =
    externalId === undefined
      ? { accountMappingFile }
      : cloudTrailData({ roleArn, queueUrl, awsAccountId, externalId, accountMappingFile });
  return fitMappingFile(bytes, utf8Length(JSON.stringify({ data })));
}

function tellSize(subject: string, size: number): void {
  const message = vscode.l10n.t(
    '{0} takes {1} bytes of a request without its white space, and Lacework takes {2}. Nothing was sent. Make it smaller.',
    subject,
    size.toLocaleString(),
    largestRequest.toLocaleString(),
  );
  void vscode.window.showErrorMessage(plainMessage(message));
}

async function tellChange({ subject, again }: Proposal): Promise<void> {
  const message = vscode.l10n.t('{0} was changed while you looked at it. Nothing was sent.', subject);
  await offer(vscode.window.showWarningMessage, message, [vscode.l10n.t('Look Again'), again]);
}
