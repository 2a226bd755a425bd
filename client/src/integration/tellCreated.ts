import * as vscode from 'vscode';
import type { CloudAccount } from '../../../server/src/cloud/lacework/cloudAccount';
import type { CreateOutcome } from '../../../server/src/cloud/lacework/createOnce';
import { escapeInvisible } from '../../../server/src/core/text/escapeInvisible';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { plainMessage } from '../plainMessage';
import { setContext } from '../setContext';
import { offerIntegration } from './offerIntegration';

type Created = Extract<CreateOutcome, { kind: 'created' | 'found' }>;

/** Says that an integration is there, its GUID, and what is wrong with it. */
export async function tellCreated(
  connection: LaceworkConnection,
  { kind, account, others, hasMapping }: Created,
): Promise<void> {
  void setContext('hasIntegration', true);
  const name = escapeInvisible(account.name);
  const guid = escapeInvisible(account.guid);
  const created =
    kind === 'created'
      ? vscode.l10n.t('"{0}" was created: its GUID is {1}.', name, guid)
      : vscode.l10n.t(
          '"{0}" was created, although the answer was lost: it was found with the GUID {1}.',
          name,
          guid,
        );
  if (hasMapping === false) {
    const message = vscode.l10n.t(
      '{0} But Lacework shows another mapping than the one that was sent. Push the mapping to it, and compare.',
      created,
    );
    await offerIntegration(connection, account, vscode.window.showErrorMessage, plainMessage(message));
  } else if (others.length > 0) {
    const message = vscode.l10n.t(
      "{0} Somebody else created one with the same name or queue meanwhile: {1}. Two take each other's messages. Delete one of them.",
      created,
      namesOf(others),
    );
    await offerIntegration(connection, account, vscode.window.showWarningMessage, plainMessage(message));
  } else {
    await offerIntegration(connection, account, vscode.window.showInformationMessage, plainMessage(created));
  }
}

function namesOf(accounts: readonly CloudAccount[]): string {
  return accounts.map(({ name, guid }) => escapeInvisible(`"${name}" (${guid})`)).join(', ');
}
