import type { RoutingMapItem } from '../../../server/src/lsp/protocol';
import type { MessageToPage, PageCommand } from '../../src/map/pageMessages';
import { fill } from './fill';
import type { MapWords } from './mapWords';
import { shownName } from './mapWords';

/** Something that the page says, and what helps. */
export interface Notice {
  readonly text: string;
  readonly actions: readonly (readonly [label: string, command: PageCommand])[];
}

/** What stands in place of the map, where there is none to show. */
export function noMapNotice(
  message: Extract<MessageToPage, { type: 'map' | 'noMap' }>,
  { strings }: MapWords,
): Notice | undefined {
  const nothingRead = { text: strings.nothingRead, actions: [[strings.problems, 'problems']] } as const;
  if (message.type === 'noMap') {
    const file = shownName(message.file);
    switch (message.reason) {
      case 'noFile':
        return { text: strings.noFile, actions: [[strings.newFile, 'newFile']] };
      case 'closed':
        return { text: fill(strings.closed, file), actions: [[fill(strings.openFile, file), 'openFile']] };
      case 'stopped':
        return { text: strings.stopped, actions: [[strings.restart, 'restart']] };
      case 'failed':
        return { text: strings.failed, actions: [[strings.showLog, 'showLog']] };
      case 'mistakes':
        return nothingRead;
    }
  }
  const { ribbons, hasMistakes, isPulled } = message.map;
  if (
    ribbons.length > 0 &&
    !ribbons.every(({ standing, target }) => standing === 'hidden' && target === 'none')
  ) {
    return undefined;
  }
  if (hasMistakes) {
    return nothingRead;
  }
  return isPulled
    ? { text: strings.nothingThere, actions: [] }
    : { text: strings.nothingListed, actions: [[strings.pull, 'pull']] };
}

/** What is to be known about a map that is shown: why it is not the whole truth. */
export function mapNotices(map: RoutingMapItem, { strings }: MapWords): Notice[] {
  return [
    ...(map.hasMistakes
      ? [{ text: strings.hasMistakes, actions: [[strings.problems, 'problems']] as const }]
      : []),
    ...(map.isPulled ? [] : [{ text: strings.unpulled, actions: [[strings.pull, 'pull']] as const }]),
    ...(map.unitsMissing === undefined
      ? []
      : [{ text: fill(strings.unitsMissing, map.unitsMissing), actions: [] }]),
  ];
}
