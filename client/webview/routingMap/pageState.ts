import type { PartOfMap } from '../../src/map/pageMessages';
import { isText, listOf, one, optional, shape } from '../../src/map/messageShape';
import type { Selection } from './mapTarget';

/** What stays when the page is hidden, and when VS Code is restarted. */
export interface PageState {
  /** Of the file, for the extension. */
  readonly uri?: string;
  /** As it was chosen; without a choice the page takes what suits. */
  readonly view?: 'map' | 'table';
  readonly search: string;
  readonly opened: readonly string[];
  readonly closed: readonly string[];
  readonly selection?: Selection | undefined;
}

const isTexts = listOf(isText);
const isPart = shape({
  sources: optional(isTexts),
  targets: optional(isTexts),
  standings: optional(isTexts),
} satisfies Partial<Record<keyof PartOfMap, unknown>>);
const isState = shape({
  uri: optional(isText),
  view: optional(one('map', 'table')),
  search: isText,
  opened: isTexts,
  closed: isTexts,
  selection: optional(shape({ key: isText, title: isText, part: isPart })),
});

/** The state that VS Code kept, if it is one. */
export function readState(kept: unknown): PageState {
  return isState(kept) ? (kept as PageState) : { search: '', opened: [], closed: [] };
}
