import type { Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import type { Edit } from '../text/edit';
import type { Span } from '../text/span';
import type { TextEncoding } from '../text/textEncoding';

export const severities = ['error', 'warning', 'information', 'hint'] as const;
export type Severity = (typeof severities)[number];

export type RuleCategory = 'syntax' | 'shape' | 'names' | 'ids' | 'organization' | 'lacework' | 'secrets';

export interface RuleMeta {
  /** Kebab-case, names the bad pattern; it never changes. */
  readonly id: string;
  /** What the rule finds, as a short phrase. */
  readonly title: string;
  readonly category: RuleCategory;
  /** What a finding counts for as long as the user sets nothing else; a rule that is off is for those who ask. */
  readonly severity: Severity | 'off';
  /** Whether it brings a certain fix, which "fix all" applies, or a choice of fixes, in some cases at least. */
  readonly fix?: 'safe' | 'suggestion';
  /** Whether what is found could be left out without any effect: editors show it faded. */
  readonly unnecessary?: boolean;
}

/** Another place in the same file that has to do with a finding. */
export interface RelatedPlace {
  readonly span: Span;
  readonly message: string;
}

/** A way to mend a finding, as one step that can be undone. */
export interface Fix {
  /** What it does, as a command: "Remove the second entry". */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** The encoding that the file has to be written in besides. An editor, which decodes files itself, has no use for it. */
  readonly saveAs?: TextEncoding;
}

/** One thing that a rule found. */
export interface Finding {
  readonly span: Span;
  /**
   * Starts with the subject in quotes; says what is wrong, what happens if it stays so, and what to do.
   * At most 140 characters on one line.
   */
  readonly message: string;
  readonly related?: readonly RelatedPlace[];
  /** The one fix that is certainly meant: "fix all" applies it unasked. Computed only when it is wanted. */
  readonly fix?: () => Fix | undefined;
  /** Fixes among which the user has to choose. */
  readonly suggestions?: () => readonly Fix[];
}

/** A check of one thing. It is linear in the file, and says nothing on facts that are not known. */
export interface Rule {
  readonly meta: RuleMeta;
  readonly check: (mapping: Mapping, facts: Facts) => Iterable<Finding>;
}
