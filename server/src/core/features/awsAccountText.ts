import type { AwsAccount, AwsAccountState, AwsInventory } from '../facts/awsInventory';

/** States in words. */
export const awsAccountStateText: Readonly<Record<AwsAccountState, string>> = {
  PENDING_ACTIVATION: 'pending activation',
  ACTIVE: 'active',
  SUSPENDED: 'suspended',
  PENDING_CLOSURE: 'pending closure',
  CLOSED: 'closed',
};

/** What is known of an AWS account besides its id, as rows of a label and a text from AWS. */
export function awsAccountRows(
  { email, state, joinedAt, parentId }: AwsAccount,
  inventory: AwsInventory,
): [label: string, text: string][] {
  const path = inventory.pathOf(parentId);
  return [
    ...(path === undefined ? [] : [['Organizational unit', path] as [string, string]]),
    ['State', awsAccountStateText[state]],
    ...(email === undefined ? [] : [['E-mail', email] as [string, string]]),
    ...(joinedAt === undefined ? [] : [['Joined', joinedAt.slice(0, 10)] as [string, string]]),
  ];
}
