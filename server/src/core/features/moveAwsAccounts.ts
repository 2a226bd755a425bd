import { additionTo } from '../mapping/additionTo';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { countOf } from '../text/countOf';
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
    .filter((target) => entries.some(({ laceworkAccount }) => laceworkAccount !== target))
    .slice(0, mostChoices)
    .flatMap((target) => {
      const moved = entries.filter(({ laceworkAccount }) => laceworkAccount !== target);
      return moveTo(mapping, target, moved);
    });
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

function moveTo(mapping: Mapping, target: LaceworkAccount, moved: readonly AwsAccountEntry[]): Refactoring[] {
  const listed = new Set(target.entries.map(({ text }) => text));
  const ids = new Set(moved.map(({ text }) => text));
  const added = [...ids].filter((id) => !listed.has(id));
  const addition = additionTo(mapping, target, added);
  if (addition === undefined) {
    return [];
  }
  const removals = mapping.removalsAt(moved.map(({ span }) => span.start));
  const what = ids.size === 1 ? '' : `${countOf(ids.size, 'AWS account')} `;
  return [
    {
      title: `Move ${what}to Lacework account ${quote(target.name)}`,
      edits: added.length === 0 ? removals : [addition, ...removals],
    },
  ];
}
