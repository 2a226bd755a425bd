import type { AwsInventory } from '../facts/awsInventory';
import type { StructureProblem } from '../mapping/checkStructure';
import type { Mapping } from '../mapping/mapping';
import { mappingKeys } from '../mapping/mappingKeys';

/**
 * Whether nothing that the file lists stands where it is not read, or stands for AWS accounts that are not known: only
 * then is what is missing known.
 */
export function isReadWhole(mapping: Mapping, inventory: AwsInventory): boolean {
  return (
    (inventory.hasOrganizationalUnits() || !listsParts(mapping)) &&
    !mapping.mayBeMisread() &&
    mapping.otherToolFormat() === undefined &&
    !mapping.structureProblems().some(hidesEntries)
  );
}

function hidesEntries(problem: StructureProblem): boolean {
  switch (problem.kind) {
    case 'misspelt-key':
      return true;
    case 'missing-key':
      return problem.key !== mappingKeys.defaultAccount;
    case 'wrong-type':
      return problem.part !== 'default-account' && problem.part !== 'aws-account-id';
    default:
      return false;
  }
}

function listsParts(mapping: Mapping): boolean {
  for (const { form } of mapping.entries()) {
    if (form === 'organization-part') {
      return true;
    }
  }
  return false;
}
