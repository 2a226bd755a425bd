import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { LaceworkAccount } from '../mapping/mapping';
import type { Span } from '../text/span';
import { awsAccountStateText } from './awsAccountText';

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

/** The AWS accounts that a Lacework account lists, each once. Only IDs that are well-formed count. */
export function listedAwsAccounts(
  { entries }: LaceworkAccount,
  inventory: AwsInventory | undefined,
): ListedAwsAccount[] {
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
