import type { KnownFact } from '../../facts/facts';
import type { LaceworkAccounts } from '../../facts/laceworkAccounts';
import { inCaseOf } from '../../mapping/laceworkAccountName';
import type { Mapping } from '../../mapping/mapping';
import { fitting, fittingName } from '../../text/fitting';
import { quote } from '../../text/quote';
import { asFetched, commaAsFetched } from '../asFetched';
import { laceworkRule } from '../laceworkRule';
import { accountFinding, namedAccounts, type NamedAccount } from '../namedAccounts';
import type { Fix } from '../rule';

/** Nobody reads more of them, and a file with so many is of another Lacework organization. */
const mostLookedUp = 100;
/** More to choose from would be a guess. */
const mostNear = 3;

export const unknownLaceworkAccount = laceworkRule(
  {
    id: 'unknown-lacework-account',
    title: 'A Lacework account that is not known in the Lacework organization',
    severity: 'warning',
    fix: 'suggestion',
  },

  function* (mapping, accounts) {
    let lookedUp = 0;
    for (const named of namedAccounts(mapping)) {
      if (accounts.value.account(named.name) === undefined) {
        const near = lookedUp++ < mostLookedUp ? namesNear(mapping, accounts.value, named) : [];
        yield accountFinding(named, {
          message: wordingOf(named.name, near[0], accounts),
          suggestions: () => near.map((name) => renamingOf(named, name, commaAsFetched(accounts))),
        });
      }
    }
  },
);

/**
 * The names that are likely meant, without those of other entries; none where the file may be misread: a place that is
 * not found would keep the wrong name.
 */
function namesNear(mapping: Mapping, accounts: LaceworkAccounts, { name, places }: NamedAccount): string[] {
  const names = mapping.laceworkAccountNames();
  return mapping.mayBeMisread()
    ? []
    : accounts
        .accountsNear(name)
        .map((account) => inCaseOf(name, account.name))
        .filter((near) => places.every((place) => names.rivalOf(place, near) === undefined))
        .slice(0, mostNear);
}

function wordingOf(name: string, nearest: string | undefined, accounts: KnownFact<LaceworkAccounts>): string {
  const { isComplete } = accounts.value.data;
  const what = isComplete
    ? `is not in Lacework's complete list${asFetched(accounts)}`
    : `is no Lacework account that this user sees${commaAsFetched(accounts)}`;
  if (nearest !== undefined) {
    const follows = ` ${isComplete ? 'Where its data goes' : 'What follows'} is undocumented.`;
    const question = (longest: number) =>
      `${quote(name, longest)} ${what}: did you mean ${quote(nearest, longest)}?`;
    return fitting([
      ...[30, 20, 12].map((longest) => `${question(longest)}${follows}`),
      ...[20, 12, 6].map(question),
    ]);
  }
  const follows = isComplete
    ? 'where its data goes is undocumented. Correct the name.'
    : 'if it is none, what follows is undocumented. Check it.';
  return fittingName((longest) => `${quote(name, longest)} ${what}: ${follows}`);
}

function renamingOf({ places }: NamedAccount, name: string, age: string): Fix {
  const edits = places.map(({ span }) => ({ span, text: JSON.stringify(name) }));
  const where = places.length === 1 ? '' : ` in ${places.length} places`;
  return { title: `Write ${quote(name)}${where}${age}`, edits };
}
