import { insideQuotes } from '../json/insideQuotes';
import type { StructureProblem } from '../mapping/checkStructure';
import type { Mapping } from '../mapping/mapping';
import { countOf } from '../text/countOf';
import { quote } from '../text/quote';
import type { Span } from '../text/span';
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
  for (const problem of mapping.structureProblems(kind)) {
    if (isOfKind(problem, kind)) {
      const wording = wordOf(problem);
      if (wording !== undefined) {
        const finding = typeof wording === 'string' ? { message: wording } : wording;
        const { span, more } = problem;
        yield { span, ...finding, ...(more !== undefined && { message: moreOf(mapping, span, more) }) };
      }
    }
  }
}

function moreOf({ text }: Mapping, span: Span, more: number): string {
  const { start, end } = insideQuotes(text, span);
  return `${quote(text.slice(start, end), 26)} has so many like it before it that ${countOf(more, 'place')} behind it are not checked. Mend these first.`;
}

function isOfKind<Kind extends StructureProblem['kind']>(
  problem: StructureProblem,
  kind: Kind,
): problem is Extract<StructureProblem, { kind: Kind }> {
  return problem.kind === kind;
}
