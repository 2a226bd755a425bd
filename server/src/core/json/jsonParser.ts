import { Cursor } from './cursor';
import type { JsonNode, JsonString } from './jsonNode';
import { MissingBrackets } from './missingBrackets';
import { Nesting } from './nesting';
import { isOpenArray, type Open, type OpenArray, type OpenMember, type OpenObject } from './openNode';
import { isOtherFormat } from './otherFormat';
import type { ParsedJson } from './parseJson';
import { readRuns } from './readRuns';
import { scalarNode } from './scalarNode';
import {
  isCharacter,
  isClosing,
  isEqualsSign,
  isOpening,
  isQuoted,
  isWord,
  SyntaxKind,
  unquoted,
  type Token,
} from './token';

/** A mapping file needs four levels. What lies deeper than this is passed over, and reported once. */
const deepestNesting = 64;

/** Parses one text; see `parseJson`. */
export class JsonParser {
  readonly #text: string;
  readonly #cursor: Cursor;
  readonly #missing: MissingBrackets;
  readonly #nesting: Nesting;
  /** The first key of members that lack their outer braces. */
  #bracelessAt: Token | undefined;

  constructor(text: string, mostParts: number) {
    this.#text = text;
    this.#cursor = new Cursor(text, mostParts);
    this.#missing = new MissingBrackets(text, this.#cursor.tokens);
    this.#nesting = new Nesting(text, this.#cursor, this.#missing);
  }

  parse(): ParsedJson {
    const { start, end, kind } = this.#cursor.current;
    const isOneString = kind === SyntaxKind.StringLiteral && this.#cursor.next.kind === SyntaxKind.EOF;
    if (!isOpening(this.#cursor.current) && !isOneString && isOtherFormat(this.#text)) {
      return { errors: [{ code: 'other-format', start, end }], parts: 0 };
    }
    const root = this.#readRoot();
    let innermost: Open | undefined;
    while ((innermost = this.#nesting.innermost) !== undefined && !this.#cursor.isAtEnd) {
      if (isOpenArray(innermost)) {
        this.#readInArray(innermost);
      } else {
        this.#readInObject(innermost);
      }
    }
    const missingBraces = this.#nesting.outermost?.bracket === '' ? '{}' : '{';
    if (!this.#cursor.isAtEnd) {
      this.#cursor.report('text-after-end', this.#cursor.current);
    } else if (!this.#cursor.isStopped) {
      this.#nesting.finish();
    }
    if (this.#bracelessAt !== undefined) {
      this.#cursor.reportFirst('missing-outer-braces', this.#bracelessAt, missingBraces);
    }
    return { ...(root && { root }), errors: this.#cursor.errors(), parts: this.#cursor.parts };
  }

  #readRoot(): JsonNode | undefined {
    if (this.#cursor.isAtEnd) {
      this.#cursor.report('empty-text', this.#cursor.current);
    }
    let root: JsonNode | undefined;
    while ((root?.kind ?? 'unreadable') === 'unreadable' && !this.#cursor.isAtEnd) {
      const { current } = this.#cursor;
      if (this.#isAtKey()) {
        root = this.#openBraceless(current);
      } else if (root !== undefined && current.kind === SyntaxKind.Unknown && !isQuoted(current)) {
        this.#cursor.extendLast();
      } else {
        root = this.#readValue();
      }
    }
    return root;
  }

  #openBraceless(firstKey: Token): JsonNode {
    this.#bracelessAt = firstKey;
    if (this.#missing.lacksOpening('{')) {
      this.#missing.mend('{', 1);
    }
    return this.#nesting.open(firstKey, '');
  }

  #readInObject(object: OpenObject): void {
    const { current } = this.#cursor;
    const { pending } = object;
    if (current.kind === SyntaxKind.CloseBracketToken) {
      this.#nesting.closeOuter(current, '[');
    } else if (current.kind === SyntaxKind.CloseBraceToken) {
      this.#readClosingBrace(object);
    } else if (current.kind === SyntaxKind.CommaToken) {
      this.#nesting.giveUpPending(object);
      this.#readComma(object);
    } else if (
      current.kind === SyntaxKind.ColonToken ||
      (pending?.hasColon === false && isEqualsSign(current))
    ) {
      this.#readColon(object);
    } else if (pending === undefined && this.#readExchanged(object)) {
      return;
    } else if (pending?.hasColon === true && this.#openUnseen(object, pending.member)) {
      return;
    } else if (pending !== undefined && !this.#isAtKey()) {
      this.#readMemberValue(object, pending);
    } else if (
      pending !== undefined ||
      !this.#isAtKey() ||
      !this.#nesting.closeObjectBefore(current, object)
    ) {
      this.#readKey(object);
    }
  }

  #readClosingBrace(object: OpenObject): void {
    const { next, tokens } = this.#cursor;
    this.#nesting.giveUpPending(object);
    const isTooEarly =
      next.kind === SyntaxKind.CommaToken &&
      tokens.peek(2).kind === SyntaxKind.StringLiteral &&
      tokens.peek(3).kind === SyntaxKind.ColonToken;
    if (this.#nesting.depth === 1 && isTooEarly) {
      this.#nesting.passOver();
    } else {
      this.#nesting.close(object);
    }
  }

  #readColon({ pending }: OpenObject): void {
    const { current } = this.#cursor;
    if (pending?.hasColon !== false) {
      this.#cursor.report('unexpected-character', current);
    } else {
      pending.hasColon = true;
      if (current.kind !== SyntaxKind.ColonToken) {
        this.#cursor.report('equals-sign', current);
      }
    }
    this.#cursor.advance();
  }

  /** Opens the object or array of a member whose opening bracket is missing. Says whether it is. */
  #openUnseen(object: OpenObject, member: OpenMember): boolean {
    const bracket = this.#missing.openingBeforeValue();
    if (bracket === undefined || this.#nesting.depth >= deepestNesting) {
      return false;
    }
    const { current } = this.#cursor;
    this.#cursor.report('missing-opening-bracket', current, bracket);
    this.#missing.mend(bracket, 1);
    member.value = this.#nesting.open(current, bracket);
    object.pending = undefined;
    object.before = 'item';
    return true;
  }

  #readMemberValue(object: OpenObject, { member, hasColon }: NonNullable<OpenObject['pending']>): void {
    const { current } = this.#cursor;
    // Of a word that is no value, this is all that is said: it may be no value that is meant.
    if (!hasColon && (current.kind !== SyntaxKind.Unknown || isQuoted(current))) {
      this.#cursor.report('missing-colon', current);
    }
    object.pending = undefined;
    object.before = 'item';
    const value = this.#readValue();
    if (value !== undefined) {
      member.value = value;
    }
  }

  #readKey(object: OpenObject): void {
    const { current } = this.#cursor;
    if (!this.#nesting.giveUpPending(object) && object.before === 'item') {
      this.#cursor.report('missing-comma', this.#cursor.previous);
    }
    object.before = 'item';
    if (!isWord(current)) {
      this.#cursor.report('missing-key', current);
      this.#readValue();
      return;
    }
    if (current.kind !== SyntaxKind.StringLiteral) {
      this.#cursor.report('unquoted-key', current);
    }
    const { start, end } = current;
    const key: JsonString = { kind: 'string', start, end, value: unquoted(current) };
    const member: OpenMember = { key };
    if (!this.#cursor.isLost) {
      object.node.members.push(member);
      this.#cursor.parts++;
    }
    object.pending = { member, hasColon: false };
    this.#cursor.advance();
  }

  #readInArray(array: OpenArray): void {
    const { current } = this.#cursor;
    if (current.kind === SyntaxKind.CloseBraceToken) {
      this.#nesting.closeOuter(current, '{');
    } else if (current.kind === SyntaxKind.CloseBracketToken) {
      this.#nesting.close(array);
    } else if (current.kind === SyntaxKind.CommaToken) {
      this.#readComma(array);
    } else if (current.kind === SyntaxKind.ColonToken) {
      this.#nesting.passOver();
    } else if (this.#readExchanged(array) || readRuns(this.#text, this.#cursor, array)) {
      return;
    } else if (this.#isAtKey() && this.#nesting.depth > 1) {
      this.#nesting.closeArrayBefore(current, array);
    } else {
      if (array.before === 'item') {
        this.#cursor.report('missing-comma', this.#cursor.previous);
      }
      array.before = 'item';
      const value = this.#readValue();
      if (value !== undefined) {
        array.node.items.append(value);
        this.#cursor.parts++;
      }
    }
  }

  /** Reads what stands for a comma or closing bracket, or passes over an opening one too many. Says whether it is. */
  #readExchanged(open: Open): boolean {
    const { current, next } = this.#cursor;
    if (open.before === 'item' && isCharacter(current, ';')) {
      if (!isClosing(next)) {
        this.#cursor.report('exchanged-character', current, ',');
      }
      this.#readComma(open);
      return true;
    }
    if (open.bracket !== '' && isCharacter(current, ')')) {
      this.#nesting.closeInstead(open);
      return true;
    }
    const isSurplus = open.before === 'opening' && this.#missing.isOpenerSurplus(current, open);
    if (isSurplus) {
      this.#nesting.passOver();
    }
    return isSurplus;
  }

  /** Reads a scalar whole; of an object or array, opens it. Nothing comes back where there is no value. */
  #readValue(): JsonNode | undefined {
    const token = this.#cursor.current;
    if (isOpening(token) || isCharacter(token, '(')) {
      return this.#openNested(token);
    }
    const node = scalarNode(token);
    if (token.kind === SyntaxKind.Unknown) {
      this.#cursor.report(/^-?\d/.test(token.value) ? 'invalid-number' : 'invalid-value', token);
    } else if (node === undefined) {
      this.#cursor.report('unexpected-character', token);
    }
    this.#cursor.advance();
    return node;
  }

  #openNested(token: Token): JsonNode {
    if (this.#nesting.depth >= deepestNesting) {
      this.#cursor.report('nested-too-deep', token);
      this.#cursor.skipNested();
      return { kind: 'unreadable', start: token.start, end: token.end };
    }
    const meant = this.#missing.openerMeant(token);
    if (this.#text.charAt(token.start) !== meant) {
      this.#cursor.report('exchanged-character', token, meant);
      this.#missing.mend(meant, 1);
      this.#missing.passOver(token);
    }
    this.#cursor.advance();
    return this.#nesting.open(token, meant);
  }

  #readComma(open: Open): void {
    const { current } = this.#cursor;
    if (open.before !== 'item') {
      this.#cursor.report('unexpected-comma', current);
    }
    open.before = current;
    this.#cursor.advance();
  }

  #isAtKey(): boolean {
    return isWord(this.#cursor.current) && this.#cursor.next.kind === SyntaxKind.ColonToken;
  }
}
