import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { Facts } from '../facts/facts';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import type { Span } from '../text/span';
import { awsAccountStateText } from './awsAccountText';
import { byPlace, unmappedAwsAccounts } from './unmappedAwsAccounts';

/** An AWS account that a mapping file lists. */
export interface ListedAwsAccount {
  readonly id: string;
  /** Where it stands first under its Lacework account, with its quotes. */
  readonly span: Span;
  /** What is known of it. */
  readonly account?: AwsAccount;
  /** What is unusual about it, in words: its state, or that the organization does not have it. */
  readonly note?: string;
}

export interface Routes {
  readonly defaultAccount: string | undefined;
  /** In file order. */
  readonly laceworkAccounts: readonly {
    readonly name: string;
    readonly awsAccounts: readonly ListedAwsAccount[];
  }[];
  /** The active AWS accounts that are not listed, by organizational unit and name; missing where they are not known. */
  readonly unlisted: readonly AwsAccount[] | undefined;
}

/** Where the AWS accounts of a mapping file go. Only IDs that are well-formed count. */
export function routesOf(mapping: Mapping, { awsInventory }: Facts): Routes {
  const inventory = awsInventory.isKnown ? awsInventory.value : undefined;
  const unmapped = inventory && unmappedAwsAccounts(mapping, inventory);
  return {
    defaultAccount: mapping.defaultAccount()?.name,
    laceworkAccounts: mapping.laceworkAccounts().map((account) => ({
      name: account.name,
      awsAccounts: listedUnder(account, inventory),
    })),
    unlisted: inventory && unmapped && byPlace(unmapped, inventory),
  };
}

function listedUnder({ entries }: LaceworkAccount, inventory: AwsInventory | undefined): ListedAwsAccount[] {
  const listed = new Map<string, ListedAwsAccount>();
  for (const { text: id, span, isAwsAccountId } of entries) {
    if (isAwsAccountId && !listed.has(id)) {
      const account = inventory?.account(id);
      const note = inventory && noteOn(account);
      listed.set(id, { id, span, ...(account && { account }), ...(note !== undefined && { note }) });
    }
  }
  return [...listed.values()];
}

function noteOn(account: AwsAccount | undefined): string | undefined {
  return account === undefined
    ? 'not in the organization'
    : account.state === 'ACTIVE'
      ? undefined
      : awsAccountStateText[account.state];
}
