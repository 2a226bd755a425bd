import { hasTooManyRouteLines } from '../core/features/routeLines';
import type { Mapping } from '../core/mapping/mapping';
import type { ClientSupport } from './clientSupport';

/**
 * Whether lenses above AWS accounts give way to inlay hints behind them: an editor asks for all lenses of a file, and draws
 * them all, but asks for the hints of what it shows.
 */
export function givesWayToHints({ inlayHints }: ClientSupport, mapping: Mapping): boolean {
  return inlayHints && hasTooManyRouteLines(mapping);
}
