import type { Span } from '../text/span';

const marker = /(?:<{7}|={7}|>{7}|\|{7})(?![^ \r\n])[^\r\n]*/y;

/**
 * Finds the lines that git leaves where two changes collide. Of the two versions between them the first one is
 * there to be read: the second, and the base that some show in the middle, would repeat what the first one says.
 */
export class ConflictMarkers {
  readonly #text: string;
  /** Ends of parts that were looked for and are not there; so they are not there any further on either. */
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The marker lines from this one on, up to where the text is to be read again; none where there is no marker.
   */
  at(start: number): Span[] {
    const found: Span[] = [];
    let line = this.#markerAt(start);
    while (line !== undefined) {
      found.push(line);
      line = this.#endOfPart(line);
    }
    return found;
  }

  #markerAt(start: number): Span | undefined {
    const before = this.#text.charAt(start - 1);
    marker.lastIndex = start;
    return /^[\r\n\uFEFF]?$/.test(before) && marker.test(this.#text)
      ? { start, end: marker.lastIndex }
      : undefined;
  }

  /** The marker that ends a part which is not read. */
  #endOfPart({ start, end }: Span): Span | undefined {
    const closing = { '|': '=======', '=': '>>>>>>>' }[this.#text.charAt(start)];
    if (closing === undefined || this.#missing.has(closing)) {
      return undefined;
    }
    let from = end;
    for (;;) {
      const at = this.#text.indexOf(closing, from);
      const found = at === -1 ? undefined : this.#markerAt(at);
      if (at === -1) {
        this.#missing.add(closing);
      }
      if (at === -1 || found !== undefined) {
        return found;
      }
      from = at + 1;
    }
  }
}
