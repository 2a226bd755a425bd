import type { AwsInventory } from '../facts/awsInventory';
import type { Fact, Facts } from '../facts/facts';
import type { JsonSlot } from '../json/slot';
import { contestOf } from '../mapping/destinations';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { slotRole } from '../mapping/slotRole';
import { countOf } from '../text/countOf';
import { quote } from '../text/quote';
import type { Span } from '../text/span';
import { distinctIds } from './awsAccountCount';
import { awsAccountRows } from './awsAccountText';
import { keyExplanations, mappingFileDocumentation } from './keyExplanations';
import { laceworkAccountRows } from './laceworkAccountText';
import { unmappedAwsAccounts } from './unmappedAwsAccounts';

/** What stands at a place, explained. Title, text and rows may hold text of the file or from AWS. */
export interface HoverText {
  readonly span: Span;
  readonly title: string;
  readonly text: string;
  /** What is known, as a label and a text each. */
  readonly rows?: readonly (readonly [label: string, text: string])[];
  /** JSON text that shows how it is written. */
  readonly example?: string;
  readonly link?: { readonly label: string; readonly url: string };
}

/** Explains the key, the name or the ID at an offset; nothing where there is none. */
export function hover(mapping: Mapping, offset: number, facts: Facts): HoverText | undefined {
  const slot = writtenAt(mapping, offset) ?? writtenAt(mapping, offset + 1);
  switch (slot && slotRole(slot)) {
    case 'topLevelKey':
    case 'entryKey':
      return slot && explainKey(slot);
    case 'awsAccount':
      return slot && explainId(mapping, slot, facts.awsInventory);
    case 'defaultAccount':
    case 'laceworkAccount':
      return slot && explainAccount(mapping, slot, facts);
    default:
      return undefined;
  }
}

function writtenAt(mapping: Mapping, offset: number): JsonSlot | undefined {
  const slot = mapping.slotAt(offset);
  return slot?.text === '' ? undefined : slot;
}

function explainKey({ text: key, span }: JsonSlot): HoverText | undefined {
  const explanation = keyExplanations.get(key);
  return (
    explanation && {
      span,
      ...explanation,
      link: { label: 'Documentation of the mapping file', url: mappingFileDocumentation },
    }
  );
}

function explainId(
  mapping: Mapping,
  { text: id, span }: JsonSlot,
  inventory: Fact<AwsInventory>,
): HoverText | undefined {
  const entries = mapping.entriesOf(id);
  // A number is no ID, whatever its digits are.
  if (!entries.some((entry) => entry.span.start === span.start)) {
    return undefined;
  }
  const known = inventory.isKnown ? inventory.value.account(id) : undefined;
  const rows = inventory.isKnown && known !== undefined ? awsAccountRows(known, inventory.value) : [];
  const title =
    known?.name ?? (inventory.isKnown ? 'Not an AWS account of the organization' : `AWS account ${id}`);
  return { span, title, text: routeText(id, entries), rows: [...rows, ...ageRows(inventory)] };
}

function routeText(id: string, entries: readonly AwsAccountEntry[]): string {
  const contest = contestOf(id, entries);
  if (contest !== undefined) {
    const names = contest.claims.slice(0, 5).map(([{ laceworkAccount }]) => quote(laceworkAccount.name));
    const more =
      contest.claims.length > names.length ? ` and ${contest.claims.length - names.length} more` : '';
    return `Listed under ${names.join(', ')}${more}: which of these Lacework accounts receives it is undocumented.`;
  }
  const name = entries[0]?.laceworkAccount.name ?? '';
  if (name.trim() === '') {
    return 'It is listed under a Lacework account without a name.';
  }
  return `Its activity goes to the Lacework account ${quote(name)}, because it is listed there.`;
}

/** What a Lacework account receives: what is listed under it, and what is not listed if it is the default account. */
function explainAccount(
  mapping: Mapping,
  { span }: JsonSlot,
  { awsInventory: inventory, laceworkAccounts }: Facts,
): HoverText | undefined {
  const name = laceworkAccountNameAt(mapping, span.start);
  if (name === undefined || name.trim() === '') {
    return undefined;
  }
  const isSame = (other: string) => foldLaceworkAccountName(other) === foldLaceworkAccountName(name);
  const isDefault = isSame(mapping.defaultAccount()?.name ?? '');
  const accounts = mapping.laceworkAccounts().filter((account) => isSame(account.name));
  const listed = distinctIds(accounts.flatMap(({ entries }) => entries));
  const known = inventory.isKnown ? inventory.value : undefined;
  const unlisted = isDefault && known !== undefined ? unmappedAwsAccounts(mapping, known) : undefined;
  const units = 'Organizational units';
  const received = [
    ...(accounts.length > 0 ? [`${countOf(listed.size, 'AWS account')} listed here`] : []),
    ...(isDefault ? [unlistedText(unlisted?.length)] : []),
  ];
  return {
    span,
    title: `${isDefault ? 'Default ' : ''}Lacework account ${quote(name)}`,
    text: `Receives the activity of ${received.join(', and of ')}.`,
    rows: [
      ...laceworkAccountRows(name, laceworkAccounts),
      ...pathRow(unlisted === undefined ? units : `${units} of those listed`, listed, known),
      ...pathRow(`${units} of those not listed`, unlisted?.map(({ id }) => id) ?? [], known),
      ...ageRows(inventory),
    ],
  };
}

function laceworkAccountNameAt(mapping: Mapping, start: number): string | undefined {
  const byDefault = mapping.defaultAccount();
  return byDefault?.span.start === start
    ? byDefault.name
    : mapping.laceworkAccounts().find(({ nameSpan }) => nameSpan.start === start)?.name;
}

function unlistedText(count: number | undefined): string {
  const label = 'every AWS account that is not listed';
  return count === undefined ? label : `${label}: ${countOf(count, 'active AWS account')} now`;
}

function pathRow(
  label: string,
  ids: Iterable<string>,
  inventory: AwsInventory | undefined,
): [string, string][] {
  const counts = inventory?.hasOrganizationalUnits() === true ? pathCounts(ids, inventory) : '';
  return counts === '' ? [] : [[label, counts]];
}

/** More units than this are summed up. */
const mostPaths = 8;

function pathCounts(ids: Iterable<string>, inventory: AwsInventory): string {
  const counts = new Map<string, number>();
  for (const id of ids) {
    const path = inventory.pathOf(inventory.account(id)?.parentId) ?? 'not in the organization';
    counts.set(path, (counts.get(path) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const shown = sorted.slice(0, mostPaths).map(([path, count]) => `${path} (${count})`);
  const more = sorted.length - shown.length;
  return [...shown, ...(more > 0 ? [`${more} more`] : [])].join(', ');
}

function ageRows(inventory: Fact<AwsInventory>): [string, string][] {
  return inventory.isKnown && inventory.isStale
    ? [['As pulled from AWS', `${countOf(inventory.daysOld, 'day')} ago`]]
    : [];
}
