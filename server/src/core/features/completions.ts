import type { Facts } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import { slotRole } from '../mapping/slotRole';
import { awsAccountCompletions } from './awsAccountCompletions';
import type { Completions } from './completion';
import { laceworkAccountCompletions } from './laceworkAccountCompletions';
import { structureCompletions } from './structureCompletions';

/**
 * What can be written at an offset.
 *
 * @param inOtherFiles Lacework accounts that other files name
 */
export function completions(
  mapping: Mapping,
  offset: number,
  { awsInventory, laceworkAccounts }: Facts,
  inOtherFiles: readonly string[] = [],
): Completions {
  const slot = mapping.slotAt(offset);
  const role = slot && slotRole(slot);
  if (slot === undefined || role === undefined || mapping.otherToolFormat() !== undefined) {
    return { items: [], isIncomplete: false };
  }
  if (role === 'awsAccount') {
    return awsInventory.isKnown
      ? awsAccountCompletions(mapping, slot, awsInventory.value)
      : { items: [], isIncomplete: false };
  }
  const items =
    role === 'laceworkAccount' || role === 'defaultAccount'
      ? laceworkAccountCompletions(mapping, slot, role, { laceworkAccounts, inOtherFiles })
      : structureCompletions(mapping, slot, role);
  return { items, isIncomplete: false };
}
