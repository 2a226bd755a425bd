import { isSameQueue } from '../../core/integration/isSameQueue';
import { cloudTrailType, type CloudAccount } from './cloudAccount';
import { readCloudTrail } from './readCloudAccount';

/** What makes an integration the one that was meant. */
interface Wanted {
  readonly name: string;
  readonly queueUrl: string;
  readonly roleArn: string;
}

/** What has become of an integration that was being created, by what Lacework has. */
export type FoundCreation =
  | { readonly kind: 'created'; readonly account: CloudAccount }
  /** Another one has its name or its queue. */
  | { readonly kind: 'similar'; readonly account: CloudAccount }
  | { readonly kind: 'missing' };

export function findCreated(
  { name, queueUrl, roleArn }: Wanted,
  accounts: readonly CloudAccount[],
): FoundCreation {
  const settings = accounts
    .filter(({ type }) => type === cloudTrailType)
    .map((account) => ({ account, cloudTrail: readCloudTrail(account) }));
  const same = settings.find(
    ({ account, cloudTrail }) =>
      account.name === name &&
      isSameQueue(cloudTrail.queueUrl ?? '', queueUrl) &&
      cloudTrail.roleArn === roleArn,
  );
  if (same !== undefined) {
    return { kind: 'created', account: same.account };
  }
  const similar =
    accounts.find((account) => account.name === name) ??
    settings.find(({ cloudTrail }) => isSameQueue(cloudTrail.queueUrl ?? '', queueUrl))?.account;
  return similar === undefined ? { kind: 'missing' } : { kind: 'similar', account: similar };
}
