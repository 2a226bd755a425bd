import * as vscode from 'vscode';
import { CloudError } from '../../../server/src/cloud/cloudError';
import {
  createOnce,
  type CreateOutcome,
  type CreateRequest,
} from '../../../server/src/cloud/lacework/createOnce';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { withLaceworkProgress } from '../lacework/withLaceworkProgress';
import type { CreationJournal } from './creationJournal';
import { writeControlOf } from './writeControlOf';

/**
 * Creates an integration under a notification that can be cancelled. That it was begun is noted before, and the note
 * stays where it is not known what has become of it.
 *
 * @throws CloudError as `createOnce`; Error where it cannot be noted, and nothing was sent.
 */
export async function sendCreation(
  connection: LaceworkConnection,
  journal: CreationJournal,
  request: CreateRequest,
): Promise<CreateOutcome> {
  const { roleArn, queueUrl } = request.settings;
  const begun = await journal.begin({
    organization: connection.identity.url,
    name: request.name,
    queueUrl,
    roleArn,
    startedAt: Date.now(),
  });
  try {
    const title = vscode.l10n.t('Creating the integration');
    const outcome = await withLaceworkProgress(title, (control) =>
      createOnce(request, writeControlOf(connection, control)),
    );
    // Where the note cannot be removed, looking for it later says that it was created.
    await journal.forget(begun).catch(() => journal.leave(begun));
    return outcome;
  } catch (error) {
    if (error instanceof CloudError && error.code !== 'outcome-unknown') {
      await journal.forget(begun);
    } else {
      journal.leave(begun);
    }
    throw error;
  }
}
