import * as vscode from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import { asLive } from '../../../../server/src/cloud/lacework/liveIntegration';
import { switchIntegration } from '../../../../server/src/cloud/lacework/switchIntegration';
import { escapeInvisible } from '../../../../server/src/core/text/escapeInvisible';
import { quote } from '../../../../server/src/core/text/quote';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { withLaceworkProgress } from '../../lacework/withLaceworkProgress';
import { plainMessage } from '../../plainMessage';
import { offerIntegration } from '../offerIntegration';
import { writeControlOf } from '../writeControlOf';
import { mappingBackupsOf } from './mappingBackupsOf';
import { readLiveIntegration } from './readLiveIntegration';
import { tellDamage } from './tellDamage';
import { tellingList } from './tellingList';

/** Disables an integration that is enabled, or the other way round, once the user confirms it. */
export async function switchByChoice(
  context: CommandContext,
  connection: LaceworkConnection,
  listed: CloudAccount,
): Promise<void> {
  const wanted = !listed.isEnabled;
  const name = quote(listed.name);
  // As the integration is by itself: in a list Lacework may show less of it.
  const { account } = await readLiveIntegration(connection, listed.guid);
  if (!(await confirm(name, wanted, account.guid))) {
    return;
  }
  const title = wanted ? vscode.l10n.t('Enabling {0}', name) : vscode.l10n.t('Disabling {0}', name);
  await tellingList(async () => {
    const { account: now, sideEffects } = await withLaceworkProgress(plainMessage(title), (control) =>
      switchIntegration(
        account,
        wanted,
        (live) => mappingBackupsOf(context, connection).keep(live, Date.now()),
        writeControlOf(connection, control),
      ),
    );
    const others = sideEffects.filter(({ member }) => member !== 'isEnabled');
    if (others.length > 0) {
      const damaged = { context, connection, title, externalId: undefined };
      void tellDamage(damaged, asLive({ ...account, isEnabled: wanted }), {
        live: asLive(now),
        sideEffects: others,
        isMappingThere: true,
      });
    } else if (now.isEnabled === wanted) {
      const done = wanted ? vscode.l10n.t('{0} is enabled.', name) : vscode.l10n.t('{0} is disabled.', name);
      void vscode.window.showInformationMessage(plainMessage(done));
    } else {
      const message = vscode.l10n.t(
        '{0} is as it was, although Lacework took the change. Look at it in the console.',
        name,
      );
      await offerIntegration(connection, now, vscode.window.showErrorMessage, message);
    }
  });
}

async function confirm(name: string, wanted: boolean, guid: string): Promise<boolean> {
  const [question, effect, button] = wanted
    ? [
        vscode.l10n.t('Enable {0}?', name),
        vscode.l10n.t('Lacework reads CloudTrail through it then.'),
        vscode.l10n.t('Enable'),
      ]
    : [
        vscode.l10n.t('Disable {0}?', name),
        vscode.l10n.t('Lacework reads no CloudTrail through it until it is enabled again.'),
        vscode.l10n.t('Disable'),
      ];
  const detail = vscode.l10n.t('{0} Its GUID is {1}.', effect, escapeInvisible(guid));
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}
