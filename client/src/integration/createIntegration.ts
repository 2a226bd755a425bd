import * as vscode from 'vscode';
import { organizationAccessFault } from '../../../server/src/cloud/lacework/organizationAccessFault';
import { cloudTrailType } from '../../../server/src/cloud/lacework/cloudAccount';
import { readCloudTrail } from '../../../server/src/cloud/lacework/readCloudAccount';
import type { DraftContext } from '../../../server/src/core/integration/integrationDraft';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { withLaceworkProgress } from '../lacework/withLaceworkProgress';
import { plainLabel } from '../plainLabel';
import { goBack } from '../ui/goBack';
import { pickOne } from '../ui/pickOne';
import { CreationConversation } from './creationConversation';
import { creationJournalOf } from './creationJournalOf';
import { IntegrationDrafts, type KeptDraft } from './integrationDrafts';
import { interruptedText } from './tellInterrupted';
import { tellAccessFault } from './tellAccessFault';

const title = vscode.l10n.t('Create Org CloudTrail Integration');

/** Leads through the values of an integration of the organization with CloudTrail, and creates it. */
export async function createIntegration(
  context: CommandContext,
  connection: LaceworkConnection,
): Promise<void> {
  const { identity } = connection;
  const fault = organizationAccessFault(identity);
  if (fault !== undefined) {
    void tellAccessFault(fault);
    return;
  }
  if (!(await settleInterrupted(context, connection))) {
    return;
  }
  const accounts = await withLaceworkProgress(vscode.l10n.t('Looking at the integrations'), (control) =>
    connection.open(control).listCloudAccounts(),
  );
  const draftContext: DraftContext = {
    // External IDs name the account alone, also where the address has a region behind it.
    laceworkAccount: identity.account.split('.')[0] ?? '',
    integrations: accounts.map((account) => ({
      name: account.name,
      queueUrl: account.type === cloudTrailType ? readCloudTrail(account).queueUrl : undefined,
    })),
  };
  const drafts = new IntegrationDrafts(context.workspaceState);
  const draft = await beginDraft(drafts.get(identity.url));
  if (draft !== undefined) {
    await new CreationConversation({ title, context, connection, drafts, draftContext }, draft).run();
  }
}

/** What is not known of an earlier creation comes first: another one may be one too many. */
async function settleInterrupted(
  context: CommandContext,
  { identity }: LaceworkConnection,
): Promise<boolean> {
  const journal = creationJournalOf(context);
  const look = { label: vscode.l10n.t('$(search) Look what has become of it') };
  const forget = { label: vscode.l10n.t('$(trash) Forget it and go on') };
  for (const begun of await journal.abandoned(Date.now())) {
    if (begun.organization !== identity.url) {
      continue;
    }
    const chosen = await pickOne({ title, placeHolder: interruptedText(begun), items: [look, forget] });
    if (chosen === forget) {
      await journal.forget(begun);
    } else {
      if (chosen === look) {
        await vscode.commands.executeCommand(commandIds.lookForIntegration, begun.id);
      }
      return false;
    }
  }
  return true;
}

/** What was entered before, if the user wants to go on with it; nothing if the user gives up. */
async function beginDraft(kept: KeptDraft | undefined): Promise<KeptDraft | undefined> {
  if (kept === undefined) {
    return {};
  }
  const goOn = {
    label: vscode.l10n.t('$(debug-continue) Go on with what was entered before'),
    detail: plainLabel([kept.name, kept.awsAccount, kept.queueUrl].filter(Boolean).join(' · ')),
  };
  const anew = {
    label: vscode.l10n.t('$(add) Start anew'),
    detail: vscode.l10n.t('What was entered before is forgotten'),
  };
  const placeHolder = vscode.l10n.t('An integration was not finished. Go on with it?');
  const chosen = await pickOne({ title, placeHolder, items: [goOn, anew] });
  return chosen === undefined || chosen === goBack ? undefined : chosen === goOn ? kept : {};
}
