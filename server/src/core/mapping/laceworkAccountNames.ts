import type { Span } from '../text/span';
import { foldLaceworkAccountName } from './laceworkAccountName';
import { certainNameFor, nameFaultOf, type NameFault } from './nameFault';

/** A place that names a Lacework account. */
export interface LaceworkAccountName {
  readonly name: string;
  /** With its quotes. */
  readonly span: Span;
  /** Whether it is the default account's, and not the key of an entry. */
  readonly isDefault: boolean;
  /** What is wrong with it by itself. */
  readonly fault: NameFault | undefined;
  /** The name that is certainly meant; the name as written where nothing is certain. */
  readonly certainName: string;
}

/** JSON does not allow these in a string: what is wrong with such a name is its syntax. */
const controlCharacter = /[^\u0020-\uFFFF]/;

/** Every Lacework account name in a file that is not blank: the default account's, then the entries'. */
export class LaceworkAccountNames {
  readonly all: readonly LaceworkAccountName[];
  /**
   * For each name that is certainly meant the first entry, and the first that is written in another way, ignoring
   * case.
   */
  readonly #entries = new Map<string, LaceworkAccountName[]>();

  /** @param text the whole file */
  constructor(text: string, places: Iterable<Pick<LaceworkAccountName, 'name' | 'span' | 'isDefault'>>) {
    this.all = Array.from(places)
      .filter(({ name }) => name.trim() !== '')
      .map((place) => {
        const isJson = !controlCharacter.test(text.slice(place.span.start, place.span.end));
        const fault = isJson ? nameFaultOf(place.name) : undefined;
        return { ...place, fault, certainName: certainNameFor(place.name, fault) };
      });
    for (const place of this.all.filter(({ isDefault }) => !isDefault)) {
      const folded = foldLaceworkAccountName(place.certainName);
      const [first, second] = this.#entries.get(folded) ?? [];
      if (first === undefined) {
        this.#entries.set(folded, [place]);
      } else if (second === undefined && !areOneName(first, place)) {
        this.#entries.set(folded, [first, place]);
      }
    }
  }

  withFault(fault: NameFault): LaceworkAccountName[] {
    return this.all.filter((place) => place.fault === fault);
  }

  /**
   * The other entry that would have the same name if this place had the new one, and every other place the one
   * that is certainly meant. Entries that have one name now do not count, and the default account may have an
   * entry of its own.
   */
  rivalOf(place: LaceworkAccountName, newName: string): LaceworkAccountName | undefined {
    return place.isDefault
      ? undefined
      : this.#entries.get(foldLaceworkAccountName(newName))?.find((other) => !areOneName(other, place));
  }
}

function areOneName(a: LaceworkAccountName, b: LaceworkAccountName): boolean {
  return foldLaceworkAccountName(a.name) === foldLaceworkAccountName(b.name);
}
