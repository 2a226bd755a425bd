import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import type { Move } from './moveAwsAccounts';
import { moveEdits } from './moveEdits';
import { refactorableAccounts } from './refactorableAccounts';

/** An AWS account, and the Lacework account that lists it, as written; without one nobody lists it. */
export interface AwsAccountRoute {
  readonly id: string;
  readonly laceworkAccount?: string;
}

/**
 * Moves AWS accounts to a Lacework account from those that list them; those that nobody lists are listed there, unless
 * somebody does by now. A Lacework account that the file does not have gets an entry. Nothing where none of them can be
 * moved there.
 *
 * @param routes IDs of 12 digits
 */
export function moveRoutes(
  mapping: Mapping,
  routes: readonly AwsAccountRoute[],
  name: string,
): Move | undefined {
  const accounts = refactorableAccounts(mapping);
  const isNamed = (account: LaceworkAccount) =>
    foldLaceworkAccountName(account.name) === foldLaceworkAccountName(name);
  const target = accounts.find(isNamed);
  if (target === undefined && mapping.laceworkAccounts().some(isNamed)) {
    return undefined;
  }
  const wanted = new Set(routes.map(({ id, laceworkAccount }) => keyOf(id, laceworkAccount)));
  const removed = accounts
    .filter((account) => account !== target)
    .flatMap(({ entries }) => entries)
    .filter(({ text, laceworkAccount }) => wanted.has(keyOf(text, laceworkAccount.name)));
  const mapped = routes.filter(
    ({ id, laceworkAccount }) => laceworkAccount === undefined && mapping.entriesOf(id).length === 0,
  );
  const ids = new Set([...removed.map(({ text }) => text), ...mapped.map(({ id }) => id)]);
  const edits = ids.size === 0 ? undefined : moveEdits(mapping, target ?? name, ids, removed);
  return edits && { count: ids.size, edits };
}

function keyOf(id: string, laceworkAccount: string | undefined): string {
  return `${id} ${laceworkAccount ?? ''}`;
}
