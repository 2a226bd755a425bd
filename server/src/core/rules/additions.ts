import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { KnownFact } from '../facts/facts';
import { additionTo } from '../mapping/additionTo';
import { foldLaceworkAccountName, isBlankName } from '../mapping/laceworkAccountName';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import { omissionsOf } from '../organization/omissions';
import { quote } from '../text/quote';
import { commaAsPulled } from './asPulled';
import { awsAccountWithId } from './awsAccountWithId';
import type { Fix } from './rule';

/** A longer menu helps nobody: what is to be done with many AWS accounts is no quick fix. */
const mostOffers = 5;

/**
 * Offers to map single AWS accounts: to the Lacework accounts that others of the same organizational unit go to,
 * and, where that is a small choice, to any other. Nothing where many are unmapped.
 */
export function additions(
  mapping: Mapping,
  inventory: KnownFact<AwsInventory>,
  unmapped: readonly AwsAccount[],
): Fix[] {
  if (unmapped.length > mostOffers) {
    return [];
  }
  const all = targets(mapping);
  const offers = unmapped.flatMap((awsAccount) => {
    const likely = ofSameUnit(mapping, inventory.value, awsAccount);
    return all.map((target) => ({ awsAccount, target, isLikely: likely.has(nameOf(target)) }));
  });
  const likely = offers.filter(({ isLikely }) => isLikely);
  const chosen =
    offers.length > mostOffers ? likely : [...likely, ...offers.filter(({ isLikely }) => !isLikely)];
  return chosen.slice(0, mostOffers).flatMap(({ awsAccount, target }) => {
    const title = `Map ${awsAccountWithId(awsAccount)} to ${quote(target.name, 24)}${commaAsPulled(inventory)}`;
    const edit = additionTo(mapping, target, [awsAccount.id]);
    return edit === undefined ? [] : [{ title, edits: [edit] }];
  });
}

/** The Lacework accounts with a name, each once, the default account aside. */
function targets(mapping: Mapping): LaceworkAccount[] {
  const byDefault = foldLaceworkAccountName(mapping.defaultAccount()?.name ?? '');
  const found = new Map<string, LaceworkAccount>();
  for (const account of mapping.laceworkAccounts()) {
    const name = nameOf(account);
    if (!isBlankName(account) && name !== byDefault && !found.has(name)) {
      found.set(name, account);
    }
  }
  return [...found.values()];
}

/** The folded names of the Lacework accounts that get other accounts of the same organizational unit. */
function ofSameUnit(mapping: Mapping, inventory: AwsInventory, { parentId }: AwsAccount): Set<string> {
  const { routes } = omissionsOf(mapping, inventory);
  const unit = parentId === undefined ? undefined : inventory.organizationalUnit(parentId);
  const siblings = unit?.parentId === undefined ? [] : inventory.accountsIn(unit.id);
  return new Set(
    siblings.flatMap(({ id }) => {
      const route = routes.routeOf(id);
      return route === undefined || route === 'contested' ? [] : nameOf(route);
    }),
  );
}

function nameOf({ name }: LaceworkAccount): string {
  return foldLaceworkAccountName(name);
}
