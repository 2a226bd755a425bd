import type { Command } from 'vscode';

/** How much a part of the state wants the user's attention, from the least. */
export const statusWeights = ['fine', 'missing', 'warning', 'error'] as const;
export type StatusWeight = (typeof statusWeights)[number];

/** A part of what is known of mapping files: one of the rows of "Show Status". */
export interface StatusRow {
  readonly weight: StatusWeight;
  /** What it is about, such as "AWS accounts". */
  readonly subject: string;
  /** The state in few words, which stands in the language status together with those of other rows. */
  readonly short: string;
  /** The state in whole. */
  readonly detail: string;
  /** What can be done about it. In the language status there is little space for its title. */
  readonly action: Pick<Command, 'command' | 'title' | 'arguments'> & {
    /** The title where there is more space. */
    readonly description: string;
  };
}

/** The row that wants attention most, the first of several; nothing where all is well. */
export function mostUrgent(rows: readonly StatusRow[]): StatusRow | undefined {
  const weightOf = ({ weight }: StatusRow) => statusWeights.indexOf(weight);
  const heaviest = Math.max(0, ...rows.map(weightOf));
  return heaviest === 0 ? undefined : rows.find((row) => weightOf(row) === heaviest);
}
