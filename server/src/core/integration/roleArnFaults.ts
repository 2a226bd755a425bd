import { isAwsAccountId } from '../mapping/awsAccountId';
import { quote } from '../text/quote';
import { ownershipFault } from './awsAccountIdFaults';
import type { FieldFault } from './fieldFault';
import { partitions } from './partitions';
import { pasted } from './pasted';
import { isRoleArnTakenByLacework, parseRoleArn } from './roleArn';

const sixFields = /^arn:([^:]*):([^:]*):([^:]*):([^:]*):([^]*)$/i;

/** What the first word of a resource of IAM stands for. */
const resources: ReadonlyMap<string, string> = new Map([
  ['user', 'a user'],
  ['root', 'the root of an AWS account'],
  ['policy', 'a policy'],
  ['group', 'a group'],
  ['instance-profile', 'an instance profile'],
  ['oidc-provider', 'an identity provider'],
  ['saml-provider', 'an identity provider'],
  ['mfa', 'an MFA device'],
  ['server-certificate', 'a certificate'],
]);

/** What is wrong with a text as the ARN of the role that Lacework assumes. */
export function roleArnFaults(text: string): FieldFault[] {
  const { bare, faults } = pasted(text, 'Role ARN');
  return [...faults, ...faultsOfBare(bare)];
}

function faultsOfBare(text: string): FieldFault[] {
  if (text === '') {
    return [
      error(
        '"Role ARN" is empty: Lacework cannot read your CloudTrail without a role. Enter the ARN of the role.',
      ),
    ];
  }
  const [, partition = '', service, region = '', account = '', resource = ''] = sixFields.exec(text) ?? [];
  if (service === undefined) {
    return [notAnArn(text)];
  }
  const kind = resourceFault(text, { partition, service, account, resource });
  if (kind !== undefined) {
    return [kind];
  }
  if (region !== '') {
    const value = `arn:${partition}:${service}::${account}:${resource}`;
    return [
      {
        ...error(
          `${quote(region, 20)} is a region in the role's ARN, which has none: AWS knows no such role. Leave the place empty.`,
        ),
        fix: { value, isCertain: true },
      },
    ];
  }
  return faultsOfRole(text, { partition, account });
}

interface ArnFields {
  readonly partition: string;
  readonly service: string;
  readonly account: string;
  readonly resource: string;
}

/** What else than a role an ARN stands for. */
function resourceFault(
  text: string,
  { partition, service, account, resource }: ArnFields,
): FieldFault | undefined {
  const [, session] = /^assumed-role\/([^/]+)(?:\/|$)/.exec(resource) ?? [];
  const shown = quote(text, 30);
  if (service === 'sts' && session !== undefined) {
    const role = `arn:${partition}:iam::${account}:role/${session}`;
    return {
      ...error(
        `${shown} is a session of a role, which ends. Enter the role itself, with its path if it has one.`,
      ),
      fix: { value: role, isCertain: false },
    };
  }
  if (service !== 'iam') {
    return error(
      `${shown} is an ARN of ${quote(service, 16)}: roles belong to "iam". Enter the ARN of the role that Lacework assumes.`,
    );
  }
  if (resource.startsWith('role/')) {
    return undefined;
  }
  const what = resources.get(resource.split(/[/:]/, 1)[0] ?? '') ?? 'something else';
  return error(
    `${shown} is ${what}, not a role: Lacework can assume roles alone. Enter the ARN of the role.`,
  );
}

function notAnArn(text: string): FieldFault {
  const shown = quote(text, 30);
  const [, rest] = /^arn:(iam::[0-9]{12}:role\/.+)$/i.exec(text) ?? [];
  if (rest !== undefined) {
    return {
      ...error(`${shown} has no partition, such as "aws", behind "arn:": AWS knows no such role. Add it.`),
      fix: { value: `arn:aws:${rest}`, isCertain: false },
    };
  }
  const what = /^ARO[A-Z0-9]{14,}$/.test(text)
    ? 'is the unique ID of a role'
    : /^[\w+=,.@-]{1,64}$/.test(text)
      ? 'is a name'
      : 'is no ARN';
  return error(
    `${shown} ${what}: Lacework takes the role's ARN, as in arn:aws:iam::210987654321:role/lacework. Copy it from IAM.`,
  );
}

function faultsOfRole(
  text: string,
  { partition, account }: Pick<ArnFields, 'partition' | 'account'>,
): FieldFault[] {
  if (!isAwsAccountId(account)) {
    const what = /^[0-9]+$/.test(account) ? `has ${account.length} digits` : 'is not 12 digits';
    return [
      error(
        `${quote(account, 20)} in the role's ARN ${what}, not an AWS account ID: there is no such role. Copy it from IAM.`,
      ),
    ];
  }
  const owner = ownershipFault(account);
  return [
    ...faultsOfPartition(partition),
    ...(owner === undefined ? [] : [owner]),
    ...faultsOfName(text, partition),
  ];
}

function faultsOfPartition(partition: string): FieldFault[] {
  if (partition === 'aws-us-gov') {
    return [
      error(
        '"aws-us-gov" is AWS GovCloud (US): Lacework takes no roles there. Its integration is another, AwsUsGovCtSqs, with access keys.',
      ),
    ];
  }
  if (isOtherPartition(partition)) {
    return [
      {
        severity: 'warning',
        message: `"${partition}" is a partition for which no principal of Lacework is documented: the role may never be assumed. Ask Lacework.`,
      },
    ];
  }
  return partition === 'aws'
    ? []
    : [
        error(
          `${quote(partition, 20)} is no partition of AWS: there is no such role. Most roles are in "aws". Copy the ARN from IAM.`,
        ),
      ];
}

function faultsOfName(text: string, partition: string): FieldFault[] {
  const known = `arn:aws:${text.split(':').slice(2).join(':')}`;
  if (parseRoleArn(known) === undefined) {
    const name = text.slice(text.lastIndexOf('/') + 1);
    return [
      error(
        `${quote(name, 24)} cannot name a role: names have 1 to 64 letters, digits and _ + = , . @ -. Copy the ARN from IAM.`,
      ),
    ];
  }
  if (!isRoleArnTakenByLacework(known)) {
    return [
      {
        severity: 'warning',
        message: `${quote(text.slice(text.lastIndexOf(':role/') + 6), 24)} is a role that Lacework's API refuses by its description: letters, digits, _ and - alone. Rename it.`,
      },
    ];
  }
  const isRefused = isOtherPartition(partition) && !isRoleArnTakenByLacework(text);
  return isRefused
    ? [
        error(
          `"${partition}" is a partition that the API of Lacework refuses by its description. Use a role in another.`,
        ),
      ]
    : [];
}

/** Whether a partition is one of those of which Lacework says nothing. */
function isOtherPartition(partition: string): boolean {
  return !['aws', 'aws-us-gov'].includes(partition) && partitions.some(({ id }) => id === partition);
}

function error(message: string): FieldFault {
  return { severity: 'error', message };
}
