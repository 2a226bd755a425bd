import type { EmulatedAccount, EmulatedOrganization, EmulatedUnit } from './organization';

/** AWS gives no more on a page, whatever is asked for. */
const largestPage = 20;

export type Input = Readonly<Record<string, unknown>>;
export type Answer = Readonly<Record<string, unknown>>;

/** The name of the list in the answer of each call that has pages. */
export const lists = {
  ListAccounts: 'Accounts',
  ListAccountsForParent: 'Accounts',
  ListOrganizationalUnitsForParent: 'OrganizationalUnits',
  ListRoots: 'Roots',
} as const;

/** What AWS Organizations answers to a call; nothing for one that the emulator does not know. */
export class Answers {
  readonly #organization: EmulatedOrganization;
  readonly #homes: ReadonlyMap<string, string>;
  #byParent: Map<unknown, EmulatedAccount[]> | undefined;

  constructor(organization: EmulatedOrganization) {
    this.#organization = organization;
    this.#homes = new Map(organization.units.map(({ id, parentId }) => [id, parentId]));
  }

  /** Whether there is such a root or unit. */
  hasParent(id: unknown): boolean {
    return id === this.#organization.rootId || (typeof id === 'string' && this.#homes.has(id));
  }

  answer(action: string, input: Input): Answer | undefined {
    const { accounts, units, rootId } = this.#organization;
    const { ParentId: parent } = input;
    switch (action) {
      case 'DescribeOrganization':
        return this.#describe();
      case 'ListAccounts':
        return this.#page(action, accounts, (account) => this.#account(account), input);
      case 'ListAccountsForParent':
        return this.#page(action, this.#members(parent), (account) => this.#account(account), input);
      case 'ListOrganizationalUnitsForParent': {
        const children = units.filter(({ parentId }) => parentId === parent);
        const unit = ({ id, name }: EmulatedUnit) => ({ Id: id, Name: name, Arn: this.#arn('ou', id) });
        return this.#page(action, children, unit, input);
      }
      case 'ListRoots': {
        const root = { Id: rootId, Name: 'Root', Arn: this.#arn('root', rootId), PolicyTypes: [] };
        return this.#page(action, [root], (item) => item, input);
      }
      default:
        return undefined;
    }
  }

  #describe(): Answer {
    const { id, managementAccountId } = this.#organization;
    return {
      Organization: {
        Id: id,
        Arn: `arn:aws:organizations::${managementAccountId}:organization/${id}`,
        FeatureSet: 'ALL',
        MasterAccountArn: this.#arn('account', managementAccountId),
        MasterAccountEmail: 'aws+management@acme.example',
        MasterAccountId: managementAccountId,
      },
    };
  }

  #account({ id, name, email, state, joined, parentId }: EmulatedAccount): Answer {
    return {
      Id: id,
      Arn: this.#arn('account', id),
      Name: name,
      Email: email,
      State: state,
      ...(state === 'PENDING_ACTIVATION' || state === 'CLOSED' ? {} : { Status: state }),
      JoinedMethod: 'CREATED',
      JoinedTimestamp: Date.parse(joined) / 1000,
      Paths: [`${this.#organization.id}/${this.#path(parentId)}${id}/`],
    };
  }

  #path(unitId: string): string {
    const parent = this.#homes.get(unitId);
    return `${parent === undefined ? '' : this.#path(parent)}${unitId}/`;
  }

  #arn(kind: string, id: string): string {
    const { id: organization, managementAccountId } = this.#organization;
    return `arn:aws:organizations::${managementAccountId}:${kind}/${organization}/${id}`;
  }

  #members(parent: unknown): readonly EmulatedAccount[] {
    if (this.#byParent === undefined) {
      this.#byParent = new Map<unknown, EmulatedAccount[]>();
      for (const account of this.#organization.accounts) {
        const members = this.#byParent.get(account.parentId) ?? [];
        members.push(account);
        this.#byParent.set(account.parentId, members);
      }
    }
    return this.#byParent.get(parent) ?? [];
  }

  #page<Item>(
    action: keyof typeof lists,
    items: readonly Item[],
    answerFor: (item: Item) => Answer,
    { MaxResults, NextToken }: Input,
  ): Answer {
    const start = typeof NextToken === 'string' ? Number(/^page-(\d+)/.exec(NextToken)?.[1]) : 0;
    const size = typeof MaxResults === 'number' ? Math.min(MaxResults, largestPage) : largestPage;
    const end = start + size;
    return {
      [lists[action]]: items.slice(start, end).map(answerFor),
      ...(end < items.length ? { NextToken: `page-${end}` } : {}),
    };
  }
}
