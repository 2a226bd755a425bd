import { noFacts, type Facts } from '../facts/facts';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { countOf } from '../text/countOf';
import { shorten } from '../text/quote';
import type { Span } from '../text/span';
import { awsAccountCount } from './awsAccountCount';
import { unmappedAwsAccounts } from './unmappedAwsAccounts';

/** A part of a file, for its outline. */
export interface DocumentSymbolText {
  readonly kind: 'default-account' | 'lacework-account' | 'aws-account';
  /** On one line, and never blank. */
  readonly name: string;
  readonly detail?: string;
  readonly span: Span;
  /** Where the name is: inside of the span. */
  readonly nameSpan: Span;
  readonly children: readonly DocumentSymbolText[];
}

/** Twice as many as the largest organizations need. The answer would be many times as long as the text. */
const mostSymbols = 100_000;

/** Names are cut to as many UTF-16 code units. */
const longestName = 80;

/**
 * The outline of a mapping file: the default account, and each Lacework account with the AWS accounts under it, in
 * file order, as far as the text can be read. Where the organization is known, AWS accounts have their names. Of very
 * many there are the first ones, and one that says how many more there are.
 */
export function documentSymbols(mapping: Mapping, facts: Facts = noFacts): DocumentSymbolText[] {
  const symbols = defaultAccountSymbol(mapping, facts);
  const accounts = mapping.laceworkAccounts();
  let left = mostSymbols;
  for (const [index, account] of accounts.entries()) {
    if (left <= 0) {
      symbols.push(moreSymbol('lacework-account', accounts.length - index, account.nameSpan));
      break;
    }
    symbols.push(laceworkAccountSymbol(account, left, facts));
    left -= 1 + account.entries.length;
  }
  return symbols.sort((a, b) => a.span.start - b.span.start);
}

function moreSymbol(kind: DocumentSymbolText['kind'], count: number, span: Span): DocumentSymbolText {
  return { kind, name: `${count} more, not shown`, span, nameSpan: span, children: [] };
}

function defaultAccountSymbol(mapping: Mapping, { awsInventory }: Facts): DocumentSymbolText[] {
  const account = mapping.defaultAccount();
  if (account === undefined) {
    return [];
  }
  const received = awsInventory.isKnown ? unmappedAwsAccounts(mapping, awsInventory.value) : undefined;
  const count = received === undefined ? '' : ` · ${countOf(received.length, 'active AWS account')}`;
  const { name, keySpan, span: nameSpan } = account;
  return [
    {
      kind: 'default-account',
      name: shownName(name),
      detail: `default account${count}`,
      span: { start: keySpan.start, end: nameSpan.end },
      nameSpan,
      children: [],
    },
  ];
}

/** @param most so many AWS accounts are below it */
function laceworkAccountSymbol(account: LaceworkAccount, most: number, facts: Facts): DocumentSymbolText {
  const { name, span, nameSpan, entries } = account;
  const next = entries[most];
  return {
    kind: 'lacework-account',
    name: shownName(name),
    detail: awsAccountCount(account),
    span,
    nameSpan,
    children: [
      ...entries.slice(0, most).map((entry) => awsAccountSymbol(entry, facts)),
      ...(next === undefined ? [] : [moreSymbol('aws-account', entries.length - most, next.span)]),
    ],
  };
}

function awsAccountSymbol(
  { text, span, isAwsAccountId }: AwsAccountEntry,
  { awsInventory }: Facts,
): DocumentSymbolText {
  const known = awsInventory.isKnown ? awsInventory.value.account(text) : undefined;
  return {
    kind: 'aws-account',
    name: isAwsAccountId ? text : shownName(text),
    ...(known !== undefined && { detail: shorten(known.name, longestName) }),
    span,
    nameSpan: span,
    children: [],
  };
}

/** Clients refuse a symbol without a name. */
function shownName(name: string): string {
  const shown = shorten(name, longestName);
  return shown.trim() === '' ? '(blank)' : shown;
}
