import type { StructureProblem } from '../mapping/checkStructure';
import type { Mapping } from '../mapping/mapping';
import { mappingKeys } from '../mapping/mappingKeys';

/** Whether something that the file lists may stand where it is not read. */
export function mistakesHideEntries(mapping: Mapping): boolean {
  return (
    mapping.mayBeMisread() ||
    mapping.otherToolFormat() !== undefined ||
    kinds.some((kind) => mapping.structureProblems(kind).some(hidesEntries))
  );
}

const kinds = ['misspelt-key', 'missing-key', 'wrong-type'] as const;

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
