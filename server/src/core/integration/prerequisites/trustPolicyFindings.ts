import { quote } from '../../text/quote';
import type { RoleArn } from '../roleArn';
import { laceworkPrincipal, trustPolicyJson } from '../trustPolicy';
import { allOf, type Certainty } from './certainty';
import {
  askedExternalIds,
  externalIdHolds,
  externalIdOfTrust,
  isExternalIdCondition,
  otherExternalId,
} from './externalIdOfTrust';
import { laceworkAsPrincipal, meansLacework, type LaceworkPrincipal } from './laceworkAsPrincipal';
import { parsePolicy } from './parsePolicy';
import type { PolicyStatement } from './policyStatement';
import type { PrerequisiteFinding } from './prerequisiteFinding';
import { actionApplies, principalApplies, statementApplies } from './statementApplies';

const action = 'sts:AssumeRole';
const subject = 'Trust policy';

/**
 * Whether the trust policy of a role lets Lacework assume it.
 *
 * @param text as IAM gives it
 */
export function trustPolicyFindings(
  text: string,
  { name, partition }: RoleArn,
  externalId: string | undefined,
): PrerequisiteFinding[] {
  const statements = parsePolicy(text);
  const remedy = externalId === undefined ? {} : { remedy: trustPolicyJson(externalId) };
  const unchecked = (why: string): PrerequisiteFinding => ({
    severity: 'unchecked',
    subject,
    message: `${quote(name, 24)} has a trust policy ${why}`,
    advice: `Compare it with that of Lacework's own Terraform module: ${laceworkPrincipal} may call ${action} with the external ID.`,
    ...remedy,
  });
  if (statements === undefined) {
    return [unchecked('that is not understood here, so it was not checked.')];
  }
  if (partition !== 'aws') {
    return [
      unchecked(`in a partition for which no principal of Lacework is documented, so it was not checked.`),
    ];
  }
  const denials = statements
    .filter(({ effect }) => effect === 'Deny')
    .map((statement) => denies(statement, externalId));
  if (denials.includes('yes')) {
    return [
      {
        severity: 'error',
        subject,
        message: `${quote(name, 24)} has a trust policy that denies Lacework the role, whatever else it allows. Remove that statement.`,
        advice: `It is the statement with the Effect "Deny" that is about ${laceworkPrincipal} or anybody.`,
      },
    ];
  }
  const doubts = denials.includes('unknown')
    ? [unchecked('with a Deny whose condition or form is not judged here: it may keep Lacework out.')]
    : [];
  const allows = statements.filter(({ effect }) => effect === 'Allow');
  return [...allowFindings(allows, name, externalId), ...doubts];
}

function denies(statement: PolicyStatement, externalId: string | undefined): Certainty {
  return statementApplies(statement, {
    isMeant: meansLacework,
    action,
    holds: (condition) =>
      isExternalIdCondition(condition)
        ? externalIdHolds({ ...statement, conditions: [condition] }, externalId)
        : 'unknown',
  });
}

function allowFindings(
  allows: readonly PolicyStatement[],
  name: string,
  externalId: string | undefined,
): PrerequisiteFinding[] {
  const remedy = externalId === undefined ? {} : { remedy: trustPolicyJson(externalId) };
  const named = allows.filter((each) => principalApplies(each, { isMeant: meansLacework }) !== 'no');
  if (named.length === 0) {
    return [
      {
        severity: 'error',
        subject,
        message: `${quote(name, 24)} has a trust policy that does not name Lacework: AWS denies Lacework the role. Add its principal.`,
        advice: `The principal is ${laceworkPrincipal}.`,
        ...remedy,
      },
    ];
  }
  const allowing = named.filter((each) => actionApplies(each, { action }) !== 'no');
  if (allowing.length === 0) {
    return [
      {
        severity: 'error',
        subject,
        message: `${quote(name, 24)} has a trust policy that names Lacework without sts:AssumeRole: AWS denies the role. Allow it.`,
        advice: `The statement with Lacework's principal needs the Action ${action}.`,
        ...remedy,
      },
    ];
  }
  const fitting = allowing.filter((each) => externalIdHolds(each, externalId) !== 'no');
  const certain = fitting.filter((each) => certaintyOf(each) === 'yes');
  const best =
    [...certain, ...fitting].find((each) => externalIdHolds(each, externalId) === 'yes') ?? fitting[0];
  if (best === undefined) {
    const known = certaintyOf(allowing[0]) === 'yes' ? [principalFinding(allowing[0], name)] : [];
    return [...known, otherExternalId(askedExternalIds(allowing), externalId ?? '')];
  }
  return [principalFinding(best, name), externalIdOfTrust(best, externalId)];
}

/** Whether a statement names Lacework, the action, and no condition but the external ID. */
function certaintyOf(statement: PolicyStatement | undefined): Certainty {
  return statement === undefined
    ? 'no'
    : allOf([
        principalApplies(statement, { isMeant: meansLacework }),
        actionApplies(statement, { action }),
        otherConditions(statement).length === 0 && statement.conditions !== undefined ? 'yes' : 'unknown',
      ]);
}

function otherConditions({ conditions = [] }: PolicyStatement): string[] {
  return conditions.filter((each) => !isExternalIdCondition(each)).map(({ key }) => key);
}

/** What is to be said of how a statement names Lacework. */
function principalFinding(statement: PolicyStatement | undefined, name: string): PrerequisiteFinding {
  const role = quote(name, 24);
  if (statement === undefined || certaintyOf(statement) !== 'yes') {
    const [other] = statement === undefined ? [] : otherConditions(statement);
    const what =
      other === undefined
        ? 'in a way that is not judged here'
        : `under a condition on ${quote(other, 24)}, which is not judged here`;
    return {
      severity: 'unchecked',
      subject,
      message: `${role} may let Lacework in ${what}.`,
      advice: `Lacework's own Terraform module writes the principal ${laceworkPrincipal} with the condition sts:ExternalId alone.`,
    };
  }
  const as = new Set<LaceworkPrincipal | undefined>(statement.principals?.map(laceworkAsPrincipal));
  if (as.has('anybody')) {
    return {
      severity: 'warning',
      subject,
      message: `${role} may be assumed by anybody who knows the external ID, not by Lacework alone. Name Lacework's principal.`,
      advice: `The principal is ${laceworkPrincipal}, not "*".`,
    };
  }
  return as.has('role')
    ? { severity: 'ok', subject, message: `${role} lets the role of Lacework assume it.`, advice: '' }
    : {
        severity: 'information',
        subject,
        message: `${role} names the account of Lacework, as older roles do: it works. Today its role is named.`,
        advice: `The principal that Lacework's own Terraform module writes today is ${laceworkPrincipal}.`,
      };
}
