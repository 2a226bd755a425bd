import { shorten } from '../text/quote';

/** More say nothing new. */
const mostProblems = 20;

/** Those of an object; one may have any name, so they are looked up by `Object.hasOwn`. */
export type Members = Readonly<Record<string, unknown>>;

/**
 * Takes plain data apart that others wrote. What is not as it has to be is reported with its place, and something
 * harmless comes in its stead; it is for the caller to give up where there are problems.
 */
export class PlainDataReader {
  /** What is wrong, each as a phrase with its place, such as `accounts[3].id: …`. */
  readonly problems: string[] = [];

  isFull(): boolean {
    return this.problems.length >= mostProblems;
  }

  object(json: unknown, at: string): Members {
    if (typeof json === 'object' && json !== null && !Array.isArray(json)) {
      return json as Members;
    }
    this.report(at, 'it has to be an object');
    return {};
  }

  list(json: unknown, at: string): readonly unknown[] {
    if (Array.isArray(json)) {
      return json;
    }
    this.report(at, 'it has to be a list');
    return [];
  }

  /** Reads the items of a list, and reports those with a key that another one has. It stops where enough is wrong. */
  distinct<Item>(
    at: string,
    items: readonly unknown[],
    read: (item: unknown, at: string) => Item,
    { name, keyOf }: { readonly name: string; readonly keyOf: (item: Item) => string },
  ): Item[] {
    const seen = new Set<string>();
    const found: Item[] = [];
    for (const [index, item] of items.entries()) {
      const each = read(item, `${at}[${index}]`);
      const key = keyOf(each);
      if (seen.has(key)) {
        this.report(`${at}[${index}].${name}`, 'it comes twice');
      }
      seen.add(key);
      found.push(each);
      if (this.isFull()) {
        break;
      }
    }
    return found;
  }

  text(members: Members, name: string, at: string): string {
    const text = Object.hasOwn(members, name) ? members[name] : undefined;
    if (typeof text !== 'string') {
      this.report(placeOf(name, at), 'it has to be a string');
      return '';
    }
    return text;
  }

  /** @param fault what is said of a text that is not of the pattern: `"…" is none of AWS` */
  textLike(members: Members, name: string, at: string, pattern: RegExp, fault: string): string {
    const before = this.problems.length;
    const text = this.text(members, name, at);
    if (this.problems.length === before && !pattern.test(text)) {
      this.report(placeOf(name, at), `"${shorten(text)}" ${fault}`);
    }
    return text;
  }

  optional<Name extends string>(members: Members, name: Name, at: string): Partial<Record<Name, string>> {
    return Object.hasOwn(members, name)
      ? ({ [name]: this.text(members, name, at) } as Partial<Record<Name, string>>)
      : {};
  }

  boolean(members: Members, name: string, at: string): boolean {
    const value = Object.hasOwn(members, name) ? members[name] : undefined;
    if (typeof value !== 'boolean') {
      this.report(placeOf(name, at), 'it has to be true or false');
    }
    return value === true;
  }

  date(text: string, at: string): string {
    const isDate =
      /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?Z$/.test(text) && !Number.isNaN(Date.parse(text));
    if (!isDate) {
      this.report(at, 'it has to be a time in UTC such as 2026-03-01T10:00:00Z');
    }
    return text;
  }

  /**
   * Reports a version that is not the one that is read.
   *
   * @returns whether a later version of this program wrote the data, which is no fault of theirs
   */
  version({ version }: Members, expected: number): boolean {
    const isNewer = typeof version === 'number' && version > expected;
    if (version !== expected) {
      const problem = isNewer ? 'this is of a newer version of lacework-mapping' : `it has to be ${expected}`;
      this.report('version', problem);
    }
    return isNewer;
  }

  report(at: string, problem: string): void {
    if (!this.isFull()) {
      this.problems.push(at === '' ? problem : `${at}: ${problem}`);
    }
  }
}

function placeOf(name: string, at: string): string {
  return at === '' ? name : `${at}.${name}`;
}
