import type { Ignore } from '../config/projectConfig';
import { withoutIgnored } from '../config/withoutIgnored';
import type { Mapping } from '../mapping/mapping';
import { runRules, type Problem, type RuleOptions } from './runRules';

/** What a check goes by besides the text. */
export interface CheckOptions extends RuleOptions {
  /** Problems that the project has decided to live with. */
  readonly ignores?: readonly Ignore[];
}

/** What a check finds. */
export interface CheckResult {
  /** The problems that count, in file order. */
  readonly problems: readonly Problem[];
  /** How many more there are that the project ignores. */
  readonly ignored: number;
}

/** The one check that the editor, the command line and "fix all" share. */
export function checkMapping(mapping: Mapping, { ignores = [], ...options }: CheckOptions = {}): CheckResult {
  const all = runRules(mapping, options);
  if (mapping.isUnread) {
    return { problems: all, ignored: 0 };
  }
  const problems = withoutIgnored(mapping, all, ignores);
  return { problems, ignored: all.length - problems.length };
}
