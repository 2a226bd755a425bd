import { printJson } from '../text/printJson';
import {
  awsAccountStates,
  type AwsAccount,
  type AwsInventoryData,
  type OrganizationalUnit,
} from './awsInventory';
import { PlainDataReader, type Members } from './plainDataReader';

/** The version of the form that is written and read; schemas/aws-inventory.schema.json describes it. */
export const inventoryVersion = 1;

export interface ParsedAwsInventory {
  /** Missing where there is a problem. */
  readonly data?: AwsInventoryData;
  /** What is wrong, each as a phrase with its place, such as `accounts[3].id: …`. */
  readonly problems: readonly string[];
  /** Whether a later version of this program wrote it, which is no fault of the text. */
  readonly isOfNewerVersion?: boolean;
}

/**
 * Reads an inventory of AWS accounts from its JSON text, such as `lacework-mapping accounts --format json` prints.
 * Whatever the text, nothing but what the form knows comes out of it.
 */
export function parseAwsInventory(text: string): ParsedAwsInventory {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: ['the text is not valid JSON'] };
  }
  return readAwsInventory(json);
}

/** The same for an inventory whose JSON is read already. */
export function readAwsInventory(json: unknown): ParsedAwsInventory {
  const reader = new Reader();
  const data = reader.inventory(json);
  const { problems, isOfNewerVersion } = reader;
  return problems.length === 0 ? { data, problems } : { problems, isOfNewerVersion };
}

/** The JSON text of an inventory, as `parseAwsInventory` reads it. */
export function printAwsInventory(data: AwsInventoryData): string {
  return printJson({ version: inventoryVersion, ...data });
}

const noneOfAws = 'is none of AWS';
const byId = { name: 'id', keyOf: ({ id }: { readonly id: string }) => id };

class Reader extends PlainDataReader {
  isOfNewerVersion = false;

  inventory(json: unknown): AwsInventoryData {
    const members = this.object(json, '');
    this.isOfNewerVersion = this.version(members, inventoryVersion);
    const organization = this.object(members.organization, 'organization');
    const missing = this.optional(members, 'organizationalUnitsMissing', '');
    return {
      organization: {
        id: this.textLike(organization, 'id', 'organization', /^o-[a-z0-9]{10,32}$/, noneOfAws),
        managementAccountId: this.#accountId(organization, 'managementAccountId', 'organization'),
        ...this.optional(organization, 'partition', 'organization'),
      },
      pulledAt: this.date(this.text(members, 'pulledAt', ''), 'pulledAt'),
      accounts: this.distinct(
        'accounts',
        this.list(members.accounts, 'accounts'),
        (item, at) => this.#account(item, at),
        byId,
      ),
      organizationalUnits: this.distinct(
        'organizationalUnits',
        this.list(members.organizationalUnits, 'organizationalUnits'),
        (item, at) => this.#unit(item, at),
        byId,
      ),
      ...missing,
    };
  }

  #account(item: unknown, at: string): AwsAccount {
    const members = this.object(item, at);
    const state = awsAccountStates.find((known) => known === members.state);
    if (state === undefined) {
      this.report(`${at}.state`, `it has to be one of ${awsAccountStates.join(', ')}`);
    }
    const joined = this.optional(members, 'joinedAt', at);
    if (joined.joinedAt !== undefined) {
      this.date(joined.joinedAt, `${at}.joinedAt`);
    }
    return {
      id: this.#accountId(members, 'id', at),
      name: this.text(members, 'name', at),
      ...this.optional(members, 'email', at),
      state: state ?? 'CLOSED',
      ...joined,
      ...this.optional(members, 'parentId', at),
    };
  }

  #unit(item: unknown, at: string): OrganizationalUnit {
    const members = this.object(item, at);
    return {
      id: this.textLike(members, 'id', at, /^(?:ou|r)-[0-9a-z-]{4,}$/, noneOfAws),
      name: this.text(members, 'name', at),
      ...this.optional(members, 'parentId', at),
    };
  }

  #accountId(members: Members, name: string, at: string): string {
    return this.textLike(members, name, at, /^\d{12}$/, noneOfAws);
  }
}
