import type { PolicyCondition, PolicyPrincipal, PolicyStatement } from './policyStatement';

/**
 * The statements of a policy.
 *
 * @param text JSON, in percent-encoding or not: IAM gives the one, SQS the other
 * @returns nothing where it is no policy, or has a statement of which not even the effect is understood
 */
export function parsePolicy(text: string): PolicyStatement[] | undefined {
  const policy = jsonIn(text);
  if (!isObject(policy)) {
    return undefined;
  }
  const { Statement: statements } = policy;
  const read = listOf(statements).map(readStatement);
  return statements === undefined || read.includes(undefined)
    ? undefined
    : read.filter((statement) => statement !== undefined);
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(/^\s*%/.test(text) ? decodeURIComponent(text) : text) as unknown;
  } catch {
    // It is not what it has to be, which the caller says.
    return undefined;
  }
}

function readStatement(statement: unknown): PolicyStatement | undefined {
  if (!isObject(statement) || (statement.Effect !== 'Allow' && statement.Effect !== 'Deny')) {
    return undefined;
  }
  return {
    effect: statement.Effect,
    principals: principalsIn(statement.Principal),
    actions: textsIn(statement.Action),
    resources: textsIn(statement.Resource),
    conditions: conditionsIn(statement.Condition),
  };
}

function principalsIn(principal: unknown): PolicyPrincipal[] | undefined {
  if (principal === '*') {
    return [{ kind: 'AWS', value: '*' }];
  }
  if (!isObject(principal)) {
    return undefined;
  }
  const principals: PolicyPrincipal[] = [];
  for (const [kind, value] of Object.entries(principal)) {
    const values = textsIn(value);
    if (values === undefined) {
      return undefined;
    }
    principals.push(...values.map((each) => ({ kind, value: each })));
  }
  return principals;
}

function conditionsIn(condition: unknown): PolicyCondition[] | undefined {
  if (condition === undefined) {
    return [];
  }
  if (!isObject(condition)) {
    return undefined;
  }
  const conditions: PolicyCondition[] = [];
  for (const [operator, keys] of Object.entries(condition)) {
    for (const [key, value] of Object.entries(isObject(keys) ? keys : { '': undefined })) {
      const values = textsIn(value);
      if (values === undefined) {
        return undefined;
      }
      conditions.push({ operator, key, values });
    }
  }
  return conditions;
}

/** One text or a list of them. AWS takes numbers and truth values in conditions, too. */
function textsIn(value: unknown): string[] | undefined {
  const values = listOf(value);
  const isText = (each: unknown) => ['string', 'boolean', 'number'].includes(typeof each);
  return value !== undefined && values.every(isText) ? values.map(String) : undefined;
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
