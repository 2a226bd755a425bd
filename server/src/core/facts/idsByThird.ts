const thirdLength = 4;
const thirdCount = 10_000;

/** AWS account IDs, grouped by four of their digits. */
export class IdsByThird {
  readonly #ids: readonly string[];
  /** Where the group of each four digits begins in `#members`; it ends where the next one begins. */
  readonly #starts = new Int32Array(thirdCount + 1);
  readonly #members: Int32Array;

  /**
   * @param ids 12 digits each
   * @param start of the four digits
   */
  constructor(ids: readonly string[], start: number) {
    this.#ids = ids;
    this.#members = new Int32Array(ids.length);
    for (const id of ids) {
      const next = thirdAt(id, start) + 1;
      this.#starts[next] = (this.#starts[next] ?? 0) + 1;
    }
    for (let third = 0; third < thirdCount; third++) {
      this.#starts[third + 1] = (this.#starts[third + 1] ?? 0) + (this.#starts[third] ?? 0);
    }
    const free = this.#starts.slice();
    ids.forEach((id, index) => {
      const third = thirdAt(id, start);
      const place = free[third] ?? 0;
      this.#members[place] = index;
      free[third] = place + 1;
    });
  }

  /**
   * The IDs with the four digits that a text has at a place; none if there are no four digits, or if more IDs than
   * wanted have them.
   */
  with(text: string, start: number, most: number): string[] {
    const third = thirdAt(text, start);
    const first = this.#starts[third] ?? 0;
    const end = this.#starts[third + 1] ?? 0;
    return third < 0 || end - first > most
      ? []
      : Array.from(this.#members.subarray(first, end), (index) => this.#ids[index] ?? '');
  }
}

/** Four digits as a number; -1 where there are none. */
function thirdAt(text: string, start: number): number {
  let value = 0;
  for (let at = start; at < start + thirdLength; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (!(digit >= 0 && digit <= 9)) {
      return -1;
    }
    value = value * 10 + digit;
  }
  return value;
}
