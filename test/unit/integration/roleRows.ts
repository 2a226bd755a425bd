import { awsAccountFaults } from '../../../server/src/core/integration/awsAccountFaults';
import { roleArnFaults } from '../../../server/src/core/integration/roleArnFaults';
import { roleNameFaults } from '../../../server/src/core/integration/roleNameFaults';
import { id, role, roleArn, type FaultRow } from './faultRow';

/** Mistakes in the role's ARN and in the AWS account. */
export const roleRows: readonly FaultRow[] = [
  { name: '76 name of a role', faults: roleNameFaults('lacework+1', id), expected: [] },
  {
    name: '76 ARN of a role for its name',
    faults: roleNameFaults(`arn:aws:iam::${id}:role/security/lacework`, id),
    expected: [['error', /Write "lacework"/]],
    fix: 'lacework',
  },
  {
    name: '76 ARN of a role in another account',
    faults: roleNameFaults(roleArn, '320198765432'),
    expected: [['error', /is the role's AWS account, 320198765432 the external ID's/]],
  },
  {
    name: '80 ARN of a user for the name of a role',
    faults: roleNameFaults(`arn:aws:iam::${id}:user/alice`, id),
    expected: [['error', /is a user, not a role/]],
  },
  { name: '80 no name of a role', faults: roleNameFaults(' ', id), expected: [['error', /is empty/]] },
  {
    name: '81 name that no role has',
    faults: roleNameFaults('lace work', id),
    expected: [['error', /"lace work" cannot name a role/]],
  },
  ...(
    [
      ['user/alice', /is a user, not a role/],
      ['root', /is the root of an AWS account, not a role/],
      ['policy/lacework', /is a policy, not a role/],
      ['instance-profile/lacework', /is an instance profile, not a role/],
      ['something', /is something else, not a role/],
    ] as const
  ).map(([resource, message]) => ({
    name: `80 ${resource}`,
    faults: roleArnFaults(`arn:aws:iam::${id}:${resource}`),
    expected: [['error', message] as const],
  })),
  {
    name: '80 session of a role',
    faults: roleArnFaults(`arn:aws:sts::${id}:assumed-role/lacework/alice`),
    expected: [['error', /is a session of a role/]],
    fix: `~${roleArn}`,
  },
  {
    name: '80 ARN of another service',
    faults: roleArnFaults(`arn:aws:s3:::trail-bucket`),
    expected: [['error', /is an ARN of "s3"/]],
  },
  {
    name: '80 unique ID of a role',
    faults: roleArnFaults('AROAQXLMZVTRKEXNPLSYD'),
    expected: [['error', /is the unique ID of a role/]],
  },
  { name: '80 name of a role', faults: roleArnFaults('lacework'), expected: [['error', /is a name/]] },
  { name: '80 no role at all', faults: roleArnFaults(''), expected: [['error', /is empty/]] },
  {
    name: '81 role ARN with a region',
    faults: roleArnFaults(`arn:aws:iam:us-east-1:${id}:role/lacework`),
    expected: [['error', /"us-east-1" is a region/]],
    fix: roleArn,
  },
  {
    name: '81 role ARN without a partition',
    faults: roleArnFaults(`arn:iam::${id}:role/lacework`),
    expected: [['error', /has no partition/]],
    fix: `~${roleArn}`,
  },
  {
    name: '81 role ARN with white space and quotes around it',
    faults: roleArnFaults(` '${roleArn}' `),
    expected: [['error', /quotes around/]],
    fix: roleArn,
  },
  {
    name: '81 role ARN with a space in it',
    faults: roleArnFaults(`arn:aws:iam::${id}:role/lace work`),
    expected: [['error', /"lace work" cannot name a role/]],
  },
  {
    name: '81 unknown partition',
    faults: roleArnFaults(`arn:awz:iam::${id}:role/lacework`),
    expected: [['error', /"awz" is no partition/]],
  },
  ...['+', '=', ',', '.', '@'].map((character) => ({
    name: `82 ${character} in the name of a role`,
    faults: roleArnFaults(`arn:aws:iam::${id}:role/lace${character}work`),
    expected: [['warning', /refuses by its description/] as const],
  })),
  {
    name: '82 role with a path',
    faults: roleArnFaults(`arn:aws:iam::${id}:role/security/lacework_1-a`),
    expected: [],
  },
  {
    name: '83 role in AWS GovCloud (US)',
    faults: roleArnFaults(`arn:aws-us-gov:iam::${id}:role/lacework`),
    expected: [['error', /AwsUsGovCtSqs/]],
  },
  {
    name: '83 role in China',
    faults: roleArnFaults(`arn:aws-cn:iam::${id}:role/lacework`),
    expected: [['warning', /no principal of Lacework is documented/]],
  },
  {
    name: '83 role in a partition with two hyphens',
    faults: roleArnFaults(`arn:aws-iso-b:iam::${id}:role/lacework`),
    expected: [
      ['warning', /no principal of Lacework is documented/],
      ['error', /refuses by its description/],
    ],
  },
  {
    name: "84 role in Lacework's own account",
    faults: roleArnFaults('arn:aws:iam::434813966438:role/lacework-platform'),
    expected: [['error', /AWS account of Lacework itself/]],
  },
  {
    name: '85 account that is not the role’s',
    faults: awsAccountFaults('320198765432', role),
    expected: [['warning', /is not the AWS account 210987654321 that the role is in/]],
    fix: `~${id}`,
  },
  { name: '85 alias', faults: awsAccountFaults('acme-payments', role), expected: [] },
  { name: '85 account of the role', faults: awsAccountFaults(id, role), expected: [] },
  { name: '85 no account', faults: awsAccountFaults('', role), expected: [] },
  {
    name: '85 neither ID nor alias',
    faults: awsAccountFaults('Acme Payments', role),
    expected: [['error', /is not an AWS account ID/]],
  },
  {
    name: '85 ID with hyphens, which an alias could be',
    faults: awsAccountFaults('2109-8765-4321', role),
    expected: [['error', /is not an AWS account ID/]],
    fix: id,
  },
  {
    name: '95b role ARN of the documentation, with 10 digits',
    faults: roleArnFaults('arn:aws:iam::1234567890:role/lacework_iam_example_role'),
    expected: [['error', /"1234567890" in the role's ARN has 10 digits/]],
  },
  {
    name: '95b role ARN with a sample account',
    faults: roleArnFaults('arn:aws:iam::123456789012:role/lacework'),
    expected: [['warning', /is a sample that documentation uses/]],
  },
  { name: '95b role ARN that is right', faults: roleArnFaults(roleArn), expected: [] },
];
