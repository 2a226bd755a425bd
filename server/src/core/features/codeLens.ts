import type { AwsInventory } from '../facts/awsInventory';
import { noFacts, type Facts } from '../facts/facts';
import { contestedAwsAccounts, type ContestedAwsAccount } from '../mapping/destinations';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { isBlankName } from '../mapping/laceworkAccountName';
import { countOf } from '../text/countOf';
import { LineEnds } from '../text/lineEnds';
import { shorten } from '../text/quote';
import type { Span } from '../text/span';
import { awsAccountCount, distinctIds } from './awsAccountCount';
import { routeLines } from './routeLines';
import { unmappedAwsAccounts } from './unmappedAwsAccounts';

/** What lenses stand above; each kind can be wanted or not. */
export const lensKinds = ['aws-account', 'lacework-account', 'default-account'] as const;
export type LensKind = (typeof lensKinds)[number];

/** A line of text to be shown above a place. */
export interface Lens {
  readonly kind: LensKind;
  readonly span: Span;
  readonly title: string;
  /** What it counts: the AWS accounts listed under a Lacework account, or without a name those that are not listed. */
  readonly route?: { readonly laceworkAccount?: string };
}

/** Twice as many as the largest organizations need. The answer would be many times as long as the text. */
const mostLenses = 100_000;

/**
 * Shows where AWS accounts go: above each well-formed AWS account ID its Lacework account (IDs of one
 * Lacework account on one line share a lens), above each Lacework account how many AWS accounts it has, above
 * the default account what it receives. Where the organization is known, AWS accounts have their names. In file
 * order. Nothing is said of Lacework account names that are blank. Behind very many lenses the last one says that there
 * would be more.
 *
 * @param wanted the kinds of lenses to make; others cost nothing
 */
export function codeLenses(
  mapping: Mapping,
  { awsInventory }: Facts = noFacts,
  wanted: ReadonlySet<LensKind> = new Set(lensKinds),
): Lens[] {
  const inventory = awsInventory.isKnown ? awsInventory.value : undefined;
  const lenses: Lens[] = [];
  const defaultAccount = wanted.has('default-account') ? mapping.defaultAccount() : undefined;
  if (defaultAccount !== undefined && !isBlankName(defaultAccount)) {
    const title = defaultLabel(mapping, inventory);
    lenses.push({ kind: 'default-account', span: defaultAccount.keySpan, title, route: {} });
  }
  for (const lens of lensesOfEntries(mapping, inventory, wanted)) {
    if (lenses.length >= mostLenses) {
      lenses.push({
        kind: lens.kind,
        span: lens.span,
        title: 'too many places in this file for lenses: no more from here on',
      });
      break;
    }
    lenses.push(lens);
  }
  const ends = new LineEnds(mapping.text);
  return lenses
    .sort((a, b) => a.span.start - b.span.start)
    .map((lens) => ({ ...lens, span: onFirstLine(ends, lens.span) }));
}

/** The lenses of Lacework accounts and of the AWS accounts under them, in file order. */
function* lensesOfEntries(
  mapping: Mapping,
  inventory: AwsInventory | undefined,
  wanted: ReadonlySet<LensKind>,
): Iterable<Lens> {
  const isRouteWanted = wanted.has('aws-account');
  const contested = new Map(
    isRouteWanted ? Array.from(contestedAwsAccounts(mapping), (account) => [account.id, account]) : [],
  );
  const lines = new LineEnds(mapping.text);
  const shown = shortenOnce();
  for (const account of mapping.laceworkAccounts()) {
    if (wanted.has('lacework-account')) {
      const route = { laceworkAccount: account.name };
      yield { kind: 'lacework-account', span: account.nameSpan, title: awsAccountCount(account), route };
    }
    if (isRouteWanted) {
      for (const line of routeLines(lines, account)) {
        yield routeLens(account, line, contested, inventory, shown);
      }
    }
  }
}

/** Where a lens stands: the protocol wants one line, and a name with a backslash before a line break is on two. */
function onFirstLine(lines: LineEnds, { start, end }: Span): Span {
  return { start, end: Math.min(end, lines.after(start)) };
}

/** Thousands of lenses share a few names of Lacework accounts and organizational units. */
function shortenOnce(): (name: string) => string {
  const shown = new Map<string, string>();
  return (name) => {
    const known = shown.get(name) ?? shorten(name);
    shown.set(name, known);
    return known;
  };
}

function defaultLabel(mapping: Mapping, inventory: AwsInventory | undefined): string {
  const label = 'receives every AWS account not listed here';
  if (inventory === undefined) {
    return label;
  }
  const received = unmappedAwsAccounts(mapping, inventory);
  return received === undefined ? label : `${label}: ${received.length} active`;
}

function routeLens(
  { name }: LaceworkAccount,
  line: readonly AwsAccountEntry[],
  contested: ReadonlyMap<string, ContestedAwsAccount>,
  inventory: AwsInventory | undefined,
  shown: (name: string) => string,
): Lens {
  const ids = [...distinctIds(line)];
  const kind = 'aws-account';
  const span = { start: line[0]?.span.start ?? 0, end: line.at(-1)?.span.end ?? 0 };
  if (ids.length > 1) {
    const elsewhere = ids.filter((id) => contested.has(id)).length;
    const note = elsewhere === 0 ? '' : `, ${elsewhere} listed under another account too`;
    return { kind, span, title: `→ ${shorten(name)} · ${countOf(ids.length, 'AWS account')}${note}` };
  }
  const id = ids[0] ?? '';
  const contest = contested.get(id);
  if (contest !== undefined) {
    return { kind, span, title: contestLabel(contest) };
  }
  const known = inventory?.account(id);
  const path = inventory?.pathOf(known?.parentId);
  const names = [name, known?.name ?? '', path ?? ''].filter((part) => part.trim() !== '');
  return { kind, span, title: `→ ${names.map(shown).join(' · ')}` };
}

/** Which Lacework accounts list an AWS account: `→ acme-prod or acme-dev: listed twice`. */
export function contestLabel({ claims, entryCount }: ContestedAwsAccount): string {
  const names = claims.slice(0, 3).map(([{ laceworkAccount }]) => shorten(laceworkAccount.name));
  const more = claims.length > 3 ? [`${claims.length - 3} more`] : [];
  const times = entryCount === 2 ? 'twice' : `${entryCount} times`;
  return `→ ${[...names, ...more].join(' or ')}: listed ${times}`;
}
