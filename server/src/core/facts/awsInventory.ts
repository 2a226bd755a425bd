import { groupedBy } from '../groupedBy';
import { ownCopy } from '../text/ownCopy';
import { AwsAccountIdIndex } from './awsAccountIdIndex';

/**
 * Where an AWS account is in its life, as AWS Organizations names it (`State` of the `Account` type). Only an
 * active account sends activity.
 */
export const awsAccountStates = [
  'PENDING_ACTIVATION',
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
] as const;
export type AwsAccountState = (typeof awsAccountStates)[number];

export interface AwsAccount {
  /** 12 digits. */
  readonly id: string;
  /** Free text; several accounts may have the same name. */
  readonly name: string;
  readonly email?: string;
  readonly state: AwsAccountState;
  /** When it joined the organization, as ISO 8601 in UTC. */
  readonly joinedAt?: string;
  /** The id of the organizational unit or root that it is directly in; missing where the tree could not be read. */
  readonly parentId?: string;
}

/** Whether it may send activity, now or soon. */
export function isOpenAwsAccount({ state }: AwsAccount): boolean {
  return state === 'ACTIVE' || state === 'PENDING_ACTIVATION';
}

/** An organizational unit (`ou-…`) or a root (`r-…`) of the organization. */
export interface OrganizationalUnit {
  readonly id: string;
  /** Free text, unique only among the units of one parent. */
  readonly name: string;
  /** Missing for a root. */
  readonly parentId?: string;
}

/** An organization's AWS accounts as plain data: the form in which they are kept and printed. */
export interface AwsInventoryData {
  readonly organization: {
    /** `o-…` */
    readonly id: string;
    readonly managementAccountId: string;
    /** `aws`, `aws-us-gov` or `aws-cn`, where AWS told it. */
    readonly partition?: string;
  };
  /** When AWS was asked, as ISO 8601 in UTC. */
  readonly pulledAt: string;
  readonly accounts: readonly AwsAccount[];
  /** Roots and organizational units, parents before their children. */
  readonly organizationalUnits: readonly OrganizationalUnit[];
  /** Why the tree of organizational units is missing or not complete, as a sentence, where it is so. */
  readonly organizationalUnitsMissing?: string;
}

/** The same few unknown IDs of a file are asked about with each keystroke. */
const mostRemembered = 1000;

/** An organization's AWS accounts, with the questions that rules and features ask. */
export class AwsInventory {
  readonly data: AwsInventoryData;
  readonly #accounts: ReadonlyMap<string, AwsAccount>;
  readonly #units: ReadonlyMap<string, OrganizationalUnit>;
  readonly #paths = new Map<string, string>();
  readonly #searchTexts = new Map<AwsAccount, string>();
  #sorted: readonly AwsAccount[] | undefined;
  #members: ReadonlyMap<string, readonly AwsAccount[]> | undefined;
  #unitsByParent: ReadonlyMap<string, readonly OrganizationalUnit[]> | undefined;
  #byName: ReadonlyMap<string, ReadonlySet<AwsAccount>> | undefined;
  #openIds: AwsAccountIdIndex | undefined;
  readonly #near = new Map<string, readonly AwsAccount[]>();
  #positions: ReadonlyMap<string, number> | undefined;
  #byState: ReadonlyMap<AwsAccountState, readonly AwsAccount[]> | undefined;

  constructor(data: AwsInventoryData) {
    this.data = data;
    this.#accounts = new Map(data.accounts.map((account) => [account.id, account]));
    this.#units = new Map(data.organizationalUnits.map((unit) => [unit.id, unit]));
  }

  /** Whether the organizational unit of every account is known. */
  hasOrganizationalUnits(): boolean {
    return this.data.organizationalUnitsMissing === undefined;
  }

  account(id: string): AwsAccount | undefined {
    return this.#accounts.get(id);
  }

  /** In the order in which AWS lists them. */
  accounts(): readonly AwsAccount[] {
    return this.data.accounts;
  }

  /** Where an account is among `accounts()`. */
  positionOf(id: string): number | undefined {
    this.#positions ??= new Map(this.data.accounts.map((account, position) => [account.id, position]));
    return this.#positions.get(id);
  }

  /** The accounts that are in this state. */
  accountsInState(state: AwsAccountState): readonly AwsAccount[] {
    this.#byState ??= groupedBy(this.data.accounts, ({ state }) => state);
    return this.#byState.get(state) ?? [];
  }

  /** The accounts that have this name or e-mail address, ignoring case and white space around it. */
  accountsCalled(text: string): AwsAccount[] {
    this.#byName ??= groupedByName(this.data.accounts);
    return [...(this.#byName.get(folded(text)) ?? [])];
  }

  /**
   * The open accounts whose IDs are up to two typing errors away, the nearest first.
   *
   * @param digits about 12 digits
   */
  accountsNear(digits: string): readonly AwsAccount[] {
    this.#openIds ??= new AwsAccountIdIndex(
      this.data.accounts.filter(isOpenAwsAccount).map((account) => account.id),
    );
    let near = this.#near.get(digits);
    if (near === undefined) {
      if (this.#near.size >= mostRemembered) {
        this.#near.clear();
      }
      near = this.#openIds.near(digits).flatMap((id) => this.account(id) ?? []);
      // It stays, whatever becomes of the text that it is from.
      this.#near.set(ownCopy(digits), near);
    }
    return near;
  }

  /** By name, whatever its case, and by id. */
  accountsByName(): readonly AwsAccount[] {
    this.#sorted ??= this.data.accounts
      .map((account) => ({ account, key: `${account.name.toLowerCase()}\0${account.id}` }))
      .sort((a, b) => (a.key < b.key ? -1 : 1))
      .map(({ account }) => account);
    return this.#sorted;
  }

  organizationalUnit(id: string): OrganizationalUnit | undefined {
    return this.#units.get(id);
  }

  /** The units that are directly in this unit or root. */
  childUnits(id: string): readonly OrganizationalUnit[] {
    this.#unitsByParent ??= groupedBy(this.data.organizationalUnits, ({ parentId }) => parentId);
    return this.#unitsByParent.get(id) ?? [];
  }

  /** Roots and units, each followed by those below it, by name. */
  unitsFromTheTop(): OrganizationalUnit[] {
    const found = new Set<OrganizationalUnit>();
    const waiting = this.data.organizationalUnits.filter(({ parentId }) => parentId === undefined);
    for (let unit = waiting.pop(); unit !== undefined; unit = waiting.pop()) {
      if (!found.has(unit)) {
        found.add(unit);
        waiting.push(...[...this.childUnits(unit.id)].sort((a, b) => (a.name < b.name ? 1 : -1)));
      }
    }
    return [...found];
  }

  /** The accounts that are directly in this unit or root. */
  accountsIn(id: string): readonly AwsAccount[] {
    this.#members ??= groupedBy(this.data.accounts, ({ parentId }) => parentId);
    return this.#members.get(id) ?? [];
  }

  /** The accounts in this unit or root and in all units below it. */
  accountsUnder(id: string): AwsAccount[] {
    const found: AwsAccount[] = [];
    const seen = new Set([id]);
    for (const unit of seen) {
      found.push(...this.accountsIn(unit));
      this.childUnits(unit).forEach((child) => seen.add(child.id));
    }
    return found;
  }

  /**
   * The names of the units above an account or unit, from the top, such as `Workloads/Prod`; the root's name for
   * an account that is in no unit, and `undefined` where the tree is not known.
   *
   * @param parentId The unit that the account is in, or the unit itself.
   */
  pathOf(parentId: string | undefined): string | undefined {
    const unit = parentId === undefined ? undefined : this.#units.get(parentId);
    if (unit === undefined) {
      return undefined;
    }
    let path = this.#paths.get(unit.id);
    if (path === undefined) {
      const names = [unit.name];
      const seen = new Set([unit.id]);
      for (let above = this.#parentOf(unit); above !== undefined; above = this.#parentOf(above)) {
        if (above.parentId === undefined || seen.has(above.id)) {
          break;
        }
        seen.add(above.id);
        names.unshift(above.name);
      }
      path = names.join('/');
      this.#paths.set(unit.id, path);
    }
    return path;
  }

  /** What an account is found by, in lower case: id, name, path and e-mail address. */
  searchText(account: AwsAccount): string {
    let text = this.#searchTexts.get(account);
    if (text === undefined) {
      const { id, name, email, parentId } = account;
      text = [id, name, this.pathOf(parentId), email].filter(Boolean).join(' ').toLowerCase();
      this.#searchTexts.set(account, text);
    }
    return text;
  }

  #parentOf({ parentId }: OrganizationalUnit): OrganizationalUnit | undefined {
    return parentId === undefined ? undefined : this.#units.get(parentId);
  }
}

function groupedByName(accounts: readonly AwsAccount[]): Map<string, Set<AwsAccount>> {
  const groups = new Map<string, Set<AwsAccount>>();
  for (const account of accounts) {
    for (const text of [account.name, account.email ?? '']) {
      const name = folded(text);
      const group = groups.get(name);
      if (group !== undefined) {
        group.add(account);
      } else if (name !== '') {
        groups.set(name, new Set([account]));
      }
    }
  }
  return groups;
}

function folded(name: string): string {
  return name.trim().toLowerCase();
}
