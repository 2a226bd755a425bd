import { accountBeforeCluster, accountsOfUrl, isAccountUrl } from './accountUrl';
import { foreignCharacterIn } from './asciiLook';
import { awsIdentifierKind } from './awsIdentifier';
import { isStructuralKey } from './structuralKey';

/** What can be wrong with a Lacework account name by itself. */
export type NameFault = 'identifier' | 'url' | 'confusable' | 'padded' | 'space' | 'cluster' | 'sample';

/**
 * The one fault that a name is reported for: what has to be mended first. A blank name has none: it is no name.
 * The tests get the name without the white space around it, and the name as written.
 */
const tests: readonly (readonly [NameFault, (bare: string, name: string) => boolean])[] = [
  ['identifier', (bare) => awsIdentifierKind(bare) !== undefined],
  ['url', (bare) => isAccountUrl(bare)],
  ['confusable', (bare) => foreignCharacterIn(bare) !== undefined],
  ['padded', (bare, name) => bare !== name],
  ['space', (bare) => /\s/.test(bare)],
  ['cluster', (bare) => accountBeforeCluster(bare) !== undefined],
  ['sample', (bare) => /^lw_account_[0-9]+$/i.test(bare) || isStructuralKey(bare)],
];

export function nameFaultOf(name: string): NameFault | undefined {
  const bare = name.trim();
  return bare === '' ? undefined : tests.find(([, hasFault]) => hasFault(bare, name))?.[0];
}

/** The name that is certainly meant; the name as written where nothing is certain. */
export function certainNameFor(name: string, fault = nameFaultOf(name)): string {
  const bare = name.trim();
  switch (fault) {
    case 'url':
      return accountsOfUrl(bare).certain ?? name;
    case 'padded':
      return bare;
    default:
      return name;
  }
}
