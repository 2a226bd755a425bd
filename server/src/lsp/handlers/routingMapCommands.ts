import type { Facts } from '../../core/facts/facts';
import type { MappedRoute } from '../../core/routingMap/mappedRoute';
import { routesInPart } from '../../core/routingMap/routesInPart';
import { routingMapOf } from '../../core/routingMap/routingMap';
import { searchRoutes as searchMappedRoutes } from '../../core/routingMap/searchRoutes';
import { toRange } from '../convert/toRange';
import type { MappingDocument } from '../mappingDocuments';
import { propertyOf } from '../propertyOf';
import type {
  MappedRouteItem,
  MappedRoutesPage,
  MappedRoutesRequest,
  RouteSearchItem,
  RouteSearchRequest,
  RoutingMapItem,
} from '../protocol';
import type { Session } from '../session';
import type { CommandCall } from './executeCommand';
import { openMapping } from './openMapping';

/** As many as a list shows before it is asked for more. */
const usualLimit = 200;

/** How the AWS accounts of a mapping file flow; see `serverCommands`. */
export function mapRoutes(session: Session, { argument }: CommandCall): RoutingMapItem {
  const { document, mapping } = openMapping(session, argument);
  return routingMapOf(mapping, session.facts.of(document.uri));
}

/** The AWS accounts of a part of the map; see `serverCommands`. */
export function listMappedRoutes(session: Session, { argument }: CommandCall): MappedRoutesPage {
  const key = (name: keyof MappedRoutesRequest) => propertyOf(argument, name);
  const open = openMapping(session, key('uri'));
  const facts = session.facts.of(open.document.uri);
  const found = routesInPart(open.mapping, facts, {
    sources: textsOf(key('sources')),
    targets: textsOf(key('targets')),
    standings: textsOf(key('standings')),
    text: textOf(key('text')),
  });
  const offset = countOf(key('offset'), 0);
  const place = found[0]?.spans[0] ?? open.mapping.defaultAccount()?.span;
  return {
    total: found.length,
    routes: found
      .slice(offset, offset + countOf(key('limit'), usualLimit))
      .map((route) => routeItem(route, open, facts)),
    ...(place !== undefined && { range: toRange(open.document, place) }),
  };
}

/** Finds AWS accounts in the map; see `serverCommands`. */
export function searchRoutes(session: Session, { argument }: CommandCall): RouteSearchItem {
  const key = (name: keyof RouteSearchRequest) => propertyOf(argument, name);
  const { document, mapping } = openMapping(session, key('uri'));
  return searchMappedRoutes(mapping, session.facts.of(document.uri), textOf(key('text')));
}

function routeItem(
  { text, standing, laceworkAccount, account, spans, also }: MappedRoute,
  { document }: MappingDocument,
  { awsInventory }: Facts,
): MappedRouteItem {
  const path = awsInventory.isKnown ? awsInventory.value.pathOf(account?.parentId) : undefined;
  return {
    text,
    standing,
    ...(account && { name: account.name, state: account.state }),
    ...(path !== undefined && { path }),
    ...(laceworkAccount !== undefined && { laceworkAccount }),
    also,
    ranges: spans.map((span) => toRange(document, span)),
  };
}

/** The texts of a list, if it is one. */
function textsOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function countOf(value: unknown, otherwise: number): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : otherwise;
}
