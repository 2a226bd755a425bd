import type { AwsInventory } from '../facts/awsInventory';
import type { Mapping } from '../mapping/mapping';
import { mistakesHideEntries } from './mistakesHideEntries';

/**
 * Whether nothing that the file lists stands where it is not read, or stands for AWS accounts that are not known: only
 * then is what is missing known.
 */
export function isReadWhole(mapping: Mapping, inventory: AwsInventory): boolean {
  return (inventory.hasOrganizationalUnits() || !listsParts(mapping)) && !mistakesHideEntries(mapping);
}

function listsParts(mapping: Mapping): boolean {
  const [part] = mapping.malformedEntries('organization-part');
  return part !== undefined;
}
