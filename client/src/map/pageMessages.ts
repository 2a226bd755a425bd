import type {
  MappedRoutesPage,
  MappedRoutesRequest,
  RouteSearchItem,
  RoutingMapItem,
} from '../../../server/src/lsp/protocol';
import { anyOf, isBoolean, isCount, isText, listOf, one, optional, shape, textUpTo } from './messageShape';

/** Why there is no map: no editor shows a mapping file, the one that was shown is closed, or there is no server. */
export type NoMapReason = 'noFile' | 'closed' | 'stopped' | 'failed' | 'mistakes';

/** What the extension tells the page of the routing map. */
export type MessageToPage =
  | { readonly type: 'map'; readonly uri: string; readonly file: string; readonly map: RoutingMapItem }
  | { readonly type: 'noMap'; readonly reason: NoMapReason; readonly file: string }
  | { readonly type: 'routes'; readonly request: number; readonly page: MappedRoutesPage }
  /** Without what was found where the search failed. */
  | { readonly type: 'found'; readonly request: number; readonly found?: RouteSearchItem };

/** Commands that the page may have run, each for an empty place of it that says what to do. */
export const pageCommands = [
  'pull',
  'problems',
  'newFile',
  'openFile',
  'restart',
  'showLog',
  'mapUnmapped',
] as const;
export type PageCommand = (typeof pageCommands)[number];

/** A part of the map, without the file that it is of. */
export type PartOfMap = Pick<MappedRoutesRequest, 'sources' | 'targets' | 'standings' | 'text'>;

/** What the page asks of the extension. */
export type MessageFromPage =
  /** It listens; also after it was hidden. */
  | { readonly type: 'ready' }
  /**
   * Lists AWS accounts, and with `reveal` shows the first of them in the editor. A newer question for the same place takes
   * the place of an older one.
   */
  | {
      readonly type: 'list';
      readonly request: number;
      readonly place: 'list' | 'tooltip';
      readonly part: PartOfMap;
      readonly limit: number;
      readonly reveal: boolean;
    }
  | { readonly type: 'search'; readonly request: number; readonly text: string }
  /** Goes to a line of the file, counted from 0. */
  | {
      readonly type: 'goTo';
      readonly line: number;
      readonly character: number;
      readonly endCharacter: number;
    }
  | { readonly type: 'run'; readonly command: PageCommand }
  /** Saves a picture of the map: the text of an SVG, or a PNG in base64. */
  | { readonly type: 'save'; readonly format: 'svg' | 'png'; readonly data: string }
  /** The map is too large for a PNG, or for any picture; here is the SVG, where that can be saved. */
  | { readonly type: 'noPicture'; readonly svg?: string };

/** A picture has no more characters. */
export const longestPicture = 40_000_000;
const longestQuestion = 1000;

const isIds = optional(listOf(textUpTo(longestQuestion)));
const isPart = shape({
  sources: isIds,
  targets: isIds,
  standings: isIds,
  text: optional(textUpTo(longestQuestion)),
});

const fromPage = anyOf(
  shape({ type: one('ready') }),
  shape({
    type: one('list'),
    request: isCount,
    place: one('list', 'tooltip'),
    part: isPart,
    limit: isCount,
    reveal: isBoolean,
  }),
  shape({ type: one('search'), request: isCount, text: textUpTo(longestQuestion) }),
  shape({ type: one('goTo'), line: isCount, character: isCount, endCharacter: isCount }),
  shape({ type: one('run'), command: one(...pageCommands) }),
  shape({ type: one('save'), format: one('svg', 'png'), data: textUpTo(longestPicture) }),
  shape({ type: one('noPicture'), svg: optional(textUpTo(longestPicture)) }),
);

/** Whether something that came from the page is one of its messages. */
export function isMessageFromPage(value: unknown): value is MessageFromPage {
  return fromPage(value);
}

const isPosition = shape({ line: isCount, character: isCount });
const isRange = shape({ start: isPosition, end: isPosition });
const isRibbons = listOf(shape({ source: isText, target: isText, standing: isText, awsAccounts: isCount }));
const isMap = shape({
  sources: listOf(
    shape({
      id: isText,
      name: optional(isText),
      parent: optional(isText),
      awsAccounts: isCount,
      problems: isCount,
    }),
  ),
  targets: listOf(
    shape({ id: isText, name: optional(isText), isDefault: isBoolean, fault: optional(isText) }),
  ),
  ribbons: isRibbons,
  counts: shape({}),
  isPulled: isBoolean,
  unitsMissing: optional(isText),
  hasMistakes: isBoolean,
});
const isPage = shape({
  total: isCount,
  routes: listOf(shape({ text: isText, standing: isText, also: listOf(isText), ranges: listOf(isRange) })),
});

const toPage = anyOf(
  shape({ type: one('map'), uri: isText, file: isText, map: isMap }),
  shape({
    type: one('noMap'),
    reason: one('noFile', 'closed', 'stopped', 'failed', 'mistakes'),
    file: isText,
  }),
  shape({ type: one('routes'), request: isCount, page: isPage }),
  shape({
    type: one('found'),
    request: isCount,
    found: optional(shape({ awsAccounts: isCount, ribbons: isRibbons })),
  }),
);

/** Whether something that came to the page is a message of the extension. */
export function isMessageToPage(value: unknown): value is MessageToPage {
  return toPage(value);
}
