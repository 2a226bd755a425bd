import type { AwsAccount, AwsInventoryData, OrganizationalUnit } from '../../core/facts/awsInventory';
import { countOf } from '../../core/text/countOf';
import { allPages, MalformedAnswer } from './allPages';
import { AwsFailed } from './awsFailed';
import { explainAwsFailure } from './explainAwsFailure';
import type { OrganizationsApi, Page } from './organizationsApi';
import { toAwsAccount } from './toAwsAccount';

/** Ten times what AWS lets an organization have. */
const mostUnits = 20_000;

/** What was read so far. */
export interface PullProgress {
  readonly accounts: number;
  readonly organizationalUnits: number;
}

/**
 * Reads an organization: its accounts first, since nothing is of use without them, then the tree from the top.
 * Calls come one after the other, for AWS refuses those that come at the same time. A tree that cannot be read
 * leaves what was read of it, and the reason.
 *
 * @throws AwsFailed where there is no complete list of accounts.
 */
export async function readOrganization(
  api: OrganizationsApi,
  profile: string | undefined,
  onProgress?: (progress: PullProgress) => void,
): Promise<AwsInventoryData> {
  const reading = new Reading(api, profile, onProgress);
  await reading.signIn();
  const organization = await reading.organization();
  await reading.accounts(organization.managementAccountId);
  let missing: string | undefined;
  try {
    await reading.units();
    missing = await reading.places();
  } catch (error) {
    if (!(error instanceof AwsFailed) || error.failure.code === 'cancelled') {
      throw error;
    }
    missing = `The organizational units could not all be read: ${error.failure.reason}.`;
  }
  return {
    organization,
    ...reading.result(),
    ...(missing === undefined ? {} : { organizationalUnitsMissing: missing }),
  };
}

class Reading {
  readonly #api: OrganizationsApi;
  readonly #profile: string | undefined;
  readonly #onProgress: ((progress: PullProgress) => void) | undefined;
  /** By their ids: an account may come twice where accounts change while the pages are read. */
  readonly #accounts = new Map<string, AwsAccount>();
  readonly #units = new Map<string, OrganizationalUnit>();
  readonly #pulledAt = new Date().toISOString();

  constructor(
    api: OrganizationsApi,
    profile: string | undefined,
    onProgress: ((progress: PullProgress) => void) | undefined,
  ) {
    this.#api = api;
    this.#profile = profile;
    this.#onProgress = onProgress;
  }

  signIn(): Promise<void> {
    return this.#ask('credentials', () => this.#api.signIn());
  }

  organization(): Promise<AwsInventoryData['organization']> {
    return this.#ask('DescribeOrganization', async () => {
      const {
        Id: id,
        MasterAccountId: account,
        MasterAccountArn: arn,
      } = (await this.#api.describeOrganization()) ?? {};
      if (
        id === undefined ||
        !/^o-[a-z0-9]{10,32}$/.test(id) ||
        account === undefined ||
        !/^\d{12}$/.test(account)
      ) {
        throw new MalformedAnswer('its answer does not name the organization');
      }
      const [, partition] = /^arn:(aws[a-z-]*):/.exec(arn ?? '') ?? [];
      return { id, managementAccountId: account, ...(partition === undefined ? {} : { partition }) };
    });
  }

  async accounts(managementAccountId: string): Promise<void> {
    await this.#all(
      'ListAccounts',
      (token) => this.#api.listAccounts(token),
      (answer) => {
        const account = toAwsAccount(answer);
        this.#accounts.set(account.id, account);
      },
    );
    await this.#ask('ListAccounts', () => {
      // Whoever may not list the accounts of an organization gets none from some stand-ins; AWS denies it.
      if (!this.#accounts.has(managementAccountId)) {
        throw new MalformedAnswer('it does not list the management account');
      }
      return Promise.resolve();
    });
  }

  /** The roots and what is below them, parents before their children. */
  async units(): Promise<void> {
    const add = (answer: { Id?: string | undefined; Name?: string | undefined }, parentId?: string) => {
      const { Id: id, Name: name = '' } = answer;
      if (id === undefined || id === '') {
        throw new MalformedAnswer('an organizational unit in its answer has no id');
      }
      // The first place counts, so that no answer makes a circle.
      if (!this.#units.has(id)) {
        if (this.#units.size === mostUnits) {
          throw new MalformedAnswer('its organizational units never end');
        }
        this.#units.set(id, { id, name, ...(parentId === undefined ? {} : { parentId }) });
      }
    };
    await this.#all(
      'ListRoots',
      (token) => this.#api.listRoots(token),
      (root) => add(root),
    );
    // The map grows while it is walked.
    for (const id of this.#units.keys()) {
      await this.#all(
        'ListOrganizationalUnitsForParent',
        (token) => this.#api.listOrganizationalUnitsForParent(id, token),
        (unit) => add(unit, id),
      );
    }
  }

  /**
   * Finds what each account is in. AWS may have told with the account itself; if not for all, every unit is asked.
   *
   * @returns What is missing, as a sentence.
   */
  async places(): Promise<string | undefined> {
    const isPlaced = ({ parentId }: AwsAccount) => parentId !== undefined && this.#units.has(parentId);
    if (![...this.#accounts.values()].every(isPlaced)) {
      for (const id of this.#units.keys()) {
        await this.#all(
          'ListAccountsForParent',
          (token) => this.#api.listAccountsForParent(id, token),
          ({ Id }) => {
            const account = this.#accounts.get(Id ?? '');
            if (account !== undefined) {
              this.#accounts.set(account.id, { ...account, parentId: id });
            }
          },
        );
      }
    }
    const lost = [...this.#accounts.values()].filter((account) => !isPlaced(account)).length;
    return lost === 0
      ? undefined
      : `AWS did not tell the organizational unit of ${countOf(lost, 'AWS account')}.`;
  }

  result(): Pick<AwsInventoryData, 'pulledAt' | 'accounts' | 'organizationalUnits'> {
    const organizationalUnits = [...this.#units.values()];
    const accounts = [...this.#accounts.values()].map(({ parentId, ...account }) =>
      parentId !== undefined && this.#units.has(parentId) ? { ...account, parentId } : account,
    );
    return { pulledAt: this.#pulledAt, accounts, organizationalUnits };
  }

  async #all<Item>(
    action: string,
    fetchPage: (token: string | undefined) => Promise<Page<Item>>,
    take: (item: Item) => void,
  ): Promise<void> {
    await this.#ask(action, async () => {
      for await (const items of allPages(fetchPage)) {
        items.forEach(take);
        this.#onProgress?.({ accounts: this.#accounts.size, organizationalUnits: this.#units.size });
      }
    });
  }

  /** @param action What is done, as IAM names it. */
  async #ask<Answer>(action: string, call: () => Promise<Answer>): Promise<Answer> {
    try {
      return await call();
    } catch (error) {
      throw new AwsFailed(
        explainAwsFailure(error, { action, profile: this.#profile, usesProgram: this.#api.usesProgram }),
      );
    }
  }
}
