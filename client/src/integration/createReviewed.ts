import * as vscode from 'vscode';
import { CloudError } from '../../../server/src/cloud/cloudError';
import type { CreateOutcome, CreateRequest } from '../../../server/src/cloud/lacework/createOnce';
import { asLive } from '../../../server/src/cloud/lacework/liveIntegration';
import { escapeInvisible } from '../../../server/src/core/text/escapeInvisible';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import { tellLaceworkFailure } from '../lacework/tellLaceworkFailure';
import { offer } from '../ui/offer';
import { pickOne } from '../ui/pickOne';
import type { CreationStep } from './chooseAfterReview';
import type { ConversationContext } from './creationConversation';
import { creationJournalOf } from './creationJournalOf';
import { rememberMapping } from './live/lastSeenMapping';
import type { MappingToSend } from './mappingToSend';
import { readToSend } from './readToSend';
import { sendCreation } from './sendCreation';
import { tellCreated } from './tellCreated';
import { watchIntegration } from './watchIntegration';

interface Reviewed {
  readonly request: CreateRequest;
  readonly mapping: MappingToSend;
}

/**
 * Creates what was reviewed.
 *
 * @returns Where to go on; nothing where the user gives up.
 */
export async function createReviewed(
  { title, context, connection, drafts }: ConversationContext,
  { request, mapping }: Reviewed,
): Promise<CreationStep | 'done' | undefined> {
  if (!(await isAsReviewed(context, mapping))) {
    return 'mapping';
  }
  try {
    const outcome = await sendCreation(connection, creationJournalOf(context), request);
    if (outcome.kind === 'exists') {
      return await chooseAfterExisting(title, outcome);
    }
    void tellCreated(connection, outcome);
    if (outcome.hasMapping === true) {
      await rememberMapping(context.globalState, asLive(outcome.account));
    }
    void watchIntegration(connection, outcome.account);
    await drafts.forget(connection.identity.url);
    return 'done';
  } catch (error) {
    if (error instanceof CloudError && error.code === 'outcome-unknown') {
      void offerToLook(context, request, error);
      return 'done';
    }
    void tellLaceworkFailure(error);
    return 'review';
  }
}

/** Whether the file is still what was shown; if not, it has to be looked at again, which is said. */
async function isAsReviewed(context: CommandContext, { uri, bytes }: MappingToSend): Promise<boolean> {
  const now = await readToSend(context, await vscode.workspace.openTextDocument(uri));
  if (now !== undefined && Buffer.compare(now.bytes, bytes) !== 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'The mapping file was changed after the review, so that nothing was sent. Review it again.',
      ),
    );
    return false;
  }
  return now !== undefined;
}

async function chooseAfterExisting(
  title: string,
  { account, by }: Extract<CreateOutcome, { kind: 'exists' }>,
): Promise<CreationStep | 'done' | undefined> {
  const what = escapeInvisible(`"${account.name}" (${account.guid})`);
  const change = {
    label:
      by === 'name' ? vscode.l10n.t('$(edit) Change the name') : vscode.l10n.t('$(edit) Change the queue'),
  };
  const push = { label: vscode.l10n.t('$(cloud-upload) Push the mapping to it instead…') };
  const chosen = await pickOne({
    title,
    placeHolder:
      by === 'name'
        ? vscode.l10n.t('{0} has this name already, so that nothing was sent', what)
        : vscode.l10n.t('{0} has this queue already, so that nothing was sent', what),
    items: [push, change],
  });
  if (chosen === push) {
    await vscode.commands.executeCommand(commandIds.pushMapping, account.guid);
    return 'done';
  }
  return chosen === change ? (by === 'name' ? 'name' : 'queueUrl') : undefined;
}

async function offerToLook(
  context: CommandContext,
  { name }: CreateRequest,
  { message, advice }: CloudError,
): Promise<void> {
  const look = async () => {
    const abandoned = await creationJournalOf(context).abandoned(Date.now());
    const begun = abandoned.findLast((each) => each.name === name);
    await vscode.commands.executeCommand(commandIds.lookForIntegration, begun?.id);
  };
  await offer(vscode.window.showErrorMessage, `${message} ${advice}`, [vscode.l10n.t('Look'), look]);
}
