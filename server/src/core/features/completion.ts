import type { Edit } from '../text/edit';

/** Something that can be written at a place. */
export interface Completion {
  readonly kind: 'awsAccount' | 'laceworkAccount' | 'key' | 'structure';
  readonly label: string;
  /** Shown beside the label. */
  readonly detail: string;
  /** What is matched with what the user types. */
  readonly filterText: string;
  readonly edit: Edit;
  /**
   * The text of the edit as an LSP snippet: with places to be filled in, and lines after the first without the
   * indentation of the line that it is put on.
   */
  readonly snippet?: string;
  /** Edits elsewhere that belong to it, such as a missing comma. */
  readonly additionalEdits: readonly Edit[];
  /** What it is called. */
  readonly title: string;
  /** What it means. */
  readonly text?: string;
  /** What is known of it, as rows of a label and a text. */
  readonly rows?: readonly (readonly [label: string, text: string])[];
}

export interface Completions {
  /** The likeliest first. */
  readonly items: readonly Completion[];
  /** Whether there are more that fit, so that the question has to be asked anew when more is typed. */
  readonly isIncomplete: boolean;
}
