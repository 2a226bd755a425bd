import { randomBytes } from 'node:crypto';
import type { Body } from './checkBody';
import type { EmulatedIntegration, EmulatedLacework } from './laceworkOrganization';
import { mappingFileOf, mappingIn } from './mappingFile';
import { Refused } from './refused';
import type { Caller } from './sessions';
import type { UndocumentedBehaviour } from './undocumentedBehaviour';

/** What of an integration can be changed from outside of the API. */
export type IntegrationChange = Partial<Pick<EmulatedIntegration, 'name' | 'enabled' | 'data' | 'state'>>;

/** The cloud accounts of the organization, in memory. */
export class Integrations {
  readonly behaviour: UndocumentedBehaviour;
  readonly #now: () => number;
  /** Of the GUIDs: the name of the primary account, in a form of its own. */
  readonly #prefix: string;
  readonly #all = new Map<string, EmulatedIntegration>();
  readonly #reads = new Map<string, number>();

  constructor(
    { primaryAccount, integrations }: EmulatedLacework,
    behaviour: UndocumentedBehaviour,
    now: () => number,
  ) {
    this.behaviour = behaviour;
    this.#now = now;
    this.#prefix = primaryAccount.toUpperCase().replaceAll('-', '');
    integrations.forEach((each) => this.#all.set(each.intgGuid, each));
  }

  /** As they are kept. */
  all(): EmulatedIntegration[] {
    return [...this.#all.values()];
  }

  /** The organization sees its own, a Lacework account those of its own, and those whose mapping names it. */
  visibleTo({ account }: Caller): EmulatedIntegration[] {
    return this.all().filter(
      (each) =>
        each.account === account || (each.account === undefined && mapsTo(each, account?.toLowerCase())),
    );
  }

  /** @throws Refused with HTTP 404. */
  get(guid: string, caller: Caller): EmulatedIntegration {
    const found = this.visibleTo(caller).find(({ intgGuid }) => intgGuid === guid);
    if (found === undefined) {
      throw new Refused(404, 'Not found');
    }
    return found;
  }

  create({ name, type, enabled, data }: Body, { user, account }: Caller): EmulatedIntegration {
    this.#checkMapping(data, account);
    const integration: EmulatedIntegration = {
      intgGuid: `${this.#prefix}_${randomBytes(28).toString('hex').toUpperCase()}`,
      name: String(name),
      type: String(type),
      enabled: enabled === 1 ? 1 : 0,
      ...(account === undefined ? {} : { account }),
      data: kept(data as Body),
      changedBy: user.name,
      changedAt: this.#time(),
    };
    this.#all.set(integration.intgGuid, integration);
    return integration;
  }

  /** @throws Refused where it is not there, or is seen by the caller's Lacework account but not its own. */
  change(guid: string, { name, enabled, data }: Body, caller: Caller): EmulatedIntegration {
    const before = this.#own(guid, caller);
    this.#checkMapping(data, before.account);
    return this.#change(
      before,
      {
        ...(typeof name === 'string' ? { name } : {}),
        ...(enabled === undefined ? {} : { enabled: enabled === 1 ? 1 : 0 }),
        ...(data === undefined ? {} : { data: this.#changedData(before.data, kept(data as Body)) }),
      },
      caller.user.name,
    );
  }

  /** Takes the whole of an integration; what the API itself adds stays. @throws Refused as `change`. */
  replace(guid: string, { name, enabled, data }: Body, caller: Caller): EmulatedIntegration {
    const before = this.#own(guid, caller);
    this.#checkMapping(data, before.account);
    return this.#change(
      before,
      { name: String(name), enabled: enabled === 1 ? 1 : 0, data: kept(data as Body) },
      caller.user.name,
    );
  }

  /** Changes an integration as nobody who asks the API; what `data` does not name stays. */
  changeAs(user: string, guid: string, { data, ...change }: IntegrationChange): void {
    const before = this.#all.get(guid);
    if (before === undefined) {
      throw new Error(`There is no integration ${guid}.`);
    }
    const changed = data === undefined ? {} : { data: merged(before.data, kept(data)) as Body };
    this.#change(before, { ...change, ...changed }, user);
  }

  /** @throws Refused as `change`. */
  delete(guid: string, caller: Caller): void {
    this.#own(guid, caller);
    this.#all.delete(guid);
  }

  /** An integration as an answer has it. */
  shown(integration: EmulatedIntegration): Body {
    const { changedBy, changedAt, account, data, state, ...rest } = integration;
    const reads = (this.#reads.get(rest.intgGuid) ?? 0) + 1;
    this.#reads.set(rest.intgGuid, reads);
    const isWorking = reads > this.behaviour.readsUntilWorking;
    const now = this.#now();
    const later = isWorking
      ? { ok: true, details: {}, lastUpdatedTime: now, lastSuccessfulTime: now }
      : undefined;
    return {
      ...rest,
      createdOrUpdatedBy: changedBy,
      createdOrUpdatedTime: changedAt,
      isOrg: account === undefined ? 1 : 0,
      props: {},
      data: this.#shownData(data),
      ...((state ?? later) === undefined ? {} : { state: state ?? later }),
    };
  }

  #change(before: EmulatedIntegration, change: IntegrationChange, user: string): EmulatedIntegration {
    const changed: EmulatedIntegration = {
      ...before,
      ...change,
      changedBy: user,
      changedAt: this.#time(),
    };
    this.#all.set(changed.intgGuid, changed);
    return changed;
  }

  /** In seconds, as in the vendor's examples: two changes may have the same. */
  #time(): string {
    return new Date(this.#now()).toISOString().replace(/\.\d+/, '');
  }

  #own(guid: string, caller: Caller): EmulatedIntegration {
    const found = this.get(guid, caller);
    if (found.account !== caller.account) {
      throw new Refused(403, 'Unauthorized Access');
    }
    return found;
  }

  #checkMapping(data: unknown, account: string | undefined): void {
    const { accountMappingFile, accountMapping } = (data ?? {}) as Body;
    if (account !== undefined && (accountMappingFile ?? accountMapping) !== undefined) {
      throw new Refused(
        400,
        'AccountMappingFile or AccountMapping is for Org Level Cloud trail Integration only.',
      );
    }
  }

  #changedData(before: Body, changes: Body): Body {
    return this.behaviour.patch === 'replace' ? changes : (merged(before, changes) as Body);
  }

  #shownData(data: Body): Body {
    const { accountMappingFile, crossAccountCredentials, ...rest } = data;
    const file = typeof accountMappingFile === 'string' ? accountMappingFile : undefined;
    const { mapping, externalId } = this.behaviour;
    const { externalId: id, ...role } = (crossAccountCredentials ?? {}) as Body;
    const masked = externalId === 'masked' ? '*'.repeat(12) : externalId === 'shown' ? id : undefined;
    const credentials = masked === undefined ? role : { ...role, externalId: masked };
    return {
      ...rest,
      ...(crossAccountCredentials === undefined ? {} : { crossAccountCredentials: credentials }),
      ...(file !== undefined && mapping !== 'object' ? { accountMappingFile: file } : {}),
      ...(file !== undefined && mapping !== 'file' ? { accountMapping: mappingIn(file) } : {}),
    };
  }
}

/** Both forms of a mapping are one. */
function kept({ accountMapping, ...data }: Body): Body {
  return accountMapping === undefined
    ? data
    : { ...data, accountMappingFile: mappingFileOf(JSON.stringify(accountMapping)) };
}

function merged(before: unknown, changes: unknown): unknown {
  if (!isObject(before) || !isObject(changes)) {
    return changes;
  }
  const members = Object.entries(changes).map(([name, value]) => [name, merged(before[name], value)]);
  return { ...before, ...(Object.fromEntries(members) as Body) };
}

function isObject(value: unknown): value is Body {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function mapsTo({ data }: EmulatedIntegration, account: string | undefined): boolean {
  const { accountMappingFile: file } = data;
  const { integration_mappings: mappings } =
    typeof file === 'string' ? (mappingIn(file) as { integration_mappings?: object }) : {};
  return Object.keys(mappings ?? {}).some((name) => name.toLowerCase() === account);
}
