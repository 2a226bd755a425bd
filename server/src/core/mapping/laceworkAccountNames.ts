import { ownCopy } from '../text/ownCopy';
import type { Span } from '../text/span';
import { foldLaceworkAccountName, isBlankName } from './laceworkAccountName';
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

type NamedPlace = Pick<LaceworkAccountName, 'name' | 'span' | 'isDefault'>;
type Judgement = Pick<LaceworkAccountName, 'fault' | 'certainName'>;

/** It is taken over from version to version, and must keep none of them in memory. */
function judgementOf(written: string): Judgement {
  const name = ownCopy(written);
  const fault = nameFaultOf(name);
  return { fault, certainName: fault === undefined ? name : certainNameFor(name, fault) };
}

/** Every Lacework account name in a file that is not blank: the default account's, then the entries'. */
export class LaceworkAccountNames {
  /** The default account's is the first one. */
  readonly all: readonly LaceworkAccountName[];
  /**
   * For each name that is certainly meant the first entry, and the first that is written in another way, ignoring
   * case.
   */
  readonly #entries = new Map<string, LaceworkAccountName[]>();

  /** Those with a fault, by their fault. */
  readonly #faulty = new Map<NameFault, LaceworkAccountName[]>();

  /** What is known of names, so that it need not be found out again after a change. */
  readonly #judgements = new Map<string, Judgement>();

  /**
   * @param text the whole file
   * @param before those before a change
   */
  constructor(text: string, places: Iterable<NamedPlace>, before?: LaceworkAccountNames) {
    this.all = Array.from(places)
      .filter((place) => !isBlankName(place))
      .map((place) => this.#judged(text, place, before));
    for (const place of this.all) {
      if (place.fault !== undefined) {
        const faulty = this.#faulty.get(place.fault) ?? [];
        faulty.push(place);
        this.#faulty.set(place.fault, faulty);
      }
      if (place.isDefault) {
        continue;
      }
      const folded = foldLaceworkAccountName(place.certainName);
      const [first, second] = this.#entries.get(folded) ?? [];
      if (first === undefined) {
        this.#entries.set(folded, [place]);
      } else if (second === undefined && !areOneName(first, place)) {
        this.#entries.set(folded, [first, place]);
      }
    }
  }

  #judged(
    text: string,
    { name, span, isDefault }: NamedPlace,
    before: LaceworkAccountNames | undefined,
  ): LaceworkAccountName {
    const known = this.#judgements.get(name) ?? (before && before.#judgements.get(name));
    const judgement = known ?? judgementOf(name);
    this.#judgements.set(name, judgement);
    const isOfSyntax = controlCharacter.test(text.slice(span.start, span.end));
    const { fault, certainName } = judgement;
    return { name, span, isDefault, fault: isOfSyntax ? undefined : fault, certainName };
  }

  /** How many different Lacework accounts they certainly name. */
  get distinct(): number {
    const isElsewhere = ({ isDefault, certainName }: LaceworkAccountName) =>
      isDefault && !this.#entries.has(foldLaceworkAccountName(certainName));
    return this.#entries.size + this.all.slice(0, 1).filter(isElsewhere).length;
  }

  /** In file order. */
  withFault(fault: NameFault): readonly LaceworkAccountName[] {
    return this.#faulty.get(fault) ?? [];
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
