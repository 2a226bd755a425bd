import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import type { Span } from '../text/span';

/** A place that names a Lacework account or an AWS account. */
export interface Occurrence {
  /** As written; names of Lacework accounts may differ in case. */
  readonly text: string;
  /** With its quotes. */
  readonly span: Span;
  /** The key of an entry: the place where a Lacework account gets its AWS accounts. */
  readonly isEntryKey: boolean;
}

/** What an offset is at, and every place of the file that names the same. */
export interface Occurrences {
  readonly kind: 'lacework-account' | 'aws-account';
  readonly here: Occurrence;
  /** In file order, with `here`. */
  readonly all: readonly Occurrence[];
}

/**
 * The places that name the same Lacework account, ignoring case, or hold the same well-formed AWS account ID, as the
 * one at an offset. Nothing where there is neither; blank names name nothing.
 */
export function occurrencesAt(mapping: Mapping, offset: number): Occurrences | undefined {
  return laceworkAccountAt(mapping, offset) ?? awsAccountAt(mapping, offset);
}

function laceworkAccountAt(mapping: Mapping, offset: number): Occurrences | undefined {
  const names = mapping.laceworkAccountNames().all;
  const isAt = isAround(offset);
  const found = names.find(isAt);
  if (found === undefined) {
    return undefined;
  }
  const folded = foldLaceworkAccountName(found.name);
  const all = names
    .filter(({ name }) => foldLaceworkAccountName(name) === folded)
    .map(({ name, span, isDefault }) => ({ text: name, span, isEntryKey: !isDefault }))
    .sort((a, b) => a.span.start - b.span.start);
  const here = all.find(isAt);
  return here && { kind: 'lacework-account', here, all };
}

function awsAccountAt(mapping: Mapping, offset: number): Occurrences | undefined {
  const isAt = isAround(offset);
  const entry = mapping
    .laceworkAccounts()
    .find(isAt)
    ?.entries.find((each) => isAt(each));
  if (entry?.isAwsAccountId !== true) {
    return undefined;
  }
  const all = mapping.entriesOf(entry.text).map(({ text, span }) => ({ text, span, isEntryKey: false }));
  const here = all.find(isAt);
  return here && { kind: 'aws-account', here, all };
}

/** A cursor right behind the closing quote is still at the string. */
function isAround(offset: number): (place: { readonly span: Span }) => boolean {
  return ({ span }) => span.start <= offset && offset <= span.end;
}
