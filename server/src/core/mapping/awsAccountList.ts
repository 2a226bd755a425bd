import type { JsonArray } from '../json/jsonNode';
import type { LaceworkAccount, Mapping } from './mapping';
import { mappingKeys } from './mappingKeys';

/** The list of a Lacework account's AWS accounts. Nothing in a file that is not JSON, or where there is no list. */
export function awsAccountList(mapping: Mapping, { nameSpan }: LaceworkAccount): JsonArray | undefined {
  const entry = mapping.rewritableAt(nameSpan.start);
  const members = entry?.kind === 'object' ? entry.members : [];
  const list = members.find(({ key }) => key.value === mappingKeys.awsAccounts)?.value;
  return list?.kind === 'array' ? list : undefined;
}
