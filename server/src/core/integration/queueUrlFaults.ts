import { isAwsAccountId } from '../mapping/awsAccountId';
import { didYouMean } from '../text/nearest';
import { quote } from '../text/quote';
import { ownershipFault } from './awsAccountIdFaults';
import type { FieldFault } from './fieldFault';
import { partitions } from './partitions';
import { pasted } from './pasted';
import { queueUrlOfArn } from './queueArn';
import { queueUrlInConsole } from './queueUrlInConsole';
import { isFifo, isQueueName, printQueueUrl, queueHostOf, standardHost, type QueueHost } from './queueUrl';
import type { RoleArn } from './roleArn';

/**
 * What is wrong with a text as the URL of the SQS queue of an integration.
 *
 * @param role the role of the integration, where it is known
 */
export function queueUrlFaults(text: string, role?: RoleArn): FieldFault[] {
  const { bare, faults } = pasted(text, 'SQS queue URL');
  return [...faults, ...faultsOfBare(bare, role)];
}

/** Scheme, user, host, port, path, and what comes behind it. */
const anyUrl = /^(https?):\/\/(?:([^/?#]*)@)?([^/?#:@]+)(:[0-9]*)?((?:\/[^?#]*)?)([?#][^]*)?$/i;

function faultsOfBare(text: string, role: RoleArn | undefined): FieldFault[] {
  if (text === '') {
    return [
      error('"SQS queue URL" is empty: Lacework learns of new log files from the queue. Enter its URL.'),
    ];
  }
  if (/^arn:/i.test(text)) {
    return [arnFault(text)];
  }
  const url = anyUrl.exec(text);
  if (url === null) {
    return [noUrlFault(text)];
  }
  const [, scheme = '', user, host = '', port = '', path = '', rest = ''] = url;
  if (user !== undefined) {
    return [
      error('"SQS queue URL" has a user name or a password in it, which would be sent and shown. Remove it.'),
    ];
  }
  if (/(?:^|\.)console\.(?:aws\.amazon\.com|amazonaws|aws)/i.test(host)) {
    return [consoleFault(text)];
  }
  const known = queueHostOf(host);
  const [, account = '', name = '', more] = path.replace(/\/+$/, '').split('/');
  const faults = name === '' || more !== undefined ? [badPath] : faultsOfQueue(account, name);
  const tidyHost = known?.form === 'legacy' ? (standardHost(known.region) ?? host) : host;
  const fix =
    faults.length === 0 && port === ''
      ? { fix: { value: printQueueUrl(tidyHost, account, name), isCertain: known !== undefined } }
      : {};
  if (rest !== '' || path.endsWith('/')) {
    faults.push({
      ...warning(
        '"SQS queue URL" has a slash or more behind the name of the queue, which is no part of it. Remove it.',
      ),
      ...fix,
    });
  }
  if (scheme.toLowerCase() === 'http') {
    faults.push({
      ...warning(
        '"http" is not encrypted: anybody on the way can read what Lacework asks the queue. Write https.',
      ),
      ...fix,
    });
  }
  return [...faults, ...faultsOfHost(host, { port, known, fix }), ...faultsWithRole(known, account, role)];
}

function faultsOfQueue(account: string, name: string): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!isAwsAccountId(account)) {
    faults.push(
      error(
        `${quote(account, 20)} in the queue's URL is not an AWS account ID of 12 digits: there is no such queue. Copy the URL from SQS.`,
      ),
    );
  } else {
    faults.push(...[ownershipFault(account) ?? []].flat());
  }
  if (!isQueueName(name)) {
    faults.push(
      error(
        `${quote(name, 24)} cannot name a queue: names have at most 80 letters, digits, _ and -. Copy the URL from SQS.`,
      ),
    );
  } else if (isFifo(name)) {
    faults.push(
      warning(
        `${quote(name, 24)} is a FIFO queue: S3 and standard SNS topics send nothing to it. Use a standard queue.`,
      ),
    );
  }
  return faults;
}

const badPath = error(
  '"SQS queue URL" does not end in /<AWS account>/<name> as the URL of a queue does: there is no such queue. Copy it from SQS.',
);

interface HostDetails {
  readonly port: string;
  readonly known: QueueHost | undefined;
  readonly fix: Pick<FieldFault, 'fix'>;
}

function faultsOfHost(host: string, { port, known, fix }: HostDetails): FieldFault[] {
  if (port !== '') {
    return [
      warning(
        `${quote(host + port, 30)} has a port, which the API of Lacework refuses by its description. Queues of AWS have none: remove it.`,
      ),
    ];
  }
  if (known === undefined) {
    return [unknownHost(host)];
  }
  const faults: FieldFault[] = [];
  if (known.form === 'legacy') {
    const modern = quote(standardHost(known.region) ?? host);
    faults.push({
      severity: 'information',
      message: `${quote(host, 30)} is an old address of SQS: it names the same queue. Today it is ${modern}.`,
      ...(fix.fix && { fix: { ...fix.fix, isCertain: false } }),
    });
  }
  const regions = partitions.flatMap(({ regions: all }) => all);
  if (!regions.includes(known.region)) {
    faults.push(
      warning(
        `${quote(known.region, 24)} is no region known here${didYouMean(known.region, regions) || ':'} with a typing error there is no such queue.`,
      ),
    );
  }
  return faults;
}

function unknownHost(host: string): FieldFault {
  const [, service] = /^([a-z0-9-]+)\.(?:[a-z0-9-]+\.)?amazonaws\.com(?:\.cn)?$/i.exec(host) ?? [];
  return service === undefined || /^sqs/i.test(service)
    ? warning(
        `${quote(host, 30)} is no address that AWS documents for SQS: Lacework may not reach the queue. Copy the URL from SQS.`,
      )
    : error(
        `${quote(host, 30)} is an address of ${quote(service, 16)}, not of SQS: there is no queue. Copy the queue's URL from SQS.`,
      );
}

function faultsWithRole(
  queue: QueueHost | undefined,
  account: string,
  role: RoleArn | undefined,
): FieldFault[] {
  if (role === undefined) {
    return [];
  }
  if (queue !== undefined && queue.partition !== role.partition) {
    return [
      error(
        `"${queue.partition}" is the queue's partition, and ${quote(role.partition, 16)} the role's: a role reaches only its own. Correct one.`,
      ),
    ];
  }
  return isAwsAccountId(account) && account !== role.awsAccountId
    ? [
        {
          severity: 'information',
          message: `"${account}" is the queue's AWS account, ${role.awsAccountId} the role's: the policy of the queue has to allow the role.`,
        },
      ]
    : [];
}

function arnFault(text: string): FieldFault {
  const [, service = ''] = /^arn:[^:]*:([^:]*)/i.exec(text) ?? [];
  if (service !== 'sqs') {
    return error(
      `${quote(text, 30)} is an ARN of ${quote(service, 16)}, not of SQS. Enter the URL of the queue, from its page in SQS.`,
    );
  }
  const value = queueUrlOfArn(text);
  return {
    ...error(
      `${quote(text, 30)} is the ARN of a queue: Lacework takes its URL, https://sqs.<region>.amazonaws.com/<account>/<name>.`,
    ),
    ...(value !== undefined && { fix: { value, isCertain: true } }),
  };
}

function consoleFault(text: string): FieldFault {
  const value = queueUrlInConsole(text);
  return {
    ...error(
      '"SQS queue URL" is a page of the AWS console, which Lacework cannot read. Copy the URL that the page shows for the queue.',
    ),
    ...(value !== undefined && { fix: { value, isCertain: true } }),
  };
}

function noUrlFault(text: string): FieldFault {
  const [, host = ''] = /^(?:\/\/)?([^/:?#@\s]+)\/[0-9]{12}\/./.exec(text) ?? [];
  if (queueHostOf(host) !== undefined) {
    return {
      ...error(
        `${quote(text, 30)} is an address without https:// before it, which is no URL. Write it with https://.`,
      ),
      fix: { value: `https://${text.replace(/^\/\//, '')}`, isCertain: true },
    };
  }
  const what = isQueueName(text) ? 'is the name of a queue' : 'is no URL';
  return error(
    `${quote(text, 30)} ${what}: Lacework takes https://sqs.<region>.amazonaws.com/<account>/<name>. Copy it from SQS.`,
  );
}

function error(message: string): FieldFault {
  return { severity: 'error', message };
}

function warning(message: string): FieldFault {
  return { severity: 'warning', message };
}
