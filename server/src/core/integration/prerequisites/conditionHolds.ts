import { allOf, anyOf, isSo, opposite, type Certainty } from './certainty';
import { matchesWildcards } from './matchesWildcards';
import type { PolicyCondition } from './policyStatement';

/** Compares the value of a key with one of those that a condition names, for each operator that is understood. */
const comparisons: ReadonlyMap<string, (value: string, named: string) => boolean> = new Map([
  ['stringequals', (value, named) => value === named],
  ['stringequalsignorecase', (value, named) => value.toLowerCase() === named.toLowerCase()],
  ['stringlike', (value, named) => matchesWildcards(named, value)],
  ['arnequals', (value, named) => matchesWildcards(named, value)],
  ['arnlike', (value, named) => matchesWildcards(named, value)],
  ['bool', (value, named) => value.toLowerCase() === named.toLowerCase()],
]);

/**
 * Whether a condition holds where its key has one certain value (IAM User Guide, "IAM JSON policy elements: Condition
 * operators"). Of the sets that `ForAnyValue` and `ForAllValues` ask for, the value is the only member.
 */
export function conditionHolds({ operator, values }: PolicyCondition, value: string): Certainty {
  const name = operator
    .toLowerCase()
    .replace(/^for(?:any|all)values?:/, '')
    .replace(/ifexists$/, '');
  if (name === 'null') {
    return anyOf(values.map((each) => isSo(each.toLowerCase() === 'false')));
  }
  const compare = comparisons.get(name.replace(/^(string|arn)not/, '$1'));
  if (compare === undefined) {
    return 'unknown';
  }
  // What a variable such as ${aws:username} stands for is not known.
  const each = values.map((named) => (named.includes('${') ? 'unknown' : isSo(compare(value, named))));
  return /^(?:string|arn)not/.test(name) ? allOf(each.map(opposite)) : anyOf(each);
}
