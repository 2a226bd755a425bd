import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import type { Problem } from '../rules/runRules';
import type { Ignore } from './projectConfig';

/** The problems of a mapping that none of these ignores covers. Their `files` are not looked at. */
export function withoutIgnored(
  mapping: Mapping,
  problems: readonly Problem[],
  ignores: readonly Ignore[],
): Problem[] {
  const prepared = ignores.map(({ rule, ids, laceworkAccounts }) => ({
    rule,
    ids: ids && new Set(ids),
    accounts: laceworkAccounts && new Set(laceworkAccounts.map(foldLaceworkAccountName)),
  }));
  const accountAt = accountFinder(mapping);
  return problems.filter(({ rule, span }) => {
    const account = accountAt(span.start);
    const subject = mapping.text.slice(span.start, span.end).replace(/^"(.*)"$/s, '$1');
    return !prepared.some(
      (ignore) =>
        ignore.rule === rule.id &&
        ignore.ids?.has(subject) !== false &&
        (ignore.accounts === undefined || (account !== undefined && ignore.accounts.has(account))),
    );
  });
}

/** Gives the folded name of the Lacework account whose member an offset is in. Offsets have to rise. */
function accountFinder(mapping: Mapping): (offset: number) => string | undefined {
  const accounts = mapping.laceworkAccounts();
  let next = 0;
  return (offset) => {
    while ((accounts[next]?.span.end ?? Infinity) <= offset) {
      next++;
    }
    const account = accounts[next];
    return account !== undefined && account.span.start <= offset
      ? foldLaceworkAccountName(account.name)
      : undefined;
  };
}
