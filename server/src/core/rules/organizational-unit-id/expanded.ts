import type { AwsInventory } from '../../facts/awsInventory';
import type { KnownFact } from '../../facts/facts';
import type { AwsAccountEntry, Mapping } from '../../mapping/mapping';
import { organizationPartId } from '../../mapping/organizationPart';
import { accountsInPart } from '../../organization/accountsInPart';
import { countOf } from '../../text/countOf';
import { commaAsPulled } from '../asPulled';
import { removed } from '../removed';
import type { Fix } from '../rule';

/**
 * Writes the active AWS accounts of a part of the organization instead of it, those in nested units included. Left
 * out are those that the file lists already, or that belong to a smaller part which it lists besides: they have a
 * place of their own, and an AWS account is to have one.
 */
export function expanded(
  mapping: Mapping,
  inventory: KnownFact<AwsInventory>,
  { text, span }: AwsAccountEntry,
): Fix[] {
  const all = accountsInPart(inventory.value, text).filter(({ state }) => state === 'ACTIVE');
  const elsewhere = inSmallerParts(mapping, inventory.value, text);
  const ids = all.map(({ id }) => id).filter((id) => !mapping.lists(id) && !elsewhere.has(id));
  const age = commaAsPulled(inventory);
  const active = countOf(all.length, 'active AWS account');
  if (ids.length === 0) {
    return all.length === 0
      ? []
      : removed(mapping, span, `Remove it: its ${active} ${all.length === 1 ? 'is' : 'are'} listed${age}`);
  }
  const rest = all.length - ids.length;
  const title = `Replace by its ${countOf(ids.length, 'active AWS account')}${rest > 0 ? `, without ${rest} listed elsewhere` : ''}${age}`;
  const separator = mapping.separatorAt(span.start);
  return [{ title, edits: [{ span, text: ids.map((id) => `"${id}"`).join(separator) }] }];
}

/** The IDs of the AWS accounts in those parts that the file lists and that are parts of this one. */
function inSmallerParts(mapping: Mapping, inventory: AwsInventory, text: string): Set<string> {
  const own = organizationPartId(text);
  const size = accountsInPart(inventory, text).length;
  const ids = new Set<string>();
  for (const entry of mapping.malformedEntries('organization-part')) {
    if (organizationPartId(entry.text) !== own) {
      const accounts = accountsInPart(inventory, entry.text);
      for (const { id } of accounts.length < size ? accounts : []) {
        ids.add(id);
      }
    }
  }
  return ids;
}
