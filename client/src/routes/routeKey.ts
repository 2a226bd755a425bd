import type { RouteNode } from './routeNode';

/** Names a node in the tree, the same after each change of the file, so that what is open stays open. */
export function routeKey(node: RouteNode): string {
  return JSON.stringify(partsOf(node));
}

function partsOf(node: RouteNode): (string | null)[] {
  switch (node.kind) {
    case 'laceworkAccount':
      return [node.kind, node.account.name];
    case 'unlisted':
    case 'notInOrganization':
      return [node.kind];
    case 'unit':
      return [...partsOf(node.group), node.kind, node.path ?? null];
    case 'awsAccount': {
      const { id, listed } = node.account;
      return [...partsOf(node.unit ?? node.group), id, listed?.laceworkAccount ?? ''];
    }
    case 'unpulled':
    case 'hidden':
    case 'invalid':
      return [...partsOf(node.group), node.kind];
  }
}
