import { digitsInRun, runItemLength, type DigitRun } from '../json/digitRun';
import type { Span } from '../text/span';
import type { AwsAccountEntry, LaceworkAccount } from './laceworkAccount';
import { groupByAwsAccountId } from './readMapping';

/** A run, where it stands, and who lists what is in it. */
interface PlacedRun {
  readonly run: DigitRun;
  readonly start: number;
  readonly laceworkAccount: LaceworkAccount;
}

/** Somebody who is told which AWS account IDs are in runs, one by one as they come and go. */
export interface IdFollower {
  /** @param isThere whether it came, or went */
  take(id: string, isThere: boolean): void;
}

/**
 * Tells where an AWS account ID is listed. It is kept while a text changes: what is in runs that are still there need not
 * be looked at again. Entries that are in no run are few, and found anew in each version.
 */
export class AwsAccountIndex {
  #accounts: readonly LaceworkAccount[] | undefined;
  #text = '';
  /** In file order. */
  #placed: readonly PlacedRun[] = [];
  #places: ReadonlyMap<DigitRun, PlacedRun> | undefined;
  /**
   * The runs that hold an ID, one as often as it does. An ID is a character too short to be a slice that would keep an old
   * version in memory; see `ownCopy`.
   */
  readonly #runs = new Map<string, DigitRun | DigitRun[]>();
  /** The IDs that are in runs more than once. */
  readonly #repeated = new Set<string>();
  #loose: ReadonlyMap<string, readonly AwsAccountEntry[]> = new Map();
  #follower: IdFollower | undefined;

  /** Goes on with another version of the text, or with the first one; with the same one it does nothing. */
  follow(text: string, accounts: readonly LaceworkAccount[]): void {
    if (accounts === this.#accounts) {
      return;
    }
    const placed = runsIn(accounts);
    const [before, now] = difference(this.#placed, placed);
    const stale = new Set(before.map(({ run }) => run));
    now.forEach(({ run }) => stale.delete(run));
    const known = new Set(before.map(({ run }) => run));
    // What comes takes the place of what goes: a key that is deleted and set again and again makes a `Map` slow.
    for (const each of now.filter(({ run }) => !known.has(run))) {
      idsOf(each, text).forEach((id) => {
        this.#add(id, each.run, stale);
      });
    }
    for (const each of before.filter(({ run }) => stale.has(run))) {
      // One that a run holds again and again is taken away once.
      for (const id of new Set(idsOf(each, this.#text))) {
        this.#remove(id, stale);
      }
    }
    this.#accounts = accounts;
    this.#text = text;
    this.#placed = placed;
    this.#places = undefined;
    this.#loose = groupByAwsAccountId(accounts.flatMap((account) => account.looseEntries()));
  }

  /** The well-formed IDs that stand in no run, though the same may be in one elsewhere. */
  looseIds(): Iterable<string> {
    return this.#loose.keys();
  }

  /**
   * A follower of the IDs in runs, who goes on with the next version. There is one at a time.
   *
   * @param choose gives the one who follows already, or another
   */
  followedBy<Follower extends IdFollower>(choose: (kept: IdFollower | undefined) => Follower): Follower {
    const follower = choose(this.#follower);
    if (follower !== this.#follower) {
      this.#follower = follower;
      for (const id of this.#runs.keys()) {
        follower.take(id, true);
      }
    }
    return follower;
  }

  has(id: string): boolean {
    return this.#runs.has(id) || this.#loose.has(id);
  }

  /** The entries of an AWS account ID, in file order. */
  entriesOf(id: string): AwsAccountEntry[] {
    const entries = [
      ...this.#entriesIn(new Set(asList(this.#runs.get(id))), id),
      ...(this.#loose.get(id) ?? []),
    ];
    return entries.sort(byPlace);
  }

  /** The Lacework accounts that list an AWS account ID, in file order; one that lists it again may come again. */
  laceworkAccountsOf(id: string): LaceworkAccount[] {
    const places = [
      ...asList(this.#runs.get(id)).flatMap((run) => asList(this.#placesOfRuns().get(run))),
      ...(this.#loose.get(id) ?? []).map(({ span: { start }, laceworkAccount }) => ({
        start,
        laceworkAccount,
      })),
    ];
    return places.sort((a, b) => a.start - b.start).map(({ laceworkAccount }) => laceworkAccount);
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

  /** Of these IDs those that are listed, in the order of their first places: goes through all that is listed. */
  inFileOrder(ids: ReadonlySet<string>): string[] {
    const places: { readonly id: string; readonly start: number }[] = [];
    for (const placed of this.#placed) {
      idsOf(placed, this.#text).forEach((id, index) => {
        if (ids.has(id)) {
          places.push({ id, start: placed.start + (placed.run.starts[index] ?? 0) });
        }
      });
    }
    for (const [id, [first]] of this.#loose) {
      if (first !== undefined && ids.has(id)) {
        places.push({ id, start: first.span.start });
      }
    }
    places.sort((a, b) => a.start - b.start);
    return [...new Set(places.map(({ id }) => id))];
  }

  #entriesIn(runs: Iterable<DigitRun>, id: string): AwsAccountEntry[] {
    const found: AwsAccountEntry[] = [];
    const places = this.#placesOfRuns();
    for (const run of runs) {
      const place = places.get(run);
      for (const offset of place === undefined ? [] : run.starts) {
        const start = (place?.start ?? 0) + offset;
        if (place !== undefined && this.#text.startsWith(id, start + 1)) {
          found.push(place.laceworkAccount.entryAt(id, spanOf(start)));
        }
      }
    }
    return found;
  }

  #placesOfRuns(): ReadonlyMap<DigitRun, PlacedRun> {
    this.#places ??= new Map(this.#placed.map((each) => [each.run, each]));
    return this.#places;
  }

  #add(id: string, run: DigitRun, stale: ReadonlySet<DigitRun>): void {
    const before = this.#runs.get(id);
    if (before === undefined || (!Array.isArray(before) && stale.has(before))) {
      this.#runs.set(id, run);
      if (before === undefined) {
        this.#follower?.take(id, true);
      }
    } else if (Array.isArray(before)) {
      const replaced = stale.size === 0 ? -1 : before.findIndex((each) => stale.has(each));
      before.splice(replaced === -1 ? before.length : replaced, 1, run);
    } else {
      this.#runs.set(id, [before, run]);
      this.#repeated.add(id);
    }
  }

  #remove(id: string, stale: ReadonlySet<DigitRun>): void {
    const before = this.#runs.get(id);
    const left = asList(before).filter((run) => !stale.has(run));
    const [only, another] = left;
    if (only === undefined) {
      if (this.#runs.delete(id)) {
        this.#follower?.take(id, false);
      }
    } else if (Array.isArray(before)) {
      this.#runs.set(id, another === undefined ? only : left);
    }
    if (another === undefined) {
      this.#repeated.delete(id);
    }
  }
}

function asList<T>(one: T | T[] | undefined): readonly T[] {
  return Array.isArray(one) ? one : one === undefined ? [] : [one];
}

function runsIn(accounts: readonly LaceworkAccount[]): PlacedRun[] {
  const placed: PlacedRun[] = [];
  for (const laceworkAccount of accounts) {
    for (const { part: run, start } of laceworkAccount.parts()) {
      if (run.kind === 'run') {
        placed.push({ run, start, laceworkAccount });
      }
    }
  }
  return placed;
}

/** What is left of both without what they have in common at the start and at the end: after one change that is little. */
function difference(before: readonly PlacedRun[], now: readonly PlacedRun[]) {
  const shorter = Math.min(before.length, now.length);
  let head = 0;
  while (head < shorter && before[head]?.run === now[head]?.run) {
    head++;
  }
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail)?.run === now.at(-1 - tail)?.run) {
    tail++;
  }
  return [before.slice(head, before.length - tail), now.slice(head, now.length - tail)] as const;
}

function idsOf({ run, start }: PlacedRun, text: string): string[] {
  return run.starts.map((offset) => text.slice(start + offset + 1, start + offset + 1 + digitsInRun));
}

function spanOf(start: number): Span {
  return { start, end: start + runItemLength };
}

function byPlace(a: AwsAccountEntry, b: AwsAccountEntry): number {
  return a.span.start - b.span.start;
}
