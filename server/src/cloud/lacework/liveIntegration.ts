import { isDeepStrictEqual } from 'node:util';
import { receivedMapping, type ReceivedMapping } from '../../core/integration/accountMappingFile';
import { isPossibleExternalId } from '../../core/integration/externalId';
import { isMasked } from '../../core/integration/isMasked';
import { areSameMappings } from '../../core/integration/isSameMapping';
import { quote } from '../../core/text/quote';
import { CloudError } from '../cloudError';
import { cloudTrailType, type CloudAccount, type CloudTrailAnswer } from './cloudAccount';
import type { LaceworkApi } from './laceworkApi';
import { readCloudTrail } from './readCloudAccount';

/** An integration with CloudTrail as Lacework has it now. */
export interface LiveIntegration {
  readonly account: CloudAccount;
  readonly cloudTrail: CloudTrailAnswer;
  /** Missing where it has none. */
  readonly mapping: ReceivedMapping | undefined;
}

/** @throws CloudError also where it is of another type, which has no mapping. */
export async function readLive(api: LaceworkApi, guid: string): Promise<LiveIntegration> {
  const account = await api.cloudAccount(guid);
  if (account.type !== cloudTrailType) {
    throw new CloudError(
      'rejected-request',
      `${quote(account.name)} is an integration of the type ${quote(account.type)}, which has no mapping.`,
      `Choose one of the type ${cloudTrailType}.`,
    );
  }
  return asLive(account);
}

export function asLive(account: CloudAccount): LiveIntegration {
  return { account, cloudTrail: readCloudTrail(account), mapping: receivedMapping(account.data) };
}

/** The external ID, if Lacework shows it as it is: what no role in AWS can have stands for something else. */
export function shownExternalId({ cloudTrail: { externalId = '' } }: LiveIntegration): string | undefined {
  return isPossibleExternalId(externalId) && !isMasked(externalId) ? externalId : undefined;
}

/** Whether two have the same mapping, or none, or one that cannot be read in the same words. */
export function haveSameMapping(first: LiveIntegration, second: LiveIntegration): boolean {
  const [one, other] = [first.mapping, second.mapping];
  if (one?.isRead === true && other?.isRead === true) {
    return areSameMappings(one, other);
  }
  const members = ({ data }: CloudAccount) => [data.accountMappingFile, data.accountMapping];
  return isDeepStrictEqual(members(first.account), members(second.account));
}
