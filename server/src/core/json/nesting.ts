import type { Cursor } from './cursor';
import type { MissingBrackets } from './missingBrackets';
import { closersOf, isOpenArray, openedAt, type Open, type OpenObject } from './openNode';
import type { Span } from '../text/span';
import type { Token } from './token';

/** The objects and arrays whose end has not been read yet, from the outermost to the innermost. */
export class Nesting {
  readonly #text: string;
  readonly #cursor: Cursor;
  readonly #missing: MissingBrackets;
  readonly #open: Open[] = [];

  constructor(text: string, cursor: Cursor, missing: MissingBrackets) {
    this.#text = text;
    this.#cursor = cursor;
    this.#missing = missing;
  }

  get depth(): number {
    return this.#open.length;
  }

  get outermost(): Open | undefined {
    return this.#open[0];
  }

  get innermost(): Open | undefined {
    return this.#open.at(-1);
  }

  /** Opens an object or array at its bracket or, without one, at its first key. */
  open(at: Span, bracket: Open['bracket']): Open['node'] {
    const open = openedAt(this.#text, at, bracket);
    this.#open.push(open);
    return open.node;
  }

  /** Closes the innermost object or array with the bracket at hand, which is of its kind. */
  close(innermost: Open): void {
    if (typeof innermost.before === 'object') {
      this.#cursor.report('trailing-comma', innermost.before);
    }
    this.#cursor.advance();
    this.#leave(innermost);
  }

  /** Closes the innermost object or array with what stands there for its bracket. */
  closeInstead(innermost: Open): void {
    if (!isOpenArray(innermost)) {
      this.giveUpPending(innermost);
    }
    this.#cursor.report('exchanged-character', this.#cursor.current, closersOf([innermost]));
    this.#missing.mend(innermost.bracket, -1);
    this.close(innermost);
  }

  /** At a closing bracket of the other kind: closes up to the innermost one it fits, else passes over it. */
  closeOuter(token: Token, opener: '{' | '['): void {
    const { innermost } = this;
    if (
      innermost !== undefined &&
      innermost.bracket !== '' &&
      this.#missing.isCloserExchanged(innermost.bracket, opener)
    ) {
      this.#missing.mend(opener, 1);
      this.closeInstead(innermost);
      return;
    }
    const outer = this.#open.findLastIndex(({ bracket }) => bracket === opener);
    if (outer === -1) {
      this.passOver();
      return;
    }
    this.#cursor.report('mismatched-bracket', token, closersOf(this.#open.slice(outer + 1)));
    this.#leaveFrom(outer + 1);
  }

  /** At a key in an array: closes that, so that the key belongs to the object around it. */
  closeArrayBefore(key: Token, array: Open): void {
    this.#closeBefore(key, this.#open.length - 2, array.before);
  }

  /** At a key that belongs to an outer object: closes what is open in that. Says whether there is one. */
  closeObjectBefore(key: Token, object: OpenObject): boolean {
    const owner = this.#missing.ownerOfKey(this.#open, object);
    if (owner !== undefined) {
      this.#closeBefore(key, owner, object.before);
    }
    return owner !== undefined;
  }

  /** A comma before the key separates it from what is closed, not from the last part of that. */
  #closeBefore(key: Token, owner: number, before: Open['before']): void {
    const insertAt = typeof before === 'object' ? before.start : undefined;
    this.#cursor.report('mismatched-bracket', key, closersOf(this.#open.slice(owner + 1)), insertAt);
    this.#leaveFrom(owner + 1);
    const open = this.#open[owner];
    if (open !== undefined) {
      open.before = before;
    }
  }

  /** Closes everything at the end of the text. */
  finish(): void {
    const unclosed = this.#open.findLast(({ bracket }) => bracket !== '')?.node;
    if (unclosed !== undefined) {
      const at = { start: unclosed.start, end: unclosed.start + 1 };
      this.#cursor.report('unclosed-bracket', at, closersOf(this.#open));
    }
    this.#leaveFrom(0);
  }

  /** Reports a key that has no value. Says whether there was one. */
  giveUpPending(object: OpenObject): boolean {
    const key = object.pending?.member.key;
    if (key === undefined) {
      return false;
    }
    this.#cursor.report('missing-value', key);
    object.pending = undefined;
    return true;
  }

  passOver(): void {
    const { current } = this.#cursor;
    this.#cursor.report('unexpected-character', current);
    this.#missing.passOver(current);
    this.#cursor.advance();
  }

  #leaveFrom(depth: number): void {
    for (const open of this.#open.slice(depth).reverse()) {
      if (!isOpenArray(open)) {
        this.giveUpPending(open);
      }
      this.#missing.mend(open.bracket, -1);
      this.#leave(open);
    }
  }

  #leave(open: Open): void {
    open.node.end = this.#cursor.readUntil ?? open.node.end;
    this.#open.pop();
  }
}
