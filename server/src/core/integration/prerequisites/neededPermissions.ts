/** An action that the role of Lacework needs. */
export interface NeededPermission {
  readonly action: string;
  /** What it is simulated on; actions without resources on everything. */
  readonly on: 'queue' | 'key' | 'everything';
  /** Whether the integration certainly does nothing without it. */
  readonly isVital: boolean;
}

/**
 * What the vendor's Terraform module terraform-aws-cloudtrail allows the role, but for what is of the bucket, which
 * nothing here names, and for what is of resources that are not known either. Lacework learns of new log files from the
 * messages of the queue, which it takes away.
 */
export const neededPermissions: readonly NeededPermission[] = [
  { action: 'sqs:ReceiveMessage', on: 'queue', isVital: true },
  { action: 'sqs:DeleteMessage', on: 'queue', isVital: true },
  { action: 'sqs:GetQueueAttributes', on: 'queue', isVital: false },
  { action: 'sqs:GetQueueUrl', on: 'queue', isVital: false },
  { action: 'kms:Decrypt', on: 'key', isVital: false },
  { action: 'iam:ListAccountAliases', on: 'everything', isVital: false },
  { action: 'cloudtrail:DescribeTrails', on: 'everything', isVital: false },
  { action: 'sns:ListTopics', on: 'everything', isVital: false },
  { action: 'sns:ListSubscriptions', on: 'everything', isVital: false },
];

/** Actions to be simulated on one resource. */
export interface PermissionQuestion {
  readonly actions: readonly string[];
  /** An ARN, or `*`. */
  readonly resource: string;
}

/** What to ask IAM of a role: a question for each resource that is known. */
export function permissionQuestions(queueArn: string, keyArn: string | undefined): PermissionQuestion[] {
  const resources = [
    ['queue', queueArn],
    ['key', keyArn],
    ['everything', '*'],
  ] as const;
  return resources.flatMap(([on, resource]) =>
    resource === undefined
      ? []
      : [
          {
            actions: neededPermissions.filter((each) => each.on === on).map(({ action }) => action),
            resource,
          },
        ],
  );
}
