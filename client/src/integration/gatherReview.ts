import * as vscode from 'vscode';
import { accountLevelIntegrations } from '../../../server/src/cloud/lacework/accountLevelIntegrations';
import { serverCommands, type RouteCountsItem } from '../../../server/src/lsp/protocol';
import { runServerCommand } from '../aws/runServerCommand';
import type { CommandContext } from '../commands/commandContext';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import { withLaceworkProgress } from '../lacework/withLaceworkProgress';
import type { MappingToSend } from './mappingToSend';
import type { Review } from './reviewText';

type Gathered = Pick<Review, 'unlisted' | 'accountLevel'>;

/** Finds out what is to be known of a mapping before an integration is created with it. */
export async function gatherReview(
  context: CommandContext,
  connection: LaceworkConnection,
  { uri, mapping }: MappingToSend,
): Promise<Gathered> {
  const client = await context.client.ready();
  const routes = await runServerCommand<RouteCountsItem>(
    client,
    serverCommands.countRoutes,
    client.code2ProtocolConverter.asUri(uri),
  );
  const names = mapping.laceworkAccountNames().all.map(({ name }) => name);
  const accountLevel = await withLaceworkProgress(
    vscode.l10n.t('Looking at integrations of the Lacework accounts'),
    async (control) => {
      const { signal } = control;
      const asked = accountLevelIntegrations(connection.open(control), names, (done, all) =>
        control.report(vscode.l10n.t('{0} of {1}', done, all)),
      );
      return asked.catch((error: unknown) => {
        // Whoever does not want to wait for it sees the rest all the same.
        if (signal.aborted) {
          return undefined;
        }
        throw error;
      });
    },
  );
  return { unlisted: routes.unlisted, accountLevel };
}
