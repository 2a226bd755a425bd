import { isSameMapping } from '../../core/integration/isSameMapping';
import { isSameQueue } from '../../core/integration/isSameQueue';
import { CloudError } from '../cloudError';
import { cloudTrailType, type CloudAccount, type CloudTrailSettings } from './cloudAccount';
import { findEffect } from './findEffect';
import type { LaceworkApi } from './laceworkApi';
import { readCloudTrail } from './readCloudAccount';
import type { WriteControl } from './writeControl';

/** An integration with CloudTrail that is to be there. */
export interface CreateRequest {
  readonly name: string;
  readonly settings: CloudTrailSettings;
}

export type CreateOutcome =
  | {
      /** `found`: the answer was lost, and the integration was found afterwards. */
      readonly kind: 'created' | 'found';
      readonly account: CloudAccount;
      /** Others with the same name or queue, which came at the same time from somebody else. */
      readonly others: readonly CloudAccount[];
      /** Whether it has the mapping that was sent; missing where the answer does not show one. */
      readonly hasMapping: boolean | undefined;
    }
  /** Nothing was sent, since there is one with the same name or queue. */
  | { readonly kind: 'exists'; readonly account: CloudAccount; readonly by: 'name' | 'queue' };

/**
 * Creates an integration with CloudTrail, once: not where there is one with its name or queue, and never again after
 * an answer that was lost, but then looks what has become of it.
 *
 * @throws CloudError; with the code `outcome-unknown` where an integration may be there although it was not found.
 */
export async function createOnce(request: CreateRequest, control: WriteControl): Promise<CreateOutcome> {
  const { api, inspector, onStep } = control;
  onStep?.('checking');
  const before = await api.listCloudAccounts();
  const existing = existingLike(request, before);
  if (existing !== undefined) {
    return existing;
  }
  const isNew = ({ guid }: CloudAccount) => !before.some((each) => each.guid === guid);
  onStep?.('sending');
  let created: CloudAccount | undefined;
  let found: CloudAccount | undefined;
  try {
    found = await findEffect(
      async () => {
        created = await api.createCloudTrail(request.name, request.settings);
      },
      async () =>
        (await inspector.listCloudAccounts(cloudTrailType)).find(
          (each) => isNew(each) && isIt(request, each),
        ),
      control,
      {
        soFar: 'It is not among the integrations so far.',
        advice: 'Look again in a few minutes before you try again: it may still appear.',
      },
    );
  } catch (error) {
    const rival =
      error instanceof CloudError && error.code === 'conflict'
        ? existingLike(request, await inspector.listCloudAccounts())
        : undefined;
    if (rival === undefined) {
      throw error;
    }
    return rival;
  }
  const account = found ?? created;
  if (account === undefined) {
    throw new Error('Neither an answer nor the integration is there.');
  }
  const kind = found === undefined ? 'created' : 'found';
  onStep?.('verifying');
  const others = (await alike(request, inspector)).filter(
    (each) => isNew(each) && each.guid !== account.guid,
  );
  return { kind, account, others, hasMapping: hasMapping(request, account) };
}

/** An integration that keeps this one from being created. */
export function existingLike(
  { name, settings }: CreateRequest,
  accounts: readonly CloudAccount[],
): (CreateOutcome & { kind: 'exists' }) | undefined {
  const byQueue = accounts.find((each) => hasQueue(each, settings.queueUrl));
  const byName = accounts.find((each) => each.name === name);
  // One with both is found by its name: it is the one that was meant.
  const account = byName ?? byQueue;
  return account && { kind: 'exists', account, by: byName === undefined ? 'queue' : 'name' };
}

function hasQueue(account: CloudAccount, queueUrl: string): boolean {
  return account.type === cloudTrailType && isSameQueue(readCloudTrail(account).queueUrl ?? '', queueUrl);
}

/** What Lacework has now with this name or queue; nothing where it cannot be asked, for the creation succeeded. */
async function alike({ name, settings }: CreateRequest, inspector: LaceworkApi): Promise<CloudAccount[]> {
  const accounts = await inspector.listCloudAccounts(cloudTrailType).catch((error: unknown) => {
    if (error instanceof CloudError) {
      return [];
    }
    throw error;
  });
  return accounts.filter((each) => each.name === name || hasQueue(each, settings.queueUrl));
}

/** Whether it is the integration that was asked for. */
function isIt({ name, settings }: CreateRequest, account: CloudAccount): boolean {
  return (
    account.name === name &&
    hasQueue(account, settings.queueUrl) &&
    readCloudTrail(account).roleArn === settings.roleArn
  );
}

function hasMapping({ settings }: CreateRequest, { data }: CloudAccount): boolean | undefined {
  const { accountMappingFile } = settings;
  return accountMappingFile === undefined ||
    (data.accountMappingFile === undefined && data.accountMapping === undefined)
    ? undefined
    : isSameMapping(accountMappingFile, data);
}
