import { anyOf } from './certainty';
import type { PolicyStatement } from './policyStatement';
import { statementApplies, type PolicyQuestion } from './statementApplies';

/**
 * What a policy says of a call: `none` where it does not speak of it, `unknown` where it may allow or deny it (IAM User
 * Guide, "Policy evaluation logic": what is denied anywhere is denied).
 */
export type Access = 'allowed' | 'denied' | 'none' | 'unknown';

export function accessOf(statements: readonly PolicyStatement[], question: PolicyQuestion): Access {
  const [allowed, denied] = (['Allow', 'Deny'] as const).map((effect) =>
    anyOf(
      statements
        .filter((statement) => statement.effect === effect)
        .map((each) => statementApplies(each, question)),
    ),
  );
  if (denied === 'yes') {
    return 'denied';
  }
  if (allowed === 'no') {
    return 'none';
  }
  return allowed === 'yes' && denied === 'no' ? 'allowed' : 'unknown';
}
