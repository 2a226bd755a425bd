import { Mapping } from '../mapping/mapping';
import { ComposedEdits } from '../text/composedEdits';
import { withoutConflicts, type Edit } from '../text/edit';
import { runRules, type Problem, type RuleSeverities } from './runRules';

/** One fix may uncover the next. A text that still changes after so many rounds is left as it is then. */
const mostRounds = 20;

/**
 * The edits that apply every certain fix of the rules that are not off, until none is left. Applied to the
 * result again, it gives no edit.
 *
 * @param choose Picks the problems to mend among those of a mapping; all if it is missing.
 */
export function fixAll(
  text: string,
  configured?: RuleSeverities,
  choose: (mapping: Mapping, problems: readonly Problem[]) => readonly Problem[] = (_mapping, all) => all,
): Edit[] {
  const composed = new ComposedEdits(text);
  for (let round = 0; round < mostRounds; round++) {
    const mapping = new Mapping(composed.text);
    const problems = choose(mapping, runRules(mapping, configured));
    const groups = problems.flatMap(({ fix }) => {
      const edits = fix?.()?.edits;
      return edits === undefined || edits.length === 0 ? [] : [edits];
    });
    if (groups.length === 0) {
      break;
    }
    composed.apply(withoutConflicts(groups));
  }
  return composed.edits();
}
