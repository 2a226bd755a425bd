import type { StructureProblem } from '../mapping/checkStructure';
import type { Mapping } from '../mapping/mapping';
import type { Finding } from './rule';

/**
 * The findings of a rule that words one kind of structure problem. Those that `wordOf` gives no message for
 * belong to another rule.
 */
export function* structureFindings<Kind extends StructureProblem['kind']>(
  mapping: Mapping,
  kind: Kind,
  wordOf: (problem: Extract<StructureProblem, { kind: Kind }>) => string | undefined,
): Iterable<Finding> {
  for (const problem of mapping.structureProblems()) {
    if (isOfKind(problem, kind)) {
      const message = wordOf(problem);
      if (message !== undefined) {
        yield { span: problem.span, message };
      }
    }
  }
}

function isOfKind<Kind extends StructureProblem['kind']>(
  problem: StructureProblem,
  kind: Kind,
): problem is Extract<StructureProblem, { kind: Kind }> {
  return problem.kind === kind;
}
