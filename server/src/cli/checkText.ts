import { withoutIgnored } from '../core/config/withoutIgnored';
import { Mapping } from '../core/mapping/mapping';
import { fixAll } from '../core/rules/fixAll';
import { runRules, type Problem } from '../core/rules/runRules';
import type { Edit } from '../core/text/edit';
import type { FileConfig } from '../project/loadConfig';

/** The problems of a text that count, and the number of those that the configuration says to ignore. */
export function checkText(
  text: string,
  { rules, ignores }: FileConfig,
): { problems: Problem[]; ignored: number } {
  const mapping = new Mapping(text);
  const all = runRules(mapping, rules);
  const problems = withoutIgnored(mapping, all, ignores);
  return { problems, ignored: all.length - problems.length };
}

/** The certain fixes of the problems that count. */
export function fixText(text: string, { rules, ignores }: FileConfig): Edit[] {
  return fixAll(text, rules, (mapping, problems) => withoutIgnored(mapping, problems, ignores));
}
