import type { CloudAccount, CloudAccountState, CloudTrailAnswer } from './cloudAccount';

type Members = Readonly<Record<string, unknown>>;

/** An integration of an answer; nothing where it has no GUID. Members that are not as documented count as missing. */
export function readCloudAccount(value: unknown): CloudAccount | undefined {
  const { intgGuid: guid, name, type, enabled, isOrg, state, data, ...rest } = membersOf(value);
  if (typeof guid !== 'string' || guid === '') {
    return undefined;
  }
  return {
    guid,
    name: textOf(name) ?? '',
    type: textOf(type) ?? '',
    isEnabled: enabled === 1 || enabled === true,
    isOrganization: isOrg === 1 || isOrg === true ? true : isOrg === 0 || isOrg === false ? false : undefined,
    changedBy: textOf(rest.createdOrUpdatedBy),
    changedAt: textOf(rest.createdOrUpdatedTime),
    state: stateOf(state),
    data: membersOf(data),
  };
}

/** The same of an answer about one integration, which is an object, or the only one of a list. */
export function readOneCloudAccount(data: unknown): CloudAccount | undefined {
  return readCloudAccount(Array.isArray(data) && data.length === 1 ? data[0] : data);
}

/** What is particular to an integration with CloudTrail, but for its mapping. */
export function readCloudTrail({ data }: CloudAccount): CloudTrailAnswer {
  const { roleArn, externalId } = membersOf(data.crossAccountCredentials);
  return {
    awsAccountId: textOf(data.awsAccountId),
    roleArn: textOf(roleArn),
    externalId: textOf(externalId),
    queueUrl: textOf(data.queueUrl),
  };
}

/** An object's members; none of anything else. */
export function membersOf(value: unknown): Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

/** The documentation has words, answers have an object with `ok`; one that is missing is of a new integration. */
function stateOf(state: unknown): CloudAccountState {
  if (typeof state === 'string') {
    const word = state.toLowerCase();
    const kind = word === 'success' || word === 'ok' ? 'working' : word === 'error' ? 'failing' : 'pending';
    return { kind, details: [] };
  }
  const { ok, details } = membersOf(state);
  const kind = ok === true ? 'working' : ok === false ? 'failing' : 'pending';
  return { kind, details: kind === 'failing' ? detailsOf(details) : [] };
}

/** Each on one line, with its name where it is not a message. */
function detailsOf(details: unknown): string[] {
  if (typeof details === 'string') {
    return [details];
  }
  return Object.entries(membersOf(details)).map(([name, value]) => {
    const text = Array.isArray(value) ? value.map(String).join(', ') : JSON.stringify(value);
    return name === 'message' && typeof value === 'string' ? value : `${name}: ${text}`;
  });
}
