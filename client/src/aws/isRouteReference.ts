import type { RouteReference } from '../../../server/src/lsp/protocol';

/** Whether what a command was sent names a mapping file: menus and views send other things along. */
export function isRouteReference(sent: unknown): sent is RouteReference {
  return typeof sent === 'object' && sent !== null && 'uri' in sent && typeof sent.uri === 'string';
}
