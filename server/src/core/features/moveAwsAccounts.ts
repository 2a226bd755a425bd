import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { countOf } from '../text/countOf';
import type { Edit } from '../text/edit';
import { quote } from '../text/quote';
import type { Span } from '../text/span';
import { moveEdits } from './moveEdits';
import { longestName, mostChoices, refactorableAccounts } from './refactorableAccounts';
import type { Refactoring } from './refactoring';

/**
 * Moves the AWS account at the cursor, or all that the selection touches, to the end of another Lacework account: one
 * refactoring for each that the file has, the first ten. An ID that its list holds twice leaves it whole; an ID that
 * the other Lacework account lists already is not listed again. A list that has nothing else left is `[]`.
 *
 * @param selection empty for a cursor
 */
export function moveAwsAccounts(mapping: Mapping, selection: Span): Refactoring[] {
  const accounts = refactorableAccounts(mapping);
  const entries = accounts.flatMap((account) => entriesToMove(account, selection));
  // At most one of them has all of these already.
  return accounts
    .slice(0, mostChoices + 1)
    .map((target) => ({ target, moved: notIn(target, entries) }))
    .filter(({ moved }) => moved.length > 0)
    .slice(0, mostChoices)
    .map(({ target, moved }) => ({
      title: `Move ${whatOf(moved)}to Lacework account ${quote(target.name, longestName)}`,
      edits: () => moveEdits(mapping, target, idsOf(moved), moved) ?? [],
    }));
}

/** A move that was chosen. */
export interface Move {
  /** How many AWS accounts it moves. */
  readonly count: number;
  readonly edits: readonly Edit[];
}

/**
 * The same for a Lacework account of any name, which gets an entry if it has none. Nothing where no AWS account is
 * selected that can be moved there.
 */
export function moveAwsAccountsTo(mapping: Mapping, selection: Span, name: string): Move | undefined {
  const accounts = refactorableAccounts(mapping);
  const isNamed = (account: LaceworkAccount) =>
    foldLaceworkAccountName(account.name) === foldLaceworkAccountName(name);
  const entries = accounts.flatMap((account) => entriesToMove(account, selection));
  const target = accounts.find(isNamed);
  const moved = notIn(target, entries);
  if (moved.length === 0 || (target === undefined && mapping.laceworkAccounts().some(isNamed))) {
    return undefined;
  }
  const ids = idsOf(moved);
  const edits = moveEdits(mapping, target ?? name, ids, moved);
  return edits && { count: ids.size, edits };
}

function notIn(target: LaceworkAccount | undefined, entries: readonly AwsAccountEntry[]): AwsAccountEntry[] {
  return entries.filter(({ laceworkAccount }) => laceworkAccount !== target);
}

function idsOf(entries: readonly AwsAccountEntry[]): Set<string> {
  return new Set(entries.map(({ text }) => text));
}

function whatOf(moved: readonly AwsAccountEntry[]): string {
  const { size } = idsOf(moved);
  return size === 1 ? '' : `${countOf(size, 'AWS account')} `;
}

function entriesToMove({ entries, span }: LaceworkAccount, selection: Span): AwsAccountEntry[] {
  if (!isTouched(span, selection)) {
    return [];
  }
  const ids = new Set(
    entries
      .filter((entry) => entry.isAwsAccountId && isTouched(entry.span, selection))
      .map(({ text }) => text),
  );
  return ids.size === 0 ? [] : entries.filter(({ text }) => ids.has(text));
}

/** A cursor touches what it is in or beside, a selection only what it covers a part of. */
function isTouched({ start, end }: Span, selection: Span): boolean {
  return selection.start === selection.end
    ? start <= selection.start && selection.end <= end
    : start < selection.end && selection.start < end;
}
