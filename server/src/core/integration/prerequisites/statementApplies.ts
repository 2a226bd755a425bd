import { allOf, anyOf, isSo, type Certainty } from './certainty';
import { matchesWildcards } from './matchesWildcards';
import type { PolicyCondition, PolicyPrincipal, PolicyStatement } from './policyStatement';

/** A call, as far as it is known, that policies are asked about. */
export interface PolicyQuestion {
  readonly isMeant: (principal: PolicyPrincipal) => Certainty;
  /** As IAM names it: `sts:AssumeRole`. Case does not count. */
  readonly action: string;
  /** Its ARN; missing where a policy is of one resource alone and does not name it. */
  readonly resource?: string;
  readonly holds: (condition: PolicyCondition, effect: PolicyStatement['effect']) => Certainty;
}

/** Whether a statement is about a call. */
export function statementApplies(statement: PolicyStatement, question: PolicyQuestion): Certainty {
  return allOf([
    principalApplies(statement, question),
    actionApplies(statement, question),
    resourceApplies(statement, question),
    conditionsApply(statement, question),
  ]);
}

export function principalApplies(
  { principals }: PolicyStatement,
  { isMeant }: Pick<PolicyQuestion, 'isMeant'>,
): Certainty {
  return principals === undefined ? 'unknown' : anyOf(principals.map(isMeant));
}

export function actionApplies(
  { actions }: PolicyStatement,
  { action }: Pick<PolicyQuestion, 'action'>,
): Certainty {
  const named = action.toLowerCase();
  return actions === undefined
    ? 'unknown'
    : isSo(actions.some((each) => matchesWildcards(each.toLowerCase(), named)));
}

function resourceApplies({ resources }: PolicyStatement, { resource }: PolicyQuestion): Certainty {
  if (resource === undefined) {
    return 'yes';
  }
  return resources === undefined
    ? 'unknown'
    : anyOf(
        resources.map((each) => (each.includes('${') ? 'unknown' : isSo(matchesWildcards(each, resource)))),
      );
}

function conditionsApply({ conditions, effect }: PolicyStatement, { holds }: PolicyQuestion): Certainty {
  return conditions === undefined ? 'unknown' : allOf(conditions.map((each) => holds(each, effect)));
}
