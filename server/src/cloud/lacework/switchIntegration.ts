import { isDeepStrictEqual } from 'node:util';
import { compareIntegrationData, type DataDifference } from '../../core/integration/compareIntegrationData';
import { CloudError } from '../cloudError';
import { assertUnchanged } from './assertUnchanged';
import type { CloudAccount } from './cloudAccount';
import { findEffect } from './findEffect';
import { asLive, type LiveIntegration } from './liveIntegration';
import type { WriteControl } from './writeControl';

export interface SwitchResult {
  /** As it was read afterwards. */
  readonly account: CloudAccount;
  /** What is not as it has to be; the mapping is a member of `data`, without its values. */
  readonly sideEffects: readonly DataDifference[];
}

/**
 * Enables or disables an integration, once, and looks what has become of it.
 *
 * @param seen The integration as it was when the user decided.
 * @param keep Keeps what is live; where it throws nothing is sent.
 * @throws CloudError; with the code `conflict` where somebody else changed the integration, and `outcome-unknown` where
 *   it is not known whether it is enabled now.
 */
export async function switchIntegration(
  seen: CloudAccount,
  isEnabled: boolean,
  keep: (live: LiveIntegration) => Promise<unknown>,
  control: WriteControl,
): Promise<SwitchResult> {
  const { api, inspector, onStep } = control;
  const { guid } = seen;
  onStep?.('checking');
  const before = await api.cloudAccount(guid);
  assertUnchanged(seen, before);
  await keep(asLive(before));
  onStep?.('sending');
  const found = await findEffect(
    () => api.changeCloudAccount(guid, { isEnabled }),
    async () => {
      const account = await inspector.cloudAccount(guid);
      return account.isEnabled === isEnabled ? account : undefined;
    },
    control,
    { soFar: `It is still ${before.isEnabled ? 'enabled' : 'disabled'} so far.` },
  );
  onStep?.('verifying');
  const account = found ?? (await inspector.cloudAccount(guid).catch(unverified));
  return { account, sideEffects: sideEffectsOf(before, account, isEnabled) };
}

/** @throws whatever it is, as what leaves open what became of the change. */
function unverified(error: unknown): never {
  throw error instanceof CloudError
    ? new CloudError(
        'outcome-unknown',
        `Lacework took the change, but it could not be looked at afterwards: ${error.message}`,
        'Look at the list of integrations.',
      )
    : error;
}

function sideEffectsOf(before: CloudAccount, after: CloudAccount, wanted: boolean): DataDifference[] {
  const facts = ({ name, isOrganization: isOrg }: CloudAccount, isEnabled: boolean) => ({
    name,
    isEnabled,
    isOrg,
  });
  const mappingOf = ({ data }: CloudAccount) => [data.accountMappingFile, data.accountMapping];
  return [
    ...compareIntegrationData(facts(before, wanted), facts(after, after.isEnabled)),
    ...compareIntegrationData(before.data, after.data),
    ...(isDeepStrictEqual(mappingOf(before), mappingOf(after))
      ? []
      : [{ member: 'accountMappingFile', before: undefined, after: undefined }]),
  ];
}
