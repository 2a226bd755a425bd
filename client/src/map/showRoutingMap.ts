import type { CommandContext } from '../commands/commandContext';
import { RoutingMapPanel } from './routingMapPanel';

/** Opens the map of the mapping file that the user works with. */
export function showRoutingMap(context: CommandContext): Promise<void> {
  RoutingMapPanel.show(context);
  return Promise.resolve();
}
