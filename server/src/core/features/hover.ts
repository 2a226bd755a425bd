import type { AwsInventory } from '../facts/awsInventory';
import type { Fact, Facts } from '../facts/facts';
import { isAwsAccountId } from '../mapping/awsAccountId';
import { contestedAwsAccounts } from '../mapping/destinations';
import type { LaceworkAccount, Mapping } from '../mapping/mapping';
import { mappingKeys } from '../mapping/mappingKeys';
import { countOf } from '../text/countOf';
import { quote } from '../text/quote';
import type { Span } from '../text/span';
import { awsAccountRows } from './awsAccountText';

/** What stands at a place, explained. Title, text and rows may hold text of the file or from AWS. */
export interface HoverText {
  readonly span: Span;
  readonly title: string;
  readonly text: string;
  /** What is known, as a label and a text each. */
  readonly rows?: readonly (readonly [label: string, text: string])[];
  /** JSON text that shows how it is written. */
  readonly example?: string;
}

/** Explains the key, the name or the ID at an offset; nothing where there is none. */
export function hover(mapping: Mapping, offset: number, { awsInventory }: Facts): HoverText | undefined {
  const isAt = ({ start, end }: Span) => start <= offset && offset <= end;
  const key = mapping.topLevelKeys().find(({ span }) => isAt(span));
  const explanation = key && explanations.get(key.name);
  if (key !== undefined && explanation !== undefined) {
    return { span: key.span, ...explanation };
  }
  const slot = mapping.awsAccountSlotAt(offset);
  if (slot !== undefined) {
    return isAwsAccountId(slot.text) ? explainId(mapping, slot.text, slot.span, awsInventory) : undefined;
  }
  const account = mapping.laceworkAccounts().find(({ nameSpan }) => isAt(nameSpan));
  return account && explainAccount(account, awsInventory);
}

function explainId(mapping: Mapping, id: string, span: Span, inventory: Fact<AwsInventory>): HoverText {
  const known = inventory.isKnown ? inventory.value.account(id) : undefined;
  const rows = inventory.isKnown && known !== undefined ? awsAccountRows(known, inventory.value) : [];
  const title =
    known?.name ?? (inventory.isKnown ? 'Not an AWS account of the organization' : `AWS account ${id}`);
  return { span, title, text: routeText(mapping, id), rows: [...rows, ...ageRows(inventory)] };
}

function routeText(mapping: Mapping, id: string): string {
  for (const contest of contestedAwsAccounts(mapping)) {
    if (contest.id === id) {
      const names = contest.claims.slice(0, 5).map(([{ laceworkAccount }]) => quote(laceworkAccount.name));
      const more =
        contest.claims.length > names.length ? ` and ${contest.claims.length - names.length} more` : '';
      return `Listed under ${names.join(', ')}${more}: which of these Lacework accounts receives it is undocumented.`;
    }
  }
  const name = mapping.entriesOf(id)[0]?.laceworkAccount.name ?? '';
  return `Its activity goes to the Lacework account ${quote(name)}, because it is listed there.`;
}

function explainAccount(
  { name, nameSpan: span, entries }: LaceworkAccount,
  inventory: Fact<AwsInventory>,
): HoverText {
  const ids = new Set(entries.filter(({ isAwsAccountId }) => isAwsAccountId).map(({ text }) => text));
  const rows: [string, string][] = [];
  if (inventory.isKnown && inventory.value.hasOrganizationalUnits() && ids.size > 0) {
    rows.push(['Organizational units', pathCounts(ids, inventory.value)]);
  }
  return {
    span,
    title: `Lacework account ${quote(name)}`,
    text: `Receives the activity of ${countOf(ids.size, 'AWS account')} listed here.`,
    rows: [...rows, ...ageRows(inventory)],
  };
}

/** More units than this are summed up. */
const mostPaths = 8;

function pathCounts(ids: ReadonlySet<string>, inventory: AwsInventory): string {
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

const explanations: ReadonlyMap<string, Omit<HoverText, 'span'>> = new Map([
  [
    mappingKeys.defaultAccount,
    {
      title: 'Default Lacework account (required)',
      text: `The Lacework account that receives the CloudTrail activity of every AWS account not listed under "${mappingKeys.integrationMappings}". The name is not case-sensitive.`,
    },
  ],
  [
    mappingKeys.integrationMappings,
    {
      title: 'Integration mappings (required)',
      text: `One member for each Lacework account: its name, and under "${mappingKeys.awsAccounts}" the 12-digit IDs of the AWS accounts whose CloudTrail activity it receives. What is not listed goes to the default account.`,
      example: `"acme-prod": { "${mappingKeys.awsAccounts}": ["210987654321"] }`,
    },
  ],
]);
