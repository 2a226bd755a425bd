import type { AwsInventory } from '../facts/awsInventory';
import type { Facts, KnownFact } from '../facts/facts';
import type { Mapping } from '../mapping/mapping';
import { asPulled } from '../rules/asPulled';
import { shorten } from '../text/quote';
import type { Span } from '../text/span';
import { touching } from '../text/touching';
import { awsAccountStateText } from './awsAccountText';

/** A word to be shown in the text, which the text does not have. */
export interface InlayHintText {
  /** Behind the closing quote of the ID. */
  readonly offset: number;
  /** On one line. */
  readonly label: string;
  /** The AWS account ID that it tells about. */
  readonly id: string;
}

/** What VS Code shows on a line by default (`editor.inlayHints.maximumLength`). */
const longestLabel = 43;
const shortestName = 12;

/**
 * Behind each well-formed AWS account ID in a span the name of the AWS account, and its state where it is not active,
 * in file order. Nothing where the organization is not known, or where an active account has no name.
 */
export function inlayHints(mapping: Mapping, within: Span, { awsInventory }: Facts): InlayHintText[] {
  if (!awsInventory.isKnown) {
    return [];
  }
  return touching(mapping.laceworkAccounts(), within).flatMap(({ entries }) =>
    touching(entries, within).flatMap(({ text: id, span: { end: offset }, isAwsAccountId }) => {
      const label = isAwsAccountId && offset <= within.end ? labelOf(id, awsInventory) : '';
      return label === '' ? [] : [{ offset, label, id }];
    }),
  );
}

function labelOf(id: string, inventory: KnownFact<AwsInventory>): string {
  const account = inventory.value.account(id);
  if (account?.state === 'ACTIVE') {
    return nameOf(account.name, longestLabel);
  }
  const age = asPulled(inventory);
  if (account === undefined) {
    return `not in the organization${age}`;
  }
  const state = `${awsAccountStateText[account.state]}${age}`;
  const name = nameOf(account.name, Math.max(shortestName, longestLabel - state.length - 3));
  return name === '' ? state : `${name} · ${state}`;
}

function nameOf(name: string, longest: number): string {
  return name.trim() === '' ? '' : shorten(name, longest);
}
