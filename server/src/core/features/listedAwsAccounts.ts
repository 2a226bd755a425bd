import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { AwsAccountEntry, LaceworkAccount } from '../mapping/mapping';
import type { Span } from '../text/span';
import { awsAccountStateText } from './awsAccountText';

/** An AWS account that a mapping file lists. */
export interface ListedAwsAccount {
  readonly id: string;
  /** Where it stands first under its Lacework account, with its quotes. */
  readonly span: Span;
  /** What is known of it. */
  readonly account?: AwsAccount;
  /** What is unusual about it, in words: its state, that the organization does not have it, who else lists it. */
  readonly note?: string;
}

/**
 * The AWS accounts that a Lacework account lists, each once. Only IDs that are well-formed count.
 *
 * @param contested says who else lists the AWS account of an entry: `contestedNotes` of the file
 */
export function listedAwsAccounts(
  { entries }: LaceworkAccount,
  inventory: AwsInventory | undefined,
  contested: (entry: AwsAccountEntry) => string | undefined,
): ListedAwsAccount[] {
  const listed = new Map<string, ListedAwsAccount>();
  for (const entry of entries) {
    const { text: id, span, isAwsAccountId } = entry;
    if (isAwsAccountId && !listed.has(id)) {
      const account = inventory?.account(id);
      const notes = [inventory && noteOn(account), contested(entry)].filter((note) => note !== undefined);
      listed.set(id, {
        id,
        span,
        ...(account && { account }),
        ...(notes.length > 0 && { note: notes.join(', ') }),
      });
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
