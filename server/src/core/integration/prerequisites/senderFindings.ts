import { quote } from '../../text/quote';
import type { QueueUrl } from '../queueUrl';
import { accessOf } from './accessOf';
import { anyOf, isSo, type Certainty } from './certainty';
import { conditionHolds } from './conditionHolds';
import type { PolicyCondition, PolicyPrincipal, PolicyStatement } from './policyStatement';
import type { PrerequisiteFinding } from './prerequisiteFinding';
import { statementApplies, type PolicyQuestion } from './statementApplies';

const subject = 'Queue policy';
const advice =
  'Allow SQS:SendMessage to sns.amazonaws.com (or s3.amazonaws.com where the bucket notifies the queue itself), with the condition that aws:SourceArn is your topic (or bucket).';

/**
 * Whether the policy of a queue lets SNS or S3 send to it.
 *
 * @param statements none where the queue has no policy, `undefined` where it has one that is not understood
 */
export function senderFindings(
  statements: readonly PolicyStatement[] | undefined,
  queue: QueueUrl & { readonly arn: string },
): PrerequisiteFinding[] {
  const name = quote(queue.name, 24);
  const find = (severity: PrerequisiteFinding['severity'], message: string, todo = advice) => [
    { severity, subject, message, advice: todo } as const,
  ];
  if (statements === undefined) {
    return find('unchecked', `${name} has a policy that is not understood here, so it was not checked.`);
  }
  const question = questionOf(isSender, queue.arn);
  switch (accessOf(statements, question)) {
    case 'denied':
      return find(
        'error',
        `${name} has a policy that denies SQS:SendMessage, whatever else it allows: nothing arrives. Remove that statement.`,
      );
    case 'unknown':
      return find(
        'unchecked',
        `${name} has a policy that may let SNS or S3 send, or not: it has conditions or forms that are not judged here.`,
      );
    case 'allowed': {
      const open = statements.some((each) => isOpen(each) && statementApplies(each, question) === 'yes');
      return open
        ? find(
            'warning',
            `${name} has a policy that lets anybody send, so that others can feed Lacework false news. Add aws:SourceArn.`,
          )
        : find('ok', `${name} has a policy that lets SNS or S3 send.`, '');
    }
    case 'none': {
      const others = accessOf(statements, { ...questionOf(isService, queue.arn), holds: () => 'yes' });
      return others === 'none'
        ? find(
            'error',
            `${name} has no policy that lets SNS or S3 send to it: nothing arrives. Allow SQS:SendMessage.`,
          )
        : find(
            'warning',
            `${name} has a policy that lets another service than SNS or S3 send: Lacework's modules have these two alone. Check it.`,
          );
    }
  }
}

function questionOf(isMeant: PolicyQuestion['isMeant'], resource: string): PolicyQuestion {
  return { isMeant, action: 'sqs:SendMessage', resource, holds };
}

function isSender({ kind, value }: PolicyPrincipal): Certainty {
  // In some regions services have names with the region in them.
  const isService = /^(?:sns|s3)\.(?:[a-z0-9-]+\.)?amazonaws\.(?:com(?:\.cn)?|eu)$/.test(value);
  return isSo((kind === 'Service' && isService) || (kind === 'AWS' && value === '*'));
}

/** The topic or bucket is not known here: any one may be the right one, to be let in, and the wrong one, to be kept out. */
function holds(condition: PolicyCondition, effect: PolicyStatement['effect']): Certainty {
  const { key, operator, values } = condition;
  const isPositive = effect === 'Allow' && /^(?:for\w+:)?(?:arn|string)(?:equals|like)/i.test(operator);
  switch (key.toLowerCase()) {
    case 'aws:sourcearn':
      return isPositive ? anyOf(values.map(isSource)) : 'unknown';
    case 'aws:sourceaccount':
    case 'aws:sourceorgid':
    case 'aws:sourceowner':
      return isPositive ? 'yes' : 'unknown';
    case 'aws:securetransport':
      return conditionHolds(condition, 'true');
    default:
      return 'unknown';
  }
}

function isSource(arn: string): Certainty {
  if (arn === '*' || /^arn:[^:]*:(?:sns|s3|\*)(?::|$)/.test(arn)) {
    return 'yes';
  }
  return /[*?]|\$\{/.test(arn) ? 'unknown' : 'no';
}

function isService({ kind }: PolicyPrincipal): Certainty {
  return isSo(kind === 'Service');
}

function isOpen({ effect, principals = [], conditions = [] }: PolicyStatement): boolean {
  const isNarrow = conditions.some(({ key }) => /^aws:source/i.test(key));
  return effect === 'Allow' && !isNarrow && principals.some(({ value }) => value === '*');
}
