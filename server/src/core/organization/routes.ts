import type { AwsInventory } from '../facts/awsInventory';
import { foldLaceworkAccountName } from '../mapping/laceworkAccountName';
import type { AwsAccountEntry, LaceworkAccount, Mapping } from '../mapping/mapping';
import { meantAwsAccountId } from '../mapping/meantAwsAccountId';
import { numericItems } from '../mapping/numericItems';
import type { Span } from '../text/span';
import { accountsMeantBy } from './accountsMeantBy';
import { meantIds } from './meantIds';
import { mostLookedUp, unknownIds } from './unknownIds';

/** A Lacework account, or that an AWS account is listed and it is open which Lacework account gets it. */
export type Route = LaceworkAccount | 'contested';

/**
 * Where the file sends the AWS accounts of the organization. What it lists in a form that other rules report, or
 * with a typing error, counts as listed: one mistake is one problem.
 */
export class Routes {
  readonly #mapping: Mapping;
  /** Entries of another form, by the ID that they are meant to be. */
  readonly #meant = new Map<string, AwsAccountEntry[]>();
  /** Places of numbers. */
  readonly #numbers = new Map<string, Span>();
  /** Entries of other IDs, by the one that is nearest. */
  readonly #nearest = new Map<string, AwsAccountEntry[]>();

  constructor(mapping: Mapping, inventory: AwsInventory) {
    this.#mapping = mapping;
    let malformed = 0;
    for (const entry of mapping.malformedEntries()) {
      const ids = meantIds(entry, inventory);
      const isLookedUp = entry.form === 'malformed' && malformed++ < mostLookedUp;
      const [nearest] = isLookedUp ? accountsMeantBy(mapping, inventory, entry.text) : [];
      for (const id of nearest === undefined ? ids : [...ids, nearest.id]) {
        add(this.#meant, id, entry);
      }
    }
    for (const { text, span } of numericItems(mapping)) {
      const meant = meantAwsAccountId(text);
      if (meant !== undefined && !this.#numbers.has(meant.id)) {
        this.#numbers.set(meant.id, span);
      }
    }
    for (const unknown of unknownIds(mapping, inventory).slice(0, mostLookedUp)) {
      const { nearest } = unknown;
      if (nearest !== undefined) {
        unknown.entries.forEach((entry) => {
          add(this.#nearest, nearest.id, entry);
        });
      }
    }
  }

  /** Whether the file lists the AWS account, in whatever form. */
  lists(id: string): boolean {
    return this.#mapping.lists(id) || this.#meant.has(id) || this.#numbers.has(id) || this.#nearest.has(id);
  }

  /** Nothing where the file does not list the AWS account. */
  routeOf(id: string): Route | undefined {
    const [first, ...others] = [
      ...(this.#meant.has(id)
        ? this.#entriesOf(id).map(accountOf)
        : this.#mapping.awsAccountIndex().laceworkAccountsOf(id)),
      ...(this.#nearest.get(id) ?? []).map(accountOf),
    ];
    const isContested =
      this.#numbers.has(id) || (first !== undefined && others.some((other) => !areOne(first, other)));
    return isContested ? 'contested' : first;
  }

  /** Where the file lists the AWS account, in whatever form; the first such place of a form. */
  placeOf(id: string): Span | undefined {
    return this.#entriesOf(id)[0]?.span ?? this.#numbers.get(id) ?? this.#nearest.get(id)?.[0]?.span;
  }

  /** The entries of this ID and those that are meant to be it, in file order. */
  #entriesOf(id: string): readonly AwsAccountEntry[] {
    const entries = this.#mapping.entriesOf(id);
    const meant = this.#meant.get(id);
    return meant === undefined ? entries : [...entries, ...meant].sort(byPlace);
  }
}

function add(entries: Map<string, AwsAccountEntry[]>, id: string, entry: AwsAccountEntry): void {
  const known = entries.get(id);
  if (known === undefined) {
    entries.set(id, [entry]);
  } else {
    known.push(entry);
  }
}

function accountOf({ laceworkAccount }: AwsAccountEntry): LaceworkAccount {
  return laceworkAccount;
}

function byPlace(a: AwsAccountEntry, b: AwsAccountEntry): number {
  return a.span.start - b.span.start;
}

function areOne(a: LaceworkAccount, b: LaceworkAccount): boolean {
  return a === b || foldLaceworkAccountName(a.name) === foldLaceworkAccountName(b.name);
}
