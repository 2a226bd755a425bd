import type { LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type RouteCountsItem } from '../../../server/src/lsp/protocol';
import { pickLaceworkAccount } from './pickLaceworkAccount';
import { runServerCommand } from './runServerCommand';

/** Lets the user choose a Lacework account of a mapping file, or name another, and lists AWS accounts under it. */
export async function mapAwsAccounts(
  client: LanguageClient,
  title: string,
  {
    uri,
    routes,
    ids,
  }: { readonly uri: string; readonly routes: RouteCountsItem; readonly ids: readonly string[] },
): Promise<void> {
  const names = routes.laceworkAccounts.map(({ name }) => name);
  const laceworkAccount = await pickLaceworkAccount(title, names);
  if (laceworkAccount !== undefined) {
    await runServerCommand<number>(client, serverCommands.mapAwsAccounts, { uri, ids, laceworkAccount });
  }
}
