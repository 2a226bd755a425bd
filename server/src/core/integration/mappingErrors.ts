import type { Mapping } from '../mapping/mapping';
import { runRules, type Problem } from '../rules/runRules';

/** Whether a file fits into a request is for those who send it, unless it is too large to be read at all. */
const aboutSize = 'file-too-large';

/**
 * Why a mapping cannot be relied on, in file order: the errors by the rules' own severities, since what a user is ready
 * to live with is no less ambiguous to Lacework.
 */
export function mappingErrors(mapping: Mapping): Problem[] {
  return runRules(mapping).filter(
    ({ severity, rule }) => severity === 'error' && (mapping.isUnread || rule.id !== aboutSize),
  );
}
