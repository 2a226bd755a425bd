import { contestedAwsAccounts } from '../mapping/destinations';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { quote } from '../text/quote';

/** Says of an entry which other Lacework account lists its AWS account too, in words; nothing where none does. */
export function contestedNotes(mapping: Mapping): (entry: AwsAccountEntry) => string | undefined {
  const claimsById = new Map([...contestedAwsAccounts(mapping)].map(({ id, claims }) => [id, claims]));
  return ({ text, laceworkAccount }) => {
    const own = foldLaceworkAccountName(laceworkAccount.name);
    const [other, ...more] = (claimsById.get(text) ?? [])
      .map(([first]) => first.laceworkAccount.name)
      .filter((name) => foldLaceworkAccountName(name) !== own);
    if (other === undefined) {
      return undefined;
    }
    return `also under ${quote(other)}${more.length === 0 ? '' : ` and ${more.length} more`}`;
  };
}
