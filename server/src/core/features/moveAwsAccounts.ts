import { additionTo } from '../mapping/additionTo';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { newEntry } from '../mapping/newEntry';
import { countOf } from '../text/countOf';
import type { Edit } from '../text/edit';
import { quote } from '../text/quote';
import type { Span } from '../text/span';
import { mostChoices, refactorableAccounts } from './refactorableAccounts';
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
  return accounts
    .map((target) => ({ target, moved: notIn(target, entries) }))
    .filter(({ moved }) => moved.length > 0)
    .slice(0, mostChoices)
    .map(({ target, moved }) => ({
      title: `Move ${whatOf(moved)}to Lacework account ${quote(target.name)}`,
      edits: () => editsTo(mapping, target, moved) ?? [],
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
  const edits = editsTo(mapping, target ?? name, moved);
  return edits && { count: idsOf(moved).size, edits };
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

/** @param target a Lacework account of the file, or the name of one that it does not have yet */
function editsTo(
  mapping: Mapping,
  target: LaceworkAccount | string,
  moved: readonly AwsAccountEntry[],
): Edit[] | undefined {
  const listed = typeof target === 'string' ? new Set<string>() : idsOf(target.entries);
  const added = [...idsOf(moved)].filter((id) => !listed.has(id));
  const removals = mapping.removalsAt(moved.map(({ span }) => span.start));
  if (added.length === 0) {
    return removals;
  }
  const addition =
    typeof target === 'string' ? newEntry(mapping, target, added) : additionTo(mapping, target, added);
  return addition && [addition, ...removals];
}
