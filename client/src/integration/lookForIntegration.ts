import * as vscode from 'vscode';
import { findCreated } from '../../../server/src/cloud/lacework/findCreated';
import { escapeInvisible } from '../../../server/src/core/text/escapeInvisible';
import { quote } from '../../../server/src/core/text/quote';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { withLaceworkProgress } from '../lacework/withLaceworkProgress';
import { command, offer } from '../ui/offer';
import type { BegunCreation } from './creationJournal';
import { creationJournalOf } from './creationJournalOf';
import { IntegrationDrafts } from './integrationDrafts';
import { tellCreated } from './tellCreated';
import { watchIntegration } from './watchIntegration';

/** In milliseconds. Later nothing comes any more of a request that was sent then. */
const mayStillAppear = 5 * 60_000;

/**
 * Says what has become of an integration that was being created when VS Code ended or the answer was lost.
 *
 * @param id Of the note in the journal.
 */
export async function lookForIntegration(
  context: CommandContext,
  connection: LaceworkConnection,
  id: unknown,
): Promise<void> {
  const journal = creationJournalOf(context);
  const begun = (await journal.abandoned(Date.now())).find((each) => each.id === id);
  if (begun === undefined) {
    return;
  }
  const { identity } = connection;
  const name = quote(begun.name);
  if (begun.organization !== identity.url) {
    const message = vscode.l10n.t(
      '{0} was being created at {1}, and you are signed in at {2}. Sign in there, and look again.',
      name,
      begun.organization,
      identity.url,
    );
    void offer(
      vscode.window.showWarningMessage,
      message,
      command(vscode.l10n.t('Switch Organization…'), commandIds.switchOrganization),
      command(vscode.l10n.t('Look Again'), commandIds.lookForIntegration, id),
    );
    return;
  }
  const accounts = await withLaceworkProgress(vscode.l10n.t('Looking for the integration'), (control) =>
    connection.open(control).listCloudAccounts(),
  );
  const found = findCreated(begun, accounts);
  switch (found.kind) {
    case 'created':
      await journal.forget(begun);
      await forgetDraft(new IntegrationDrafts(context.workspaceState), begun);
      void tellCreated(connection, { ...found, kind: 'found', others: [], hasMapping: undefined });
      void watchIntegration(connection, found.account);
      return;
    case 'similar':
      await journal.forget(begun);
      void offerToGoOn(
        vscode.l10n.t(
          '{0} was not created: Lacework has another integration with its name or queue, "{1}" ({2}). Your values are kept.',
          name,
          escapeInvisible(found.account.name),
          escapeInvisible(found.account.guid),
        ),
      );
      return;
    case 'missing':
      await tellMissing(begun, () => journal.forget(begun));
  }
}

/** What was entered for it; in another workspace it may be for another integration. */
async function forgetDraft(drafts: IntegrationDrafts, begun: BegunCreation): Promise<void> {
  const { organization, name, queueUrl } = begun;
  const kept = drafts.get(organization);
  if (kept?.name === name && kept.queueUrl === queueUrl) {
    await drafts.forget(organization);
  }
}

async function tellMissing(begun: BegunCreation, forget: () => Promise<void>): Promise<void> {
  const name = quote(begun.name);
  if (Date.now() - begun.startedAt < mayStillAppear) {
    const again = command(vscode.l10n.t('Look Again'), commandIds.lookForIntegration, begun.id);
    const message = vscode.l10n.t(
      '{0} is not among the integrations so far. It may still appear within some minutes: look again before you create it anew.',
      name,
    );
    void offer(vscode.window.showWarningMessage, message, again);
    return;
  }
  await forget();
  void offerToGoOn(
    vscode.l10n.t('{0} is not among the integrations: it was not created. Your values are kept.', name),
  );
}

async function offerToGoOn(message: string): Promise<void> {
  const create = command(vscode.l10n.t('Create It…'), commandIds.createIntegration);
  await offer(vscode.window.showWarningMessage, message, create);
}
