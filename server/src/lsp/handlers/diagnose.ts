import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../core/rules/runRules';
import { countOf } from '../../core/text/countOf';
import { toDiagnostic } from '../convert/toDiagnostic';
import { mostOfEachRule } from '../problemStore';
import type { Session } from '../session';

/** An editor drowns in more of the same. */
const mostOfOneRule = 200;

/** The problems of an open document, of each rule the first ones; nothing if it is not a mapping file. */
export async function diagnose(session: Session, uri: string): Promise<Diagnostic[] | undefined> {
  const found = await session.problems.of(uri);
  return (
    found && firstOfEachRule(found.problems).map((problem) => toDiagnostic(session, found.document, problem))
  );
}

/** Of each rule as many problems as an editor can show; where there are more, the last of them says so. */
function firstOfEachRule(problems: readonly Problem[]): Problem[] {
  const counts = new Map<string, number>();
  for (const { rule } of problems) {
    counts.set(rule.id, (counts.get(rule.id) ?? 0) + 1);
  }
  const seen = new Map<string, number>();
  return problems.flatMap((problem) => {
    const { id } = problem.rule;
    const number = (seen.get(id) ?? 0) + 1;
    seen.set(id, number);
    const count = counts.get(id) ?? 0;
    const more = count - mostOfOneRule;
    if (number > mostOfOneRule) {
      return [];
    }
    return number < mostOfOneRule || more <= 0
      ? [problem]
      : [
          problem,
          {
            ...problem,
            message: `"${id}" has ${count < mostOfEachRule ? '' : 'at least '}${countOf(more, 'problem')} more in this file, not shown here. Fix some, or run lacework-mapping check.`,
          },
        ];
  });
}
