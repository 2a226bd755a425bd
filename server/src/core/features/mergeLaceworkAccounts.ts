import { awsAccountList } from '../mapping/awsAccountList';
import type { Mapping } from '../mapping/mapping';
import { merged } from '../rules/merged';
import { quote } from '../text/quote';
import type { Span } from '../text/span';
import { longestName, mostChoices, refactorableAccounts } from './refactorableAccounts';
import type { Refactoring } from './refactoring';

/**
 * Merges the Lacework account whose key the selection is in into another one of the file, one refactoring for each of
 * the first ten: what its list holds and the other's lacks goes to the end of the other's, and its entry goes. Nothing
 * for an entry that holds more than its list, which would be lost.
 */
export function mergeLaceworkAccounts(mapping: Mapping, { start, end }: Span): Refactoring[] {
  const accounts = refactorableAccounts(mapping);
  const source = accounts.find(({ nameSpan }) => nameSpan.start <= start && end <= nameSpan.end);
  const entry = source && mapping.rewritableAt(source.nameSpan.start);
  if (source === undefined || entry?.kind !== 'object' || entry.members.length > 1) {
    return [];
  }
  const list = awsAccountList(mapping, source);
  return accounts
    .filter((target) => target !== source)
    .slice(0, mostChoices)
    .map((target) => ({
      title: `Merge ${quote(source.name, longestName)} into ${quote(target.name, longestName)}`,
      edits: () => merged(mapping, awsAccountList(mapping, target), list, source.nameSpan.start)?.edits ?? [],
    }));
}
