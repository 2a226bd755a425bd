/** Who a statement is about. `*` alone is the kind `AWS`. */
export interface PolicyPrincipal {
  /** `AWS`, `Service`, `Federated` or `CanonicalUser`. */
  readonly kind: string;
  readonly value: string;
}

export interface PolicyCondition {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/**
 * A statement of a policy of AWS (IAM User Guide, "Grammar of the IAM JSON policy language"). What is missing is named by
 * its opposite, as with `NotPrincipal`, or written in a way that is not understood.
 */
export interface PolicyStatement {
  readonly effect: 'Allow' | 'Deny';
  readonly principals: readonly PolicyPrincipal[] | undefined;
  readonly actions: readonly string[] | undefined;
  /** Trust policies have none, and mean their role. */
  readonly resources: readonly string[] | undefined;
  readonly conditions: readonly PolicyCondition[] | undefined;
}
