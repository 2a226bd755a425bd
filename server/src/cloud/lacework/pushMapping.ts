import { compareIntegrationData, type DataDifference } from '../../core/integration/compareIntegrationData';
import { isSameMapping } from '../../core/integration/isSameMapping';
import { quote } from '../../core/text/quote';
import { CloudError } from '../cloudError';
import { assertUnchanged } from './assertUnchanged';
import { cloudTrailData, type CloudAccount } from './cloudAccount';
import { findEffect } from './findEffect';
import { asLive, haveSameMapping, readLive, type LiveIntegration } from './liveIntegration';
import type { WriteControl } from './writeControl';

/** A mapping that is to take the place of that of an integration. */
export interface PushRequest {
  /** The integration as it was when the user saw what will change. */
  readonly seen: LiveIntegration;
  /** The mapping, as a data URL. */
  readonly accountMappingFile: string;
  /** Goes along with the role and the queue that the integration has; the mapping goes alone where it is missing. */
  readonly externalId: string | undefined;
}

export interface PushResult {
  /** As it was read afterwards. */
  readonly live: LiveIntegration;
  /** What is not as it was, besides the mapping, and has to be. */
  readonly sideEffects: readonly DataDifference[];
  /** Whether Lacework has the mapping that was sent. */
  readonly isMappingThere: boolean;
}

/**
 * Replaces the mapping of an integration: looks whether it still is what the user saw, has it kept, sends the mapping
 * once, and compares what Lacework has then with what it had.
 *
 * @param keep Keeps what is live; where it throws nothing is sent.
 * @throws CloudError; with the code `conflict` where somebody else changed the integration, and `outcome-unknown` where
 *   it is not known what Lacework has now.
 */
export async function pushMapping(
  request: PushRequest,
  keep: (live: LiveIntegration) => Promise<unknown>,
  control: WriteControl,
): Promise<PushResult> {
  const { seen, accountMappingFile, externalId } = request;
  control.onStep?.('checking');
  const before = await readLive(control.api, seen.account.guid);
  assertUnchanged(seen.account, before.account);
  await keep(before);
  const { roleArn, queueUrl, awsAccountId } = before.cloudTrail;
  const data =
    externalId === undefined
      ? { accountMappingFile }
      : cloudTrailData({
          roleArn: needed(roleArn, 'role', before),
          queueUrl: needed(queueUrl, 'queue', before),
          awsAccountId,
          externalId,
          accountMappingFile,
        });
  return change(before, data, ({ data: now }) => isSameMapping(accountMappingFile, now), control);
}

/** An integration that is to be as it was. */
export interface RestoreRequest {
  /** As it was when the user decided. */
  readonly seen: LiveIntegration;
  readonly kept: LiveIntegration;
  /** In the place of one that is masked or missing in what was kept. */
  readonly externalId: string | undefined;
}

/**
 * Sends the whole data of an integration as it was kept, so that nothing of a change that went wrong stays.
 *
 * @param keep As with `pushMapping`: what is live now may be wanted again, too.
 * @returns what is not as it was kept, among others.
 * @throws CloudError as `pushMapping`.
 */
export async function restoreIntegration(
  { seen, kept, externalId }: RestoreRequest,
  keep: (live: LiveIntegration) => Promise<unknown>,
  control: WriteControl,
): Promise<PushResult> {
  control.onStep?.('checking');
  const before = await readLive(control.api, kept.account.guid);
  assertUnchanged(seen.account, before.account);
  await keep(before);
  const { data } = kept.account;
  const { roleArn } = kept.cloudTrail;
  const mapping = typeof data.accountMappingFile === 'string' ? { accountMapping: undefined } : {};
  // Members without a value are not sent; half of the credentials would be masked ones.
  const crossAccountCredentials = externalId === undefined ? undefined : { roleArn, externalId };
  return change(
    kept,
    { ...data, ...mapping, crossAccountCredentials },
    (now) => haveSameMapping(kept, asLive(now)),
    control,
  );
}

/**
 * Sends members of an integration's data once, and looks what has become of it.
 *
 * @param before What all but the mapping is to be like afterwards.
 * @param isThere Whether an integration has the mapping that was sent.
 */
async function change(
  before: LiveIntegration,
  data: Readonly<Record<string, unknown>>,
  isThere: (account: CloudAccount) => boolean,
  control: WriteControl,
): Promise<PushResult> {
  const { api, inspector, onStep } = control;
  const { guid } = before.account;
  onStep?.('sending');
  const found = await findEffect(
    () => api.changeCloudAccount(guid, { data }),
    async () => {
      const account = await inspector.cloudAccount(guid);
      return isThere(account) ? account : undefined;
    },
    control,
    {
      soFar: 'It has the old mapping so far.',
      advice: 'Compare the file with the live mapping before you try again.',
    },
  );
  onStep?.('verifying');
  const unverified = (error: unknown): never => {
    throw error instanceof CloudError
      ? new CloudError(
          'outcome-unknown',
          `Lacework took the change of ${quote(before.account.name)}, but it could not be looked at afterwards: ${error.message}`,
          'Compare the file with the live mapping.',
        )
      : error;
  };
  const after = found ?? (await inspector.cloudAccount(guid).catch(unverified));
  return {
    live: asLive(after),
    sideEffects: sideEffectsOf(before.account, after),
    isMappingThere: isThere(after),
  };
}

/** All that must not change; the state of an integration does by itself. */
function sideEffectsOf(before: CloudAccount, after: CloudAccount): DataDifference[] {
  const facts = ({ name, isEnabled, isOrganization: isOrg }: CloudAccount) => ({ name, isEnabled, isOrg });
  return [
    ...compareIntegrationData(facts(before), facts(after)),
    ...compareIntegrationData(before.data, after.data),
  ];
}

/** @throws CloudError where an integration lacks what has to go along. */
function needed(value: string | undefined, what: string, { account }: LiveIntegration): string {
  if (value === undefined || value === '') {
    throw new CloudError(
      'malformed-answer',
      `Nothing was sent: Lacework does not show the ${what} of the integration ${quote(account.name)}.`,
      'Look at the integration in the Lacework console, or send the mapping alone.',
    );
  }
  return value;
}
