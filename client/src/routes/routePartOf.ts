import type { RoutePart } from '../../../server/src/lsp/protocol';
import type { RouteGroup } from './routeNode';

/** What to ask the server for when a group is opened. */
export function routePartOf(group: RouteGroup, uri: string): RoutePart {
  return group.kind === 'laceworkAccount'
    ? { uri, laceworkAccount: group.account.name }
    : { uri, part: group.kind };
}
