import type { JsonMember } from './jsonNode';
import { BracketBalance } from './bracketBalance';
import { isOpenArray, type Open, type OpenObject } from './openNode';
import { isOpening, isScalar, isWord, SyntaxKind, type Token } from './token';
import type { TokenReader } from './tokenReader';

/**
 * Tells where a bracket is missing that the rest of the text counts on: only where the text has too few of its kind,
 * and what stands there cannot be meant otherwise.
 */
export class MissingBrackets {
  readonly #text: string;
  readonly #tokens: TokenReader;
  readonly #balance: BracketBalance;

  constructor(text: string, tokens: TokenReader) {
    this.#text = text;
    this.#tokens = tokens;
    this.#balance = new BracketBalance(text);
  }

  /** Takes note of brackets that are read although they are not there: how many more opening than closing. */
  mend(bracket: Open['bracket'], opening: number): void {
    if (bracket !== '') {
      this.#balance.mend(bracket, opening);
    }
  }

  /** Whether the text has a closing bracket of the one kind too few, and one of the other kind too many. */
  isCloserExchanged(meant: '{' | '[', found: '{' | '['): boolean {
    return this.#balance.lacksClosing(meant) && this.#balance.lacksOpening(found);
  }

  /** The bracket that is meant by the opening one at hand; a parenthesis may stand for both. */
  openerMeant({ kind }: Token): '{' | '[' {
    const next = this.#tokens.next;
    const afterNext = this.#tokens.peek(2).kind;
    const isKeyNext = isWord(next) && afterNext === SyntaxKind.ColonToken;
    const isItemNext =
      isScalar(next) && (afterNext === SyntaxKind.CommaToken || afterNext === SyntaxKind.CloseBracketToken);
    switch (kind) {
      case SyntaxKind.OpenBraceToken:
        return isItemNext && this.#isOpenerExchanged('[', '{') ? '[' : '{';
      case SyntaxKind.OpenBracketToken:
        return isKeyNext && this.#isOpenerExchanged('{', '[') ? '{' : '[';
      default:
        return isKeyNext ? '{' : '[';
    }
  }

  #isOpenerExchanged(meant: '{' | '[', found: '{' | '['): boolean {
    return this.#balance.lacksOpening(meant) && this.#balance.lacksClosing(found);
  }

  /** Whether the bracket at hand, right behind another one of its kind, is one too many. */
  isOpenerSurplus({ kind }: Token, { bracket }: Open): boolean {
    const { next } = this.#tokens;
    const isKeyNext = isWord(next) && this.#tokens.peek(2).kind === SyntaxKind.ColonToken;
    return bracket === '['
      ? kind === SyntaxKind.OpenBracketToken && isScalar(next) && this.#balance.lacksClosing('[')
      : kind === SyntaxKind.OpenBraceToken && isKeyNext && this.#balance.lacksClosing('{');
  }

  /** Takes note of a bracket that is passed over. */
  passOver({ kind }: Token): void {
    if (kind === SyntaxKind.OpenBraceToken) {
      this.#balance.mend('{', -1);
    } else if (kind === SyntaxKind.OpenBracketToken) {
      this.#balance.mend('[', -1);
    } else if (kind === SyntaxKind.CloseBraceToken) {
      this.#balance.mend('{', 1);
    } else if (kind === SyntaxKind.CloseBracketToken) {
      this.#balance.mend('[', 1);
    }
  }

  lacksOpening(bracket: '{' | '['): boolean {
    return this.#balance.lacksOpening(bracket);
  }

  /** The opening bracket that is missing before the token at hand, which stands where a value does. */
  openingBeforeValue(): '{' | '[' | undefined {
    const { current, next } = this.#tokens;
    if (isWord(current) && next.kind === SyntaxKind.ColonToken) {
      return this.#balance.lacksOpening('{') ? '{' : undefined;
    }
    return this.#beginsItems(current, next) && this.#balance.lacksOpening('[') ? '[' : undefined;
  }

  #beginsItems(current: Token, next: Token): boolean {
    return (
      isScalar(current) &&
      ((next.kind === SyntaxKind.CloseBracketToken && looksLikeId(current)) ||
        (next.kind === SyntaxKind.CommaToken &&
          isScalar(this.#tokens.peek(2)) &&
          isAfterItem(this.#tokens.peek(3))))
    );
  }

  /**
   * The index of the open object that the key at hand belongs to, where it is not the innermost one: by its
   * indentation, or since its value begins as the innermost object does.
   */
  ownerOfKey(open: readonly Open[], object: OpenObject): number | undefined {
    const [first] = object.node.members;
    if (open.length < 2 || first === undefined) {
      return undefined;
    }
    const byIndentation = this.#ownerByIndentation(open);
    const owner = byIndentation ?? (this.#isSiblingOf(first) ? parentOf(open) : undefined);
    // Counting the brackets of the whole text comes last: where none is missing it is never needed.
    return owner !== undefined && this.#balance.lacksClosing('{') ? owner : undefined;
  }

  #ownerByIndentation(open: readonly Open[]): number | undefined {
    const indentation = this.#indentationOf(this.#tokens.current.start);
    if (indentation === undefined) {
      return undefined;
    }
    for (let index = open.length - 1; index >= 0; index--) {
      const node = open[index]?.node;
      const first = node?.kind === 'object' ? node.members[0] : undefined;
      const known = first && this.#indentationOf(first.key.start);
      if (known !== undefined && known <= indentation) {
        return known === indentation && index < open.length - 1 ? index : undefined;
      }
    }
    return undefined;
  }

  /** How many characters stand before the first token of a line; nothing of other tokens. */
  #indentationOf(start: number): number | undefined {
    let at = start;
    while (at > 0 && /[ \t]/.test(this.#text.charAt(at - 1))) {
      at--;
    }
    return at === 0 || /[\r\n]/.test(this.#text.charAt(at - 1)) ? start - at : undefined;
  }

  #isSiblingOf({ key }: JsonMember): boolean {
    const value = this.#tokens.peek(2);
    const firstKey = this.#tokens.peek(3);
    return isOpening(value) && isWord(firstKey) && firstKey.value === key.value;
  }
}

function parentOf(open: readonly Open[]): number | undefined {
  const parent = open.at(-2);
  return parent === undefined || isOpenArray(parent) ? undefined : open.length - 2;
}

/** What is alone before a closing bracket may be no item, and the bracket too much; but IDs stand in lists only. */
function looksLikeId({ value }: Token): boolean {
  return /\d{9}/.test(value);
}

function isAfterItem({ kind }: Token): boolean {
  return kind === SyntaxKind.CommaToken || kind === SyntaxKind.CloseBracketToken;
}
