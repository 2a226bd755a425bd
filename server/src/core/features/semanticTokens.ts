import { isOpenAwsAccount } from '../facts/awsInventory';
import type { Facts } from '../facts/facts';
import { insideQuotes } from '../json/insideQuotes';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import type { Span } from '../text/span';
import { touching } from '../text/touching';

/** What tokens are of; package.json says how they are coloured. */
export const semanticTokenTypes = ['laceworkAccount', 'awsAccount'] as const;

/** What is so with a token besides. */
export const semanticTokenModifiers = ['defaultAccount', 'notInOrganization', 'inactive'] as const;

type Modifier = (typeof semanticTokenModifiers)[number];

/** A piece of a line, and what it means. */
export interface SemanticToken {
  /** Without quotes, and never empty. */
  readonly span: Span;
  readonly type: (typeof semanticTokenTypes)[number];
  readonly modifier?: Modifier;
}

/**
 * What is meant by the names and well-formed IDs that a span touches, in file order: Lacework accounts, among them the
 * default account in both places, and AWS accounts, among them those that are not in the organization or no longer
 * active, where it is known. Names that are blank or not certain have no token.
 */
export function semanticTokens(mapping: Mapping, within: Span, facts: Facts): SemanticToken[] {
  const tokens: SemanticToken[] = [];
  const add = (span: Span, type: SemanticToken['type'], modifier: Modifier | undefined): void => {
    const inner = insideQuotes(mapping.text, span);
    // What the protocol can say goes over one line.
    if (/^[^\r\n]+$/.test(mapping.text.slice(inner.start, inner.end))) {
      tokens.push({ span: inner, type, ...(modifier !== undefined && { modifier }) });
    }
  };
  const addName = (name: string, span: Span): void => {
    if (name.trim() !== '' && !mapping.isCutAt(span.start)) {
      const isDefault = foldLaceworkAccountName(name) === defaultName;
      add(span, 'laceworkAccount', isDefault ? 'defaultAccount' : undefined);
    }
  };
  const defaultAccount = mapping.defaultAccount();
  const defaultName = defaultAccount && foldLaceworkAccountName(defaultAccount.name);
  for (const { name, span } of touching(defaultAccount ? [defaultAccount] : [], within)) {
    addName(name, span);
  }
  for (const { name, nameSpan, entries } of touching(mapping.laceworkAccounts(), within)) {
    addName(name, nameSpan);
    for (const entry of touching(entries, within)) {
      if (entry.isAwsAccountId) {
        add(entry.span, 'awsAccount', modifierOf(entry, facts));
      }
    }
  }
  return tokens.sort((a, b) => a.span.start - b.span.start);
}

function modifierOf({ text: id }: AwsAccountEntry, { awsInventory }: Facts): Modifier | undefined {
  const account = awsInventory.isKnown ? awsInventory.value.account(id) : undefined;
  if (account === undefined) {
    return awsInventory.isKnown ? 'notInOrganization' : undefined;
  }
  return isOpenAwsAccount(account) ? undefined : 'inactive';
}
