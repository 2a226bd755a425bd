import type { Edit } from '../text/edit';

/** A change of a file that its user may choose. */
export interface Refactoring {
  readonly title: string;
  /** Computed when it is chosen; they do not overlap. */
  readonly edits: () => readonly Edit[];
}
