import type { Request } from './answerRequest';
import { creatableTypes, schemas, type CreatableType } from './bodySchemas';
import { checkBody } from './checkBody';
import type { Answer } from './faults';
import type { Integrations } from './integrations';
import { Refused } from './refused';
import { searchCloudAccounts } from './searchCloudAccounts';
import type { Caller } from './sessions';

/** What can be listed besides the types that can be made here: those of the documentation and of the vendor's clients. */
const otherTypes = [
  'AwsDspm',
  'AwsEksAudit',
  'AwsSidekick',
  'AwsSidekickOrg',
  'AwsUsGovCfg',
  'AwsUsGovCtSqs',
  'AzureAdAl',
  'AzureAlSeq',
  'AzureCfg',
  'AzureDspm',
  'AzureSidekick',
  'GcpAlPubSub',
  'GcpAtSes',
  'GcpCfg',
  'GcpGkeAudit',
  'GcpSidekick',
  'OciCfg',
];

/**
 * Answers a request about integrations.
 *
 * @param id What stands behind `CloudAccounts/`: a GUID, a type, or `search`.
 * @throws Refused where the API would refuse.
 */
export function answerCloudAccounts(
  { method, body }: Request,
  id: string | undefined,
  caller: Caller,
  integrations: Integrations,
): Answer {
  const one = (status: number, integration: Parameters<Integrations['shown']>[0]): Answer => ({
    status,
    body: { data: integrations.shown(integration) },
  });
  const all = () => integrations.visibleTo(caller).map((each) => integrations.shown(each));
  if (method === 'POST' && id === undefined) {
    const type = typeOf(body);
    return one(201, integrations.create(checkBody(schemas[type].create, body), caller));
  }
  if (method === 'POST' && id === 'search') {
    return list(searchCloudAccounts(body, all));
  }
  if (method === 'GET' && (id === undefined || isType(id))) {
    return list(all().filter(({ type }) => id === undefined || type === id));
  }
  if (method === 'GET' && id !== undefined) {
    return one(200, integrations.get(id, caller));
  }
  if (method === 'PATCH' && id !== undefined) {
    const type = creatableType(integrations.get(id, caller).type);
    return one(200, integrations.change(id, checkBody(schemas[type].change, body), caller));
  }
  if (method === 'PUT' && id !== undefined) {
    const type = creatableType(integrations.get(id, caller).type);
    return one(200, integrations.replace(id, checkBody(schemas[type].replace, body), caller));
  }
  if (method === 'DELETE' && id !== undefined) {
    integrations.delete(id, caller);
    return { status: 204 };
  }
  throw new Refused(405, 'Method not allowed');
}

function list(found: readonly unknown[]): Answer {
  return found.length === 0 ? { status: 204 } : { status: 200, body: { data: found } };
}

function isType(id: string): boolean {
  return [...creatableTypes, ...otherTypes].includes(id);
}

function typeOf(body: Buffer): CreatableType {
  const { type } = checkBody({ type: 'object', required: ['name', 'type', 'enabled', 'data'] }, body);
  return creatableType(type);
}

/** @throws Refused for a type that the emulator cannot make. */
function creatableType(type: unknown): CreatableType {
  const found = creatableTypes.find((each) => each === type);
  if (found === undefined) {
    throw new Refused(400, `Invalid type: ${String(type)}. Available type(s): ${creatableTypes.join(', ')}`);
  }
  return found;
}
