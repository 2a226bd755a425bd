import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import { printJson } from '../text/printJson';
import type { KnownLaceworkAccount, LaceworkAccountsData } from './laceworkAccounts';
import { PlainDataReader } from './plainDataReader';

/** The version of the form that is written and read; schemas/lacework-accounts.schema.json describes it. */
const laceworkAccountsVersion = 1;

export interface ParsedLaceworkAccounts {
  /** Missing where there is a problem. */
  readonly data?: LaceworkAccountsData;
  /** What is wrong, each as a phrase with its place, such as `accounts[3].name: …`. */
  readonly problems: readonly string[];
}

/** Lacework documents at most 100 accounts in an organization: this leaves room, and keeps what is sent in bounds. */
const mostAccounts = 1000;
const longestName = 255;

/**
 * Reads the Lacework accounts of an organization from their JSON text. Whatever the text, nothing but what the form
 * knows comes out of it.
 */
export function parseLaceworkAccounts(text: string): ParsedLaceworkAccounts {
  let json: unknown;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return { problems: ['the text is not valid JSON'] };
  }
  const reader = new Reader();
  reader.version(reader.object(json, ''), laceworkAccountsVersion);
  return parsed(reader, json);
}

/** Reads the same from a value that a client sent, in which there need be no version. */
export function readLaceworkAccounts(value: unknown): ParsedLaceworkAccounts {
  return parsed(new Reader(), value);
}

/** The JSON text of Lacework accounts, as `parseLaceworkAccounts` reads it. */
export function printLaceworkAccounts(data: LaceworkAccountsData): string {
  return printJson({ version: laceworkAccountsVersion, ...data });
}

function parsed(reader: Reader, json: unknown): ParsedLaceworkAccounts {
  const data = reader.laceworkAccounts(json);
  const { problems } = reader;
  return problems.length === 0 ? { data, problems } : { problems };
}

class Reader extends PlainDataReader {
  laceworkAccounts(json: unknown): LaceworkAccountsData {
    const members = this.object(json, '');
    const host = /^[a-z0-9](?:[a-z0-9._-]{0,251}[a-z0-9])?$/i;
    return {
      organization: this.textLike(members, 'organization', '', host, 'is no part of a host'),
      fetchedAt: this.date(this.text(members, 'fetchedAt', ''), 'fetchedAt'),
      isComplete: this.boolean(members, 'isComplete', ''),
      accounts: this.distinct(
        'accounts',
        this.#few(members.accounts),
        (item, at) => this.#account(item, at),
        {
          name: 'name',
          keyOf: ({ name }) => foldLaceworkAccountName(name),
        },
      ),
    };
  }

  #few(json: unknown): readonly unknown[] {
    const items = this.list(json, 'accounts');
    if (items.length > mostAccounts) {
      this.report('accounts', `there are ${items.length} of them, more than ${mostAccounts}`);
      return [];
    }
    return items;
  }

  #account(item: unknown, at: string): KnownLaceworkAccount {
    const members = this.object(item, at);
    const before = this.problems.length;
    const name = this.text(members, 'name', at);
    if (this.problems.length === before && (name.trim() === '' || name.length > longestName)) {
      this.report(`${at}.name`, `it has to have 1 to ${longestName} characters, not only white space`);
    }
    return { name, isEnabled: this.boolean(members, 'isEnabled', at) };
  }
}
