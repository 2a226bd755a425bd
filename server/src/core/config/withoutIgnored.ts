import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import type { Problem } from '../rules/runRules';
import type { Ignore } from './projectConfig';

/** The problems of a mapping that none of these ignores covers. Their `files` are not looked at. */
export function withoutIgnored(
  mapping: Mapping,
  problems: readonly Problem[],
  ignores: readonly Ignore[],
): readonly Problem[] {
  if (ignores.length === 0) {
    return problems;
  }
  const covers = new Map<string, Cover[]>();
  for (const ignore of ignores) {
    const ofRule = covers.get(ignore.rule) ?? [];
    ofRule.push(coverOf(ignore));
    covers.set(ignore.rule, ofRule);
  }
  const accountAt = accountFinder(mapping);
  return problems.filter(({ rule, span }) => {
    const account = accountAt(span.start);
    const subject = mapping.text.slice(span.start, span.end).replace(/^"(.*)"$/s, '$1');
    return covers.get(rule.id)?.some((covered) => covered(subject, account)) !== true;
  });
}

/** Whether an ignore covers a problem of its rule, by what stands there and the Lacework account it is in. */
type Cover = (subject: string, account: string | undefined) => boolean;

function coverOf({ ids, laceworkAccounts }: Ignore): Cover {
  const subjects = ids && new Set(ids);
  const accounts = laceworkAccounts && new Set(laceworkAccounts.map(foldLaceworkAccountName));
  return (subject, account) =>
    (subjects === undefined || subjects.has(subject)) &&
    (accounts === undefined || (account !== undefined && accounts.has(account)));
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
