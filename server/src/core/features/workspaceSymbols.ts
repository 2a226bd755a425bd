import type { Facts } from '../facts/facts';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { Mapping } from '../mapping/mapping';
import { shorten } from '../text/quote';
import type { Span } from '../text/span';

/** A Lacework account or an AWS account in a mapping file, to be found by name. */
export interface WorkspaceSymbol<File> {
  readonly file: File;
  readonly kind: 'lacework-account' | 'aws-account';
  /** Fit to be shown; an AWS account's begins with its ID. */
  readonly name: string;
  /** Shown beside the name: the Lacework account that an AWS account is listed under, or what else it is. */
  readonly container: string;
  readonly span: Span;
}

/** More are not read by anybody, and would be slow to send. */
const mostSymbols = 200;

interface Candidate {
  readonly kind: WorkspaceSymbol<unknown>['kind'];
  readonly id?: string;
  readonly name: string;
  readonly container: string;
  readonly span: Span;
}

/**
 * The Lacework accounts and the well-formed AWS account IDs in some files that a query fits, ignoring case: first those
 * whose name or ID contains all of its words, then those whose name contains its characters in their order. The names
 * of AWS accounts are those of the organization, as far as they are known. At most 200.
 */
export function workspaceSymbols<File extends { readonly mapping: Mapping }>(
  files: readonly File[],
  query: string,
  facts: Facts,
): WorkspaceSymbol<File>[] {
  const words = query.toLowerCase().split(/\s+/);
  const characters = Array.from(words.join(''));
  const close: [File, Candidate][] = [];
  const loose: [File, Candidate][] = [];
  for (const file of files) {
    for (const candidate of candidatesIn(file.mapping, facts)) {
      const name = candidate.name.toLowerCase();
      const text = `${candidate.id ?? ''} ${name}`;
      if (words.every((word) => text.includes(word))) {
        close.push([file, candidate]);
      } else if (loose.length < mostSymbols && isInOrder(characters, name)) {
        loose.push([file, candidate]);
      }
      if (close.length === mostSymbols) {
        return close.map(symbolOf);
      }
    }
  }
  return [...close, ...loose].slice(0, mostSymbols).map(symbolOf);
}

function* candidatesIn(mapping: Mapping, { awsInventory }: Facts): Iterable<Candidate> {
  const entryNames = new Set(mapping.laceworkAccounts().map(({ name }) => foldLaceworkAccountName(name)));
  for (const { name, span, isDefault } of mapping.laceworkAccountNames().all) {
    if (!isDefault || !entryNames.has(foldLaceworkAccountName(name))) {
      const container = isDefault ? 'default Lacework account' : 'Lacework account';
      yield { kind: 'lacework-account', name, container, span };
    }
  }
  for (const { text: id, span, isAwsAccountId, laceworkAccount } of mapping.entries()) {
    if (isAwsAccountId) {
      const name = awsInventory.isKnown ? (awsInventory.value.account(id)?.name ?? '') : '';
      yield { kind: 'aws-account', id, name, container: laceworkAccount.name, span };
    }
  }
}

function isInOrder(characters: readonly string[], text: string): boolean {
  let at = 0;
  return characters.every((character) => {
    const found = text.indexOf(character, at);
    at = found + character.length;
    return found >= 0;
  });
}

function symbolOf<File>([file, { kind, id, name, container, span }]: [
  File,
  Candidate,
]): WorkspaceSymbol<File> {
  const shown = [id, shorten(name, 50)].filter(Boolean).join(' ');
  return { file, kind, name: shown, container: shorten(container), span };
}
