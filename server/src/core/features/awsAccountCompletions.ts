import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { JsonSlot } from '../json/slot';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { shorten } from '../text/quote';
import { awsAccountRows, awsAccountStateText } from './awsAccountText';
import type { Completion, Completions } from './completion';
import { slotEdit } from './slotEdit';

/** More are not read by anybody, and would be slow to send. */
const mostItems = 200;

/**
 * The AWS accounts that can be listed. Those whose ID or name begins with what is typed come first, then AWS accounts
 * that go to the default account; those that are listed elsewhere in the file last.
 */
export function awsAccountCompletions(
  mapping: Mapping,
  slot: JsonSlot,
  inventory: AwsInventory,
): Completions {
  const typed = slot.typed.toLowerCase();
  const words = typed.split(/\s+/);
  const otherEntryOf = ({ id }: AwsAccount) =>
    mapping.entriesOf(id).find((entry) => entry.span.start !== slot.span.start);
  const ranked: Candidate[][] = [[], [], [], [], [], []];
  let count = 0;
  for (const account of inventory.accountsByName()) {
    const searched = inventory.searchText(account);
    if (words.every((word) => searched.includes(word))) {
      const candidate = { account, entry: otherEntryOf(account) };
      const isBehind = !account.id.startsWith(typed) && !account.name.toLowerCase().startsWith(typed);
      ranked[rankOf(candidate) + (isBehind ? 3 : 0)]?.push(candidate);
      count++;
    }
  }
  return {
    items: ranked
      .flatMap((candidates) => candidates.slice(0, mostItems))
      .slice(0, mostItems)
      .map((candidate) => completionOf(mapping.text, slot, inventory, candidate)),
    isIncomplete: count > mostItems,
  };
}

interface Candidate {
  readonly account: AwsAccount;
  /** Where the file lists it already. */
  readonly entry: AwsAccountEntry | undefined;
}

/** 0 for an active account that is not listed yet, 1 for an inactive one, 2 for one that is listed. */
function rankOf({ account, entry }: Candidate): number {
  return entry !== undefined ? 2 : account.state === 'ACTIVE' ? 0 : 1;
}

function completionOf(
  text: string,
  slot: JsonSlot,
  inventory: AwsInventory,
  { account, entry }: Candidate,
): Completion {
  const path = inventory.pathOf(account.parentId);
  const notes = [
    ...(path === undefined ? [] : [shorten(path)]),
    ...(account.state === 'ACTIVE' ? [] : [awsAccountStateText[account.state]]),
    ...(entry === undefined ? [] : [`already under ${shorten(entry.laceworkAccount.name)}`]),
  ];
  return {
    kind: 'awsAccount',
    label: `${account.id} ${shorten(account.name, 50)}`.trim(),
    detail: notes.join(' · '),
    ...slotEdit(text, slot, `"${account.id}"`, inventory.searchText(account)),
    title: account.name,
    rows: awsAccountRows(account, inventory),
  };
}
