import { digitsInRun, runItemLength, type DigitRun } from '../json/digitRun';
import type { Span } from '../text/span';
import type { AwsAccountEntry, LaceworkAccount } from './laceworkAccount';

/** Where a run stands, and who lists what is in it. */
interface RunPlace {
  readonly start: number;
  readonly laceworkAccount: LaceworkAccount;
}

/**
 * Tells where an AWS account ID is listed. It is kept while a text changes: what is in runs that are still there need not
 * be looked at again. Entries that are in no run are few, and found anew in each version.
 */
export class AwsAccountIndex {
  #accounts: readonly LaceworkAccount[] | undefined;
  #text = '';
  #places: ReadonlyMap<DigitRun, RunPlace> = new Map();
  /** The runs that hold an ID, one as often as it does. */
  readonly #runs = new Map<string, DigitRun | DigitRun[]>();
  /** The IDs that are in runs more than once. */
  readonly #repeated = new Set<string>();
  #loose: ReadonlyMap<string, readonly AwsAccountEntry[]> = new Map();

  /** Goes on with another version of the text, or with the first one; with the same one it does nothing. */
  follow(text: string, accounts: readonly LaceworkAccount[]): void {
    if (accounts === this.#accounts) {
      return;
    }
    const places = runPlaces(accounts);
    for (const [run, { start }] of this.#places) {
      if (!places.has(run)) {
        idsOf(run, this.#text, start).forEach((id) => this.#remove(id, run));
      }
    }
    for (const [run, { start }] of places) {
      if (!this.#places.has(run)) {
        idsOf(run, text, start).forEach((id) => this.#add(id, run));
      }
    }
    this.#accounts = accounts;
    this.#text = text;
    this.#places = places;
    this.#loose = looseById(accounts);
  }

  has(id: string): boolean {
    return this.#runs.has(id) || this.#loose.has(id);
  }

  /** The entries of an AWS account ID, in file order. */
  entriesOf(id: string): AwsAccountEntry[] {
    const runs = this.#runs.get(id) ?? [];
    const entries = [
      ...this.#entriesIn(new Set(Array.isArray(runs) ? runs : [runs]), id),
      ...(this.#loose.get(id) ?? []),
    ];
    return entries.sort(byPlace);
  }

  /** The IDs that are listed more than once, with their entries, in the order of their first ones. */
  repeated(): [id: string, entries: AwsAccountEntry[]][] {
    const ids = new Set(this.#repeated);
    for (const [id, entries] of this.#loose) {
      if (entries.length > 1 || this.#runs.has(id)) {
        ids.add(id);
      }
    }
    return Array.from(ids, (id): [string, AwsAccountEntry[]] => [id, this.entriesOf(id)]).sort(
      ([, [a]], [, [b]]) => (a === undefined || b === undefined ? 0 : byPlace(a, b)),
    );
  }

  #entriesIn(runs: Iterable<DigitRun>, id: string): AwsAccountEntry[] {
    const found: AwsAccountEntry[] = [];
    for (const run of runs) {
      const place = this.#places.get(run);
      for (const offset of place === undefined ? [] : run.starts) {
        const start = (place?.start ?? 0) + offset;
        if (place !== undefined && this.#text.startsWith(id, start + 1)) {
          found.push(place.laceworkAccount.entryAt(id, spanOf(start)));
        }
      }
    }
    return found;
  }

  #add(id: string, run: DigitRun): void {
    const before = this.#runs.get(id);
    if (before === undefined) {
      this.#runs.set(id, run);
    } else {
      this.#repeated.add(id);
      if (Array.isArray(before)) {
        before.push(run);
      } else {
        this.#runs.set(id, [before, run]);
      }
    }
  }

  #remove(id: string, run: DigitRun): void {
    const before = this.#runs.get(id);
    if (!Array.isArray(before)) {
      this.#runs.delete(id);
      return;
    }
    before.splice(before.indexOf(run), 1);
    const [only, another] = before;
    if (only !== undefined && another === undefined) {
      this.#runs.set(id, only);
      this.#repeated.delete(id);
    }
  }
}

function runPlaces(accounts: readonly LaceworkAccount[]): Map<DigitRun, RunPlace> {
  const places = new Map<DigitRun, RunPlace>();
  for (const laceworkAccount of accounts) {
    for (const { part, start } of laceworkAccount.parts()) {
      if (part.kind === 'run') {
        places.set(part, { start, laceworkAccount });
      }
    }
  }
  return places;
}

function looseById(accounts: readonly LaceworkAccount[]): Map<string, AwsAccountEntry[]> {
  const byId = new Map<string, AwsAccountEntry[]>();
  for (const entry of accounts.flatMap((account) => account.looseEntries())) {
    if (entry.isAwsAccountId) {
      const before = byId.get(entry.text);
      if (before === undefined) {
        byId.set(entry.text, [entry]);
      } else {
        before.push(entry);
      }
    }
  }
  return byId;
}

function idsOf({ starts }: DigitRun, text: string, start: number): string[] {
  return starts.map((offset) => text.slice(start + offset + 1, start + offset + 1 + digitsInRun));
}

function spanOf(start: number): Span {
  return { start, end: start + runItemLength };
}

function byPlace(a: AwsAccountEntry, b: AwsAccountEntry): number {
  return a.span.start - b.span.start;
}
