import { contestedAwsAccountIds } from '../mapping/destinations';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { countOf } from '../text/countOf';
import type { Span } from '../text/span';

/** A line of text to be shown above a place. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
}

/**
 * Shows where AWS accounts go: above each well-formed AWS account ID its Lacework account (IDs of one
 * Lacework account on one line share a lens), above each Lacework account how many AWS accounts it has, above
 * the default account what it receives. In file order.
 */
export function codeLenses(mapping: Mapping): Lens[] {
  const lenses: Lens[] = [];
  const contested = new Map(contestedAwsAccountIds(mapping));
  const defaultAccount = mapping.defaultAccount();
  if (defaultAccount !== undefined) {
    lenses.push({ span: defaultAccount.keySpan, title: 'receives every AWS account not listed here' });
  }
  for (const account of mapping.laceworkAccounts()) {
    lenses.push({ span: account.nameSpan, title: countLabel(account) });
    for (const line of entriesByLine(mapping, account)) {
      lenses.push(routeLens(account, line, contested));
    }
  }
  return lenses.sort((a, b) => a.span.start - b.span.start);
}

function countLabel({ entries }: LaceworkAccount): string {
  const { size } = distinctIds(entries);
  return size === 0 ? 'no AWS accounts' : countOf(size, 'AWS account');
}

function distinctIds(entries: readonly AwsAccountEntry[]): Set<string> {
  return new Set(entries.filter(({ isAwsAccountId }) => isAwsAccountId).map(({ text }) => text));
}

/** The well-formed entries of a Lacework account, those on one line together. */
function* entriesByLine({ text }: Mapping, { entries }: LaceworkAccount): Iterable<AwsAccountEntry[]> {
  let line: AwsAccountEntry[] = [];
  let lineEnd = -1;
  for (const entry of entries.filter(({ isAwsAccountId }) => isAwsAccountId)) {
    if (entry.span.start > lineEnd) {
      if (line.length > 0) {
        yield line;
      }
      line = [];
      lineEnd = endOfLine(text, entry.span.start);
    }
    line.push(entry);
  }
  if (line.length > 0) {
    yield line;
  }
}

function endOfLine(text: string, offset: number): number {
  const lineBreak = /[\r\n]/g;
  lineBreak.lastIndex = offset;
  return lineBreak.exec(text)?.index ?? text.length;
}

function routeLens(
  { name }: LaceworkAccount,
  line: readonly AwsAccountEntry[],
  contested: ReadonlyMap<string, readonly AwsAccountEntry[]>,
): Lens {
  const ids = [...distinctIds(line)];
  const span = { start: line[0]?.span.start ?? 0, end: line.at(-1)?.span.end ?? 0 };
  if (ids.length > 1) {
    const elsewhere = ids.filter((id) => contested.has(id)).length;
    const note = elsewhere === 0 ? '' : `, ${elsewhere} listed under another account too`;
    return { span, title: `→ ${name} · ${countOf(ids.length, 'AWS account')}${note}` };
  }
  const claims = contested.get(ids[0] ?? '');
  if (claims === undefined) {
    return { span, title: `→ ${name}` };
  }
  const names = claims.slice(0, 3).map(({ laceworkAccount }) => laceworkAccount.name);
  const more = claims.length > 3 ? [`${claims.length - 3} more`] : [];
  const times = claims.length === 2 ? 'twice' : `${claims.length} times`;
  return { span, title: `→ ${[...names, ...more].join(' or ')}: listed ${times}` };
}
