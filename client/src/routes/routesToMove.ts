import type { MoveRoutesRequest } from '../../../server/src/lsp/protocol';
import type { AwsAccountNode, RouteNode } from './routeNode';

/** The Lacework account that AWS accounts go to which are dropped on a node, if it stands for one. */
export function dropTargetOf(node: RouteNode | undefined): string | undefined {
  const group = node !== undefined && 'group' in node ? node.group : node;
  return group?.kind === 'laceworkAccount' ? group.account.name : undefined;
}

/** What a move of these to a Lacework account asks for; those that are there already stay, and each is named once. */
export function routesToMove(nodes: readonly AwsAccountNode[], target: string): MoveRoutesRequest['routes'] {
  const routes = new Map<string, MoveRoutesRequest['routes'][number]>();
  for (const { id, listed } of nodes.map(({ account }) => account)) {
    if (listed?.laceworkAccount !== target) {
      routes.set(
        JSON.stringify([id, listed?.laceworkAccount]),
        listed === undefined ? { id } : { id, laceworkAccount: listed.laceworkAccount },
      );
    }
  }
  return [...routes.values()];
}
