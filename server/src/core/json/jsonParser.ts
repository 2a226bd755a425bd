import type { JsonNode, JsonString } from './jsonNode';
import type { Span } from '../text/span';
import { syntaxError, type JsonSyntaxError, type JsonSyntaxErrorCode } from './jsonSyntaxError';
import {
  closersOf,
  isOpenArray,
  openedAt,
  type Open,
  type OpenArray,
  type OpenMember,
  type OpenObject,
} from './openNode';
import type { ParsedJson } from './parseJson';
import { scalarNode } from './scalarNode';
import { isClosing, isOpening, isWord, SyntaxKind, TokenReader, unquoted, type Token } from './tokenReader';

/** A mapping file needs four levels. What lies deeper than this is passed over, and reported once. */
const deepestNesting = 64;

/** Parses one text; see `parseJson`. */
export class JsonParser {
  readonly #errors: JsonSyntaxError[] = [];
  readonly #tokens: TokenReader;
  /** From the outermost to the innermost. */
  readonly #open: Open[] = [];
  #previous: Token | undefined;
  /** Where members start that lack their outer braces. */
  #bracelessAt: Span | undefined;

  constructor(text: string) {
    this.#tokens = new TokenReader(text, this.#errors);
  }

  parse(): ParsedJson {
    const root = this.#readRoot();
    let innermost: Open | undefined;
    while ((innermost = this.#open.at(-1)) !== undefined && !this.#atEnd()) {
      if (isOpenArray(innermost)) {
        this.#readInArray(innermost);
      } else {
        this.#readInObject(innermost);
      }
    }
    const missingBraces = this.#open[0]?.bracket === '' ? '{}' : '{';
    this.#finish();
    if (this.#bracelessAt !== undefined) {
      this.#report('missing-outer-braces', this.#bracelessAt, missingBraces);
      this.#errors.unshift(...this.#errors.splice(-1));
    }
    const errors = this.#errors.sort((a, b) => a.start - b.start);
    return { ...(root && { root }), errors };
  }

  #readRoot(): JsonNode | undefined {
    if (this.#atEnd()) {
      this.#report('empty-text', this.#tokens.current);
    }
    let root: JsonNode | undefined;
    while ((root?.kind ?? 'unreadable') === 'unreadable' && !this.#atEnd()) {
      const { current, next } = this.#tokens;
      const isMember = isWord(current) && next.kind === SyntaxKind.ColonToken;
      root = isMember ? this.#openBraceless(current) : this.#readValue();
    }
    return root;
  }

  #openBraceless(firstKey: Token): JsonNode {
    this.#bracelessAt = firstKey;
    const open = openedAt(firstKey, '');
    this.#open.push(open);
    return open.node;
  }

  #readInObject(object: OpenObject): void {
    const { current, next } = this.#tokens;
    if (current.kind === SyntaxKind.CloseBracketToken) {
      this.#closeOuter(current, '[');
    } else if (current.kind === SyntaxKind.CloseBraceToken) {
      this.#giveUpPending(object);
      if (this.#open.length === 1 && this.#tokens.memberFollowsComma()) {
        this.#passOver();
      } else {
        this.#close(object);
      }
    } else if (current.kind === SyntaxKind.CommaToken) {
      this.#giveUpPending(object);
      this.#readComma(object);
    } else if (current.kind === SyntaxKind.ColonToken) {
      this.#readColon(object);
    } else if (object.pending !== undefined && !(isWord(current) && next.kind === SyntaxKind.ColonToken)) {
      this.#readMemberValue(object, object.pending);
    } else {
      this.#readKey(object);
    }
  }

  #readColon(object: OpenObject): void {
    if (object.pending?.hasColon === false) {
      object.pending.hasColon = true;
    } else {
      this.#report('unexpected-character', this.#tokens.current);
    }
    this.#advance();
  }

  #readMemberValue(object: OpenObject, { member, hasColon }: NonNullable<OpenObject['pending']>): void {
    if (!hasColon) {
      this.#report('missing-colon', this.#tokens.current);
    }
    object.pending = undefined;
    object.before = 'item';
    const value = this.#readValue();
    if (value !== undefined) {
      member.value = value;
    }
  }

  #readKey(object: OpenObject): void {
    const { current } = this.#tokens;
    if (!this.#giveUpPending(object) && object.before === 'item') {
      this.#report('missing-comma', this.#previous ?? this.#tokens.current);
    }
    object.before = 'item';
    if (!isWord(current)) {
      this.#report('missing-key', current);
      this.#readValue();
      return;
    }
    if (current.kind !== SyntaxKind.StringLiteral) {
      this.#report('unquoted-key', current);
    }
    const key: JsonString = {
      kind: 'string',
      start: current.start,
      end: current.end,
      value: unquoted(current),
    };
    const member: OpenMember = { key };
    object.node.members.push(member);
    object.pending = { member, hasColon: false };
    this.#advance();
  }

  #readInArray(array: OpenArray): void {
    const { current, next } = this.#tokens;
    if (current.kind === SyntaxKind.CloseBraceToken) {
      this.#closeOuter(current, '{');
    } else if (current.kind === SyntaxKind.CloseBracketToken) {
      this.#close(array);
    } else if (current.kind === SyntaxKind.CommaToken) {
      this.#readComma(array);
    } else if (current.kind === SyntaxKind.ColonToken) {
      this.#passOver();
    } else if (isWord(current) && next.kind === SyntaxKind.ColonToken && this.#open.length > 1) {
      const insertAt = typeof array.before === 'object' ? array.before.start : undefined;
      this.#report('mismatched-bracket', current, ']', insertAt);
      this.#leave(array);
      // A comma before the key separates it from the array, not from the array's last item.
      (this.#open.at(-1) ?? array).before = array.before;
    } else {
      if (array.before === 'item') {
        this.#report('missing-comma', this.#previous ?? this.#tokens.current);
      }
      array.before = 'item';
      const value = this.#readValue();
      if (value !== undefined) {
        array.node.items.push(value);
      }
    }
  }

  /** Reads a scalar whole; of an object or array, opens it. Nothing comes back where there is no value. */
  #readValue(): JsonNode | undefined {
    const token = this.#tokens.current;
    if (isOpening(token)) {
      return this.#openNested(token);
    }
    this.#advance();
    const node = scalarNode(token);
    if (token.kind === SyntaxKind.Unknown) {
      this.#report(/^-?\d/.test(token.value) ? 'invalid-number' : 'invalid-value', token);
    } else if (node === undefined) {
      this.#report('unexpected-character', token);
    }
    return node;
  }

  #openNested(token: Token): JsonNode {
    if (this.#open.length >= deepestNesting) {
      this.#skipNested();
      return { kind: 'unreadable', start: token.start, end: token.end };
    }
    this.#advance();
    const open = openedAt(token, token.kind === SyntaxKind.OpenBraceToken ? '{' : '[');
    this.#open.push(open);
    return open.node;
  }

  #skipNested(): void {
    this.#report('nested-too-deep', this.#tokens.current);
    let depth = 0;
    do {
      depth += isOpening(this.#tokens.current) ? 1 : isClosing(this.#tokens.current) ? -1 : 0;
      this.#advance();
    } while (depth > 0 && !this.#atEnd());
  }

  #readComma(open: Open): void {
    if (open.before !== 'item') {
      this.#report('unexpected-comma', this.#tokens.current);
    }
    open.before = this.#tokens.current;
    this.#advance();
  }

  /** Closes the innermost object or array with the bracket at hand, which is of its kind. */
  #close(open: Open): void {
    if (typeof open.before === 'object') {
      this.#report('trailing-comma', open.before);
    }
    this.#advance();
    this.#leave(open);
  }

  #leave(open: Open): void {
    open.node.end = this.#previous?.end ?? open.node.end;
    this.#open.pop();
  }

  /** At a closing bracket of the other kind: closes up to the innermost one it fits, else passes over it. */
  #closeOuter(token: Token, opener: '{' | '['): void {
    const outer = this.#open.findLastIndex(({ bracket }) => bracket === opener);
    if (outer === -1) {
      this.#passOver();
      return;
    }
    this.#report('mismatched-bracket', token, closersOf(this.#open.slice(outer + 1)));
    this.#leaveFrom(outer + 1);
  }

  #leaveFrom(depth: number): void {
    for (const open of this.#open.slice(depth).reverse()) {
      if (!isOpenArray(open)) {
        this.#giveUpPending(open);
      }
      this.#leave(open);
    }
  }

  #finish(): void {
    if (!this.#atEnd()) {
      this.#report('text-after-end', this.#tokens.current);
      return;
    }
    const missing = closersOf(this.#open);
    const unclosed = this.#open.findLast(({ bracket }) => bracket !== '')?.node;
    if (unclosed !== undefined) {
      this.#report('unclosed-bracket', { start: unclosed.start, end: unclosed.start + 1 }, missing);
    }
    this.#leaveFrom(0);
  }

  /** Reports a key that has no value. Says whether there was one. */
  #giveUpPending(object: OpenObject): boolean {
    const key = object.pending?.member.key;
    if (key === undefined) {
      return false;
    }
    this.#report('missing-value', key);
    object.pending = undefined;
    return true;
  }

  #report(code: JsonSyntaxErrorCode, at: Span, missing?: string, insertAt = this.#previous?.end): void {
    this.#errors.push(syntaxError(code, at, missing, insertAt));
  }

  #passOver(): void {
    this.#report('unexpected-character', this.#tokens.current);
    this.#advance();
  }

  #atEnd(): boolean {
    return this.#tokens.current.kind === SyntaxKind.EOF;
  }

  #advance(): void {
    this.#previous = this.#tokens.current;
    this.#tokens.advance();
  }
}
