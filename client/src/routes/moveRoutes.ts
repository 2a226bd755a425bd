import * as vscode from 'vscode';
import { serverCommands, type RouteCountsItem } from '../../../server/src/lsp/protocol';
import { pickLaceworkAccount } from '../aws/pickLaceworkAccount';
import type { AwsAccountNode } from './routeNode';
import { routesToMove } from './routesToMove';

/** Runs a command of the server, and fails with its refusal. */
type RunCommand = <Answer>(command: string, argument: unknown) => Promise<Answer>;

/** Moves AWS accounts of the view to a Lacework account, in one step that can be undone. */
export async function moveRoutes(
  run: RunCommand,
  uri: string,
  nodes: readonly AwsAccountNode[],
  laceworkAccount: string,
): Promise<void> {
  const routes = routesToMove(nodes, laceworkAccount);
  if (routes.length === 0) {
    return;
  }
  if (routes.every((route) => route.laceworkAccount === undefined)) {
    const ids = routes.map(({ id }) => id);
    await run<number>(serverCommands.mapAwsAccounts, { uri, ids, laceworkAccount });
  } else {
    await run<number>(serverCommands.moveRoutes, { uri, routes, laceworkAccount });
  }
}

/** The same to one that the user chooses or names. */
export async function moveRoutesToChosen(
  run: RunCommand,
  uri: string,
  nodes: readonly AwsAccountNode[],
): Promise<void> {
  const { laceworkAccounts } = await run<RouteCountsItem>(serverCommands.countRoutes, uri);
  const title =
    nodes.length === 1
      ? vscode.l10n.t('Move 1 AWS Account')
      : vscode.l10n.t('Move {0} AWS Accounts', nodes.length.toLocaleString());
  const chosen = await pickLaceworkAccount(
    title,
    laceworkAccounts.map(({ name }) => name),
  );
  if (chosen !== undefined) {
    await moveRoutes(run, uri, nodes, chosen);
  }
}
