import type { StructureProblem } from '../mapping/checkStructure';
import type { Mapping } from '../mapping/mapping';
import type { Finding } from './rule';

/** What a rule adds to a problem's place: a message, or a message and more. */
type Wording = string | Omit<Finding, 'span'>;

/**
 * The findings of a rule that words one kind of structure problem. Those that `wordOf` gives nothing for belong
 * to another rule.
 */
export function* structureFindings<Kind extends StructureProblem['kind']>(
  mapping: Mapping,
  kind: Kind,
  wordOf: (problem: Extract<StructureProblem, { kind: Kind }>) => Wording | undefined,
): Iterable<Finding> {
  for (const problem of mapping.structureProblems()) {
    if (isOfKind(problem, kind)) {
      const wording = wordOf(problem);
      if (wording !== undefined) {
        yield { span: problem.span, ...(typeof wording === 'string' ? { message: wording } : wording) };
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
