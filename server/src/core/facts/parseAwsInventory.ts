import { printJson } from '../text/printJson';
import { shorten } from '../text/quote';
import {
  awsAccountStates,
  type AwsAccount,
  type AwsInventoryData,
  type OrganizationalUnit,
} from './awsInventory';

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

/** More say nothing new. */
const mostProblems = 20;

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
  const reader = new Reader();
  const data = reader.inventory(json);
  const { problems, isOfNewerVersion } = reader;
  return problems.length === 0 ? { data, problems } : { problems, isOfNewerVersion };
}

/** The JSON text of an inventory, as `parseAwsInventory` reads it. */
export function printAwsInventory(data: AwsInventoryData): string {
  return printJson({ version: inventoryVersion, ...data });
}

type Members = Readonly<Record<string, unknown>>;

class Reader {
  readonly problems: string[] = [];
  isOfNewerVersion = false;

  inventory(json: unknown): AwsInventoryData {
    const members = this.#object(json, '');
    const { version } = members;
    this.isOfNewerVersion = typeof version === 'number' && version > inventoryVersion;
    if (version !== inventoryVersion) {
      this.#report(
        'version',
        this.isOfNewerVersion
          ? 'this is of a newer version of lacework-mapping'
          : `it has to be ${inventoryVersion}`,
      );
    }
    const organization = this.#object(members.organization, 'organization');
    const missing = this.#optional(members, 'organizationalUnitsMissing', '');
    return {
      organization: {
        id: this.#text(organization, 'id', 'organization', /^o-[a-z0-9]{10,32}$/),
        managementAccountId: this.#text(organization, 'managementAccountId', 'organization', /^\d{12}$/),
        ...this.#optional(organization, 'partition', 'organization'),
      },
      pulledAt: this.#date(this.#text(members, 'pulledAt', ''), 'pulledAt'),
      accounts: this.#unique('accounts', this.#list(members.accounts, 'accounts'), (item, at) =>
        this.#account(item, at),
      ),
      organizationalUnits: this.#unique(
        'organizationalUnits',
        this.#list(members.organizationalUnits, 'organizationalUnits'),
        (item, at) => this.#unit(item, at),
      ),
      ...missing,
    };
  }

  #account(item: unknown, at: string): AwsAccount {
    const members = this.#object(item, at);
    const state = awsAccountStates.find((known) => known === members.state);
    if (state === undefined) {
      this.#report(`${at}.state`, `it has to be one of ${awsAccountStates.join(', ')}`);
    }
    const joined = this.#optional(members, 'joinedAt', at);
    if (joined.joinedAt !== undefined) {
      this.#date(joined.joinedAt, `${at}.joinedAt`);
    }
    return {
      id: this.#text(members, 'id', at, /^\d{12}$/),
      name: this.#text(members, 'name', at),
      ...this.#optional(members, 'email', at),
      state: state ?? 'CLOSED',
      ...joined,
      ...this.#optional(members, 'parentId', at),
    };
  }

  #unit(item: unknown, at: string): OrganizationalUnit {
    const members = this.#object(item, at);
    return {
      id: this.#text(members, 'id', at, /^(?:ou|r)-[0-9a-z-]{4,}$/),
      name: this.#text(members, 'name', at),
      ...this.#optional(members, 'parentId', at),
    };
  }

  #unique<Item extends { readonly id: string }>(
    at: string,
    items: readonly unknown[],
    read: (item: unknown, at: string) => Item,
  ): Item[] {
    const seen = new Set<string>();
    const found: Item[] = [];
    for (const [index, item] of items.entries()) {
      const each = read(item, `${at}[${index}]`);
      if (seen.has(each.id)) {
        this.#report(`${at}[${index}].id`, 'it comes twice');
      }
      seen.add(each.id);
      found.push(each);
      if (this.problems.length >= mostProblems) {
        break;
      }
    }
    return found;
  }

  #object(json: unknown, at: string): Members {
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
      return json as Members;
    }
    this.#report(at, 'it has to be an object');
    return {};
  }

  #list(json: unknown, at: string): readonly unknown[] {
    if (Array.isArray(json)) {
      return json;
    }
    this.#report(at, 'it has to be a list');
    return [];
  }

  #text(members: Members, name: string, at: string, pattern?: RegExp): string {
    const text = Object.hasOwn(members, name) ? members[name] : undefined;
    const place = at === '' ? name : `${at}.${name}`;
    if (typeof text !== 'string') {
      this.#report(place, 'it has to be a string');
      return '';
    }
    if (pattern?.test(text) === false) {
      this.#report(place, `"${shorten(text)}" is none of AWS`);
    }
    return text;
  }

  #optional<Name extends string>(members: Members, name: Name, at: string): Partial<Record<Name, string>> {
    return Object.hasOwn(members, name)
      ? ({ [name]: this.#text(members, name, at) } as Partial<Record<Name, string>>)
      : {};
  }

  #date(text: string, at: string): string {
    const isDate =
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text) && !Number.isNaN(Date.parse(text));
    if (!isDate) {
      this.#report(at, 'it has to be a time in UTC such as 2026-03-01T10:00:00Z');
    }
    return text;
  }

  #report(at: string, problem: string): void {
    if (this.problems.length < mostProblems) {
      this.problems.push(at === '' ? problem : `${at}: ${problem}`);
    }
  }
}
