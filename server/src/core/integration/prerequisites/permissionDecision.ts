/** What the policies of a role say of an action: `not-allowed` where they do not speak of it. */
export type PermissionDecision = 'allowed' | 'not-allowed' | 'denied' | 'unknown';

/** The decision of IAM on each action that was simulated, by the name of the action in lower case. */
export type PermissionDecisions = ReadonlyMap<string, PermissionDecision>;

/** An action that was not simulated is unknown. */
export function decisionOn(action: string, decisions: PermissionDecisions): PermissionDecision {
  return decisions.get(action.toLowerCase()) ?? 'unknown';
}

/**
 * What IAM decided (IAM API, `EvaluationResult`).
 *
 * @param isMissingContext whether a condition had to do with what the simulation knows nothing of
 */
export function permissionDecision(
  decision: string | undefined,
  isMissingContext: boolean,
): PermissionDecision {
  switch (decision) {
    case 'allowed':
      return 'allowed';
    case 'implicitDeny':
      return isMissingContext ? 'unknown' : 'not-allowed';
    case 'explicitDeny':
      return isMissingContext ? 'unknown' : 'denied';
    default:
      return 'unknown';
  }
}
