import type { AwsAccount, AwsInventory } from '../facts/awsInventory';
import type { Facts } from '../facts/facts';
import type { AwsAccountSlot } from '../mapping/awsAccountSlot';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import type { Edit } from '../text/edit';
import { shorten } from '../text/quote';
import { awsAccountRows, awsAccountStateText } from './awsAccountText';

/** Something that can be written at a place. */
export interface Completion {
  readonly label: string;
  /** Shown beside the label. */
  readonly detail: string;
  /** What is matched with what the user types. */
  readonly filterText: string;
  readonly edit: Edit;
  /** Edits elsewhere that belong to it, such as a missing comma. */
  readonly additionalEdits: readonly Edit[];
  /** What it is called. */
  readonly title: string;
  /** What is known of it, as rows of a label and a text. */
  readonly rows: readonly (readonly [label: string, text: string])[];
}

export interface Completions {
  /** The likeliest first. */
  readonly items: readonly Completion[];
  /** Whether there are more that fit, so that the question has to be asked anew when more is typed. */
  readonly isIncomplete: boolean;
}

/** More are not read by anybody, and would be slow to send. */
const mostItems = 200;

/** What can be written at an offset. */
export function completions(mapping: Mapping, offset: number, { awsInventory }: Facts): Completions {
  const slot = mapping.awsAccountSlotAt(offset);
  return slot === undefined || !awsInventory.isKnown
    ? { items: [], isIncomplete: false }
    : awsAccountCompletions(mapping, slot, awsInventory.value);
}

/**
 * Those whose ID or name begins with what is typed come first, then AWS accounts that go to the default account; those
 * that are listed elsewhere in the file last.
 */
function awsAccountCompletions(mapping: Mapping, slot: AwsAccountSlot, inventory: AwsInventory): Completions {
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
  { span, isQuoted, commaBefore, needsCommaAfter }: AwsAccountSlot,
  inventory: AwsInventory,
  { account, entry }: Candidate,
): Completion {
  const path = inventory.pathOf(account.parentId);
  const isAdjacent = commaBefore === span.start;
  const notes = [
    ...(path === undefined ? [] : [shorten(path)]),
    ...(account.state === 'ACTIVE' ? [] : [awsAccountStateText[account.state]]),
    ...(entry === undefined ? [] : [`already under ${shorten(entry.laceworkAccount.name)}`]),
  ];
  const quote = isQuoted ? (text[span.start] ?? '"') : '';
  return {
    label: `${account.id} ${shorten(account.name, 50)}`,
    detail: notes.join(' · '),
    filterText: `${quote}${inventory.searchText(account)}`,
    edit: { span, text: `${isAdjacent ? ',' : ''}"${account.id}"${needsCommaAfter ? ',' : ''}` },
    additionalEdits:
      commaBefore === undefined || isAdjacent
        ? []
        : [{ span: { start: commaBefore, end: commaBefore }, text: ',' }],
    title: account.name,
    rows: awsAccountRows(account, inventory),
  };
}
