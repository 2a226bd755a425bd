import * as vscode from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import { deleteIntegration } from '../../../../server/src/cloud/lacework/deleteIntegration';
import { escapeInvisible } from '../../../../server/src/core/text/escapeInvisible';
import { quote } from '../../../../server/src/core/text/quote';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { withLaceworkProgress } from '../../lacework/withLaceworkProgress';
import { plainLabel } from '../../plainLabel';
import { plainMessage } from '../../plainMessage';
import { writeControlOf } from '../writeControlOf';
import { mappingBackupsOf } from './mappingBackupsOf';
import { readLiveIntegration } from './readLiveIntegration';
import { tellingList } from './tellingList';
import { wholeLabel } from './wholeLabel';

/** Deletes an integration once the user has typed its name; what it had is kept first. */
export async function deleteByName(
  context: CommandContext,
  connection: LaceworkConnection,
  { guid }: CloudAccount,
): Promise<void> {
  // As the integration is by itself: in a list Lacework may show less of it.
  const { account } = await readLiveIntegration(connection, guid);
  // What nobody can type is typed as it is shown.
  const wanted = escapeInvisible(account.name) || guid;
  const typed = await vscode.window.showInputBox({
    title: vscode.l10n.t('Delete {0} ({1})', plainLabel(account.name), wholeLabel(guid)),
    prompt: vscode.l10n.t(
      'Lacework reads no CloudTrail through it any more, and its mapping routes nothing. It cannot be undone; what it had is kept here. Type its name to delete it.',
    ),
    placeHolder: wanted,
    ignoreFocusOut: true,
    validateInput: (value) =>
      value === wanted ? undefined : vscode.l10n.t('This is not the name of the integration.'),
  });
  if (typed !== wanted) {
    return;
  }
  const name = quote(account.name);
  await tellingList(async () => {
    await withLaceworkProgress(plainMessage(vscode.l10n.t('Deleting {0}', name)), (control) =>
      deleteIntegration(
        account,
        (live) => mappingBackupsOf(context, connection).keep(live, Date.now()),
        writeControlOf(connection, control),
      ),
    );
    const message = vscode.l10n.t('{0} was deleted. What it had is kept on this computer.', name);
    void vscode.window.showInformationMessage(plainMessage(message));
  });
}
