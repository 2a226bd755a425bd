import type { IncomingHttpHeaders } from 'node:http';
import { answerCloudAccounts } from './answerCloudAccounts';
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

/** "1 MB"; whether it is this or a little more is undocumented. */
const largestBody = 1_000_000;

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
  const { behaviour } = holdings.integrations;
  if (body.length > largestBody && (method === 'POST' || behaviour.largeChanges === 'refused')) {
    throw new Refused(400, 'Request body exceeds 1 MB');
  }
  if (path === 'access/tokens' && method === 'POST') {
    return { status: 201, body: holdings.sessions.issueToken(headers, body) };
  }
  const caller = holdings.sessions.caller(headers);
  const [resource, id, ...more] = path.split('/');
  if (more.length === 0 && id !== '' && resource === 'CloudAccounts') {
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
