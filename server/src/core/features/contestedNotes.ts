import { contestedAwsAccounts } from '../mapping/destinations';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { quote } from '../text/quote';

/** Says of an entry which other Lacework account lists its AWS account too, in words; nothing where none does. */
export function contestedNotes(mapping: Mapping): (entry: AwsAccountEntry) => string | undefined {
  const claimsById = new Map([...contestedAwsAccounts(mapping)].map(({ id, claims }) => [id, claims]));
  return ({ text, laceworkAccount }) => {
    const own = foldLaceworkAccountName(laceworkAccount.name);
    const claims = claimsById.get(text) ?? [];
    // One claim is its own, which need not be the first.
    const other = claims.find(([first]) => foldLaceworkAccountName(first.laceworkAccount.name) !== own);
    if (other === undefined) {
      return undefined;
    }
    const more = claims.length - 2;
    return `also under ${quote(other[0].laceworkAccount.name)}${more === 0 ? '' : ` and ${more} more`}`;
  };
}
