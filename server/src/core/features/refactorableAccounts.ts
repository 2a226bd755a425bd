import { foldLaceworkAccountName, isBlankName } from '../mapping/laceworkAccountName';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';

/** As long as a part of a host can be: names that begin alike are told apart. */
export const longestName = 63;

/** More choices are not read by anybody. */
export const mostChoices = 10;

/**
 * The Lacework accounts whose AWS accounts can be moved about without a doubt, in file order: each has one entry with
 * one list. None in a file that is not JSON, or in which a key comes twice, since parsers differ in what they keep.
 */
export function refactorableAccounts(mapping: Mapping): LaceworkAccount[] {
  const [duplicate] = mapping.duplicateKeys();
  if (mapping.syntaxErrors.length > 0 || duplicate !== undefined) {
    return [];
  }
  const counts = new Map<string, number>();
  for (const { name } of mapping.laceworkAccounts()) {
    const folded = foldLaceworkAccountName(name);
    counts.set(folded, (counts.get(folded) ?? 0) + 1);
  }
  return mapping
    .laceworkAccounts()
    .filter(
      (account) =>
        !isBlankName(account) && counts.get(foldLaceworkAccountName(account.name)) === 1 && account.hasList,
    );
}
