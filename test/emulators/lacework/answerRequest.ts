import type { IncomingHttpHeaders } from 'node:http';
import { creatableTypes, schemas, type CreatableType } from './bodySchemas';
import { checkBody } from './checkBody';
import type { Answer } from './faults';
import type { Integrations } from './integrations';
import type { EmulatedLacework } from './laceworkOrganization';
import { Refused } from './refused';
import type { Caller, Sessions } from './sessions';

/** What the emulator holds. */
export interface Holdings {
  readonly lacework: EmulatedLacework;
  readonly sessions: Sessions;
  readonly integrations: Integrations;
}

export interface Request {
  readonly method: string;
  /** Below `/api/v2/`, without a query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** The types of cloud accounts that Lacework documents, besides those that can be made here. */
const otherTypes = [
  'AwsEksAudit',
  'AwsUsGovCfg',
  'AwsUsGovCtSqs',
  'AzureAlSeq',
  'AzureCfg',
  'GcpAtSes',
  'GcpCfg',
];

/**
 * Does what a request asks for, and answers it.
 *
 * @throws Refused where the API would refuse; nothing has happened then.
 */
export function answerRequest(request: Request, holdings: Holdings): Answer {
  const { method, path, headers, body } = request;
  if (body.length > 0 && headers['content-type']?.startsWith('application/json') !== true) {
    throw new Refused(400, 'Content-Type has to be application/json');
  }
  if (path === 'access/tokens' && method === 'POST') {
    return { status: 201, body: holdings.sessions.issueToken(headers, body) };
  }
  const caller = holdings.sessions.caller(headers);
  const [resource, id, ...more] = path.split('/');
  if (more.length === 0 && resource === 'CloudAccounts') {
    return answerCloudAccounts(request, id, caller, holdings.integrations);
  }
  if (id === undefined && method === 'GET' && resource === 'UserProfile') {
    return { status: 200, body: { data: [profileOf(caller, holdings.lacework)] } };
  }
  if (id === undefined && method === 'GET' && resource === 'OrganizationInfo') {
    const { isOrganization, primaryAccount } = holdings.lacework;
    const url = isOrganization ? { orgAccountUrl: `${primaryAccount}.lacework.net` } : {};
    return { status: 200, body: { data: [{ orgAccount: isOrganization, ...url }] } };
  }
  throw new Refused(403, 'Unrecognized url');
}

function answerCloudAccounts(
  { method, body }: Request,
  id: string | undefined,
  caller: Caller,
  integrations: Integrations,
): Answer {
  const one = (status: number, integration: Parameters<Integrations['shown']>[0]): Answer => ({
    status,
    body: { data: integrations.shown(integration) },
  });
  if (method === 'POST' && id === undefined) {
    const type = typeOf(body);
    return one(201, integrations.create(checkBody(schemas[type].create, body), caller));
  }
  if (method === 'GET' && (id === undefined || isType(id))) {
    const found = integrations.visibleTo(caller).filter(({ type }) => id === undefined || type === id);
    return found.length === 0
      ? { status: 204 }
      : { status: 200, body: { data: found.map((each) => integrations.shown(each)) } };
  }
  if (method === 'GET' && id !== undefined) {
    return one(200, integrations.get(id, caller));
  }
  if (method === 'PATCH' && id !== undefined) {
    const { type } = integrations.get(id, caller);
    return one(200, integrations.change(id, checkBody(schemas[type as CreatableType].change, body), caller));
  }
  if (method === 'DELETE' && id !== undefined) {
    integrations.delete(id, caller);
    return { status: 204 };
  }
  throw new Refused(405, 'Method not allowed');
}

function isType(id: string): boolean {
  return [...creatableTypes, ...otherTypes].includes(id);
}

/** @throws Refused for a type that the emulator cannot make. */
function typeOf(body: Buffer): CreatableType {
  const { type } = checkBody({ type: 'object', required: ['name', 'type', 'enabled', 'data'] }, body);
  const found = creatableTypes.find((each) => each === type);
  if (found === undefined) {
    throw new Refused(400, `Invalid type: ${String(type)}. Available type(s): ${creatableTypes.join(', ')}`);
  }
  return found;
}

/** Names are in capitals, as Lacework gives them. */
function profileOf({ user }: Caller, { primaryAccount, isOrganization, accounts }: EmulatedLacework) {
  const isAdministrator = user.kind === 'organization-administrator';
  return {
    username: user.name,
    orgAccount: isOrganization,
    url: `${primaryAccount}.lacework.net`,
    orgAdmin: isOrganization && isAdministrator,
    orgUser: isOrganization && user.kind === 'user',
    accounts: accounts
      .filter(({ name }) => user.accounts?.includes(name) !== false)
      .map(({ name, isEnabled }) => ({
        admin: isAdministrator,
        accountName: name.toUpperCase(),
        custGuid: `${name.toUpperCase().replaceAll('-', '')}_CUSTOMER`,
        userGuid: `${name.toUpperCase().replaceAll('-', '')}_USER`,
        userEnabled: isEnabled ? 1 : 0,
      })),
  };
}
