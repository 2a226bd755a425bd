import { quote } from '../../text/quote';
import { trustPolicyJson } from '../trustPolicy';
import { allOf, type Certainty } from './certainty';
import { conditionHolds } from './conditionHolds';
import type { PolicyCondition, PolicyStatement } from './policyStatement';
import type { PrerequisiteFinding } from './prerequisiteFinding';

/** Keys of conditions are the same in any case. */
export function isExternalIdCondition({ key }: PolicyCondition): boolean {
  return key.toLowerCase() === 'sts:externalid';
}

/** Whether what a statement asks for as an external ID is this one; `unknown` without one. */
export function externalIdHolds(
  { conditions = [] }: PolicyStatement,
  externalId: string | undefined,
): Certainty {
  const asked = conditions.filter(isExternalIdCondition);
  return externalId === undefined && asked.length > 0
    ? 'unknown'
    : allOf(asked.map((condition) => conditionHolds(condition, externalId ?? '')));
}

/** The values that the statements name as those that they take, each once. */
export function askedExternalIds(statements: readonly PolicyStatement[]): string[] {
  const asked = statements
    .flatMap(({ conditions = [] }) => conditions.filter(isExternalIdCondition))
    .filter(({ operator }) => !/not|null/i.test(operator));
  return [...new Set(asked.flatMap(({ values }) => values))];
}

const subject = 'External ID';

/** The trust policy asks for another external ID than the integration has. */
export function otherExternalId(asked: readonly string[], externalId: string): PrerequisiteFinding {
  return {
    severity: 'error',
    subject,
    message: `${quote(externalId, 48)} is not what the trust policy asks for: AWS denies Lacework the role. Make both the same.`,
    advice: `The trust policy asks for ${listed(asked)}. Change it there, or change that of the integration; case counts.`,
    remedy: trustPolicyJson(externalId),
  };
}

/** What is to be said of the external ID that a statement asks for which lets Lacework in. */
export function externalIdOfTrust(
  statement: PolicyStatement,
  externalId: string | undefined,
): PrerequisiteFinding {
  const remedy = externalId === undefined ? {} : { remedy: trustPolicyJson(externalId) };
  const { conditions } = statement;
  const asked = askedExternalIds([statement]);
  if (conditions?.some(isExternalIdCondition) === false) {
    return {
      severity: 'warning',
      subject,
      message:
        '"sts:ExternalId" is not in the trust policy: others could have Lacework use your role for them. Add the condition.',
      advice: 'Add the condition StringEquals with sts:ExternalId and the external ID of the integration.',
      ...remedy,
    };
  }
  const holds = conditions === undefined ? 'unknown' : externalIdHolds(statement, externalId);
  if (holds === 'unknown') {
    const why =
      externalId === undefined
        ? `it was not said which one the integration has`
        : `the trust policy has a condition on it that is not understood here`;
    return {
      severity: 'unchecked',
      subject,
      message: `${quote(externalId ?? asked[0] ?? 'sts:ExternalId', 40)} was not compared: ${why}.`,
      advice: `The trust policy asks for ${listed(asked)}. The integration has to have the same.`,
      ...remedy,
    };
  }
  return externalId !== undefined && asked.includes(externalId)
    ? {
        severity: 'ok',
        subject,
        message: `${quote(externalId, 70)} is what the trust policy asks for.`,
        advice: '',
      }
    : {
        severity: 'warning',
        subject,
        message: `${quote(externalId ?? '', 40)} is taken by the trust policy, as others are, too: it keeps few out. Name this one alone.`,
        advice: `The trust policy asks for ${listed(asked)}. Write the condition as StringEquals with this value.`,
        ...remedy,
      };
}

/** As many as anybody compares. */
const mostListed = 5;

function listed(externalIds: readonly string[]): string {
  const shown = externalIds.slice(0, mostListed).map((each) => quote(each, 1300));
  const more = externalIds.length - shown.length;
  return shown.length === 0 ? 'another one' : [...shown, ...(more > 0 ? [`${more} more`] : [])].join(' or ');
}
