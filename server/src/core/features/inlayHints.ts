import type { AwsInventory } from '../facts/awsInventory';
import type { Facts, KnownFact } from '../facts/facts';
import { contestOf } from '../mapping/destinations';
import { isBlankName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import { asPulled } from '../rules/asPulled';
import { shorten } from '../text/quote';
import type { Span } from '../text/span';
import { touching } from '../text/touching';
import { awsAccountStateText } from './awsAccountText';
import { contestLabel } from './codeLens';

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
const longestRoute = 20;
const separator = ' · ';

/**
 * Behind each well-formed AWS account ID in a span the name of the AWS account, and its state where it is not active,
 * in file order. Nothing where the organization is not known, or where an active account has no name.
 */
export function inlayHints(mapping: Mapping, within: Span, { awsInventory }: Facts): InlayHintText[] {
  return awsInventory.isKnown ? hints(mapping, within, ({ text }) => labelOf(text, awsInventory)) : [];
}

/**
 * The same with the Lacework account that each goes to before it, also where the organization is not known: what code
 * lenses say, for a file that has too many of them.
 */
export function routeHints(mapping: Mapping, within: Span, { awsInventory }: Facts): InlayHintText[] {
  // An ID may have any number of entries: they are compared once for all of its hints.
  const contests = new Map<string, string | undefined>();
  const contestedLabel = (id: string): string | undefined => {
    if (!contests.has(id)) {
      const contest = contestOf(id, mapping.entriesOf(id));
      contests.set(id, contest && contestLabel(contest));
    }
    return contests.get(id);
  };
  return hints(mapping, within, ({ text: id, laceworkAccount }) => {
    const contested = contestedLabel(id);
    if (contested !== undefined) {
      return contested;
    }
    const route = isBlankName(laceworkAccount) ? '' : `→ ${shorten(laceworkAccount.name, longestRoute)}`;
    const room = longestLabel - route.length - separator.length;
    const known = awsInventory.isKnown ? labelOf(id, awsInventory, room) : '';
    return [route, known].filter(Boolean).join(separator);
  });
}

function hints(mapping: Mapping, within: Span, label: (entry: AwsAccountEntry) => string): InlayHintText[] {
  return touching(mapping.laceworkAccounts(), within).flatMap((account) =>
    account
      .entriesTouching(within)
      .filter(({ isAwsAccountId, span }) => isAwsAccountId && span.end <= within.end)
      .map((entry) => ({ offset: entry.span.end, label: label(entry), id: entry.text }))
      .filter((hint) => hint.label !== ''),
  );
}

function labelOf(id: string, inventory: KnownFact<AwsInventory>, longest = longestLabel): string {
  const account = inventory.value.account(id);
  if (account?.state === 'ACTIVE') {
    return nameOf(account.name, Math.max(shortestName, longest));
  }
  const age = asPulled(inventory);
  if (account === undefined) {
    return `not in the organization${age}`;
  }
  const state = `${awsAccountStateText[account.state]}${age}`;
  const name = nameOf(account.name, Math.max(shortestName, longest - state.length - separator.length));
  return name === '' ? state : `${name}${separator}${state}`;
}

function nameOf(name: string, longest: number): string {
  return name.trim() === '' ? '' : shorten(name, longest);
}
