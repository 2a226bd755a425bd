import type { JsonSyntaxError, JsonSyntaxErrorCode } from '../../json/jsonSyntaxError';
import type { Mapping } from '../../mapping/mapping';
import { hidesWhatIsMeant, needsSoundShape } from './repair';

/** Whether a repair is certainly meant: that depends on the rest of the file. Found out when first asked. */
export class Certainty {
  readonly #mapping: Mapping;
  #isReadable: boolean | undefined;
  #hasSoundShape: boolean | undefined;
  #hasUnreadableText: boolean | undefined;
  #isCut: boolean | undefined;
  #hasExchanged: boolean | undefined;

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
  }

  isCertain(error: JsonSyntaxError): boolean {
    if (error.code === 'comment') {
      // A route that was taken out for now is not thrown away unasked.
      return !awsAccountId.test(this.#mapping.text.slice(error.start, error.end));
    }
    return (
      error.code === 'trailing-comma' ||
      (this.isReadable() &&
        !this.waitsForOthers(error) &&
        !(reachingEnd.has(error.code) && this.#isCutShort()) &&
        (!needsSoundShape(error) || this.#isSound()))
    );
  }

  /** Whether a bracket that seems to be missing may be one that another character stands for: that comes first. */
  waitsForOthers({ code }: JsonSyntaxError): boolean {
    this.#hasExchanged ??= this.#mapping.syntaxErrors.some((error) => error.code === 'exchanged-character');
    return this.#hasExchanged && missingBracket.has(code);
  }

  isReadable(): boolean {
    this.#isReadable ??= !this.#mapping.syntaxErrors.some((error) => hidesWhatIsMeant(this.#mapping, error));
    return this.#isReadable;
  }

  /** Whether there is so much that cannot be made out that no single change makes it better. */
  hasUnreadableText(): boolean {
    this.#hasUnreadableText ??= this.#mapping.syntaxErrors.some(({ code }) => code === 'unreadable-text');
    return this.#hasUnreadableText;
  }

  /** Whether something may be lost behind the end, which must not be hidden by what makes JSON of the rest. */
  #isCutShort(): boolean {
    if (this.#isCut === undefined) {
      const end = this.#mapping.text.trimEnd().length;
      this.#isCut = this.#mapping.syntaxErrors.some((error) => isCut(this.#mapping.text, end, error));
    }
    return this.#isCut;
  }

  #isSound(): boolean {
    this.#hasSoundShape ??= (['unknown-key', 'wrong-type'] as const).every(
      (kind) => this.#mapping.structureProblems(kind).length === 0,
    );
    return this.#hasSoundShape;
  }
}

/** An AWS account ID, also in groups as the console of AWS prints it. */
const awsAccountId = /\d(?:[\s\p{Pd}._]{0,3}\d){11}/u;

const missingBracket = new Set<JsonSyntaxErrorCode>([
  'mismatched-bracket',
  'missing-opening-bracket',
  'unclosed-bracket',
]);

/** Errors that may stand at the end of a text. */
const reachingEnd = new Set<JsonSyntaxErrorCode>([
  'unclosed-bracket',
  'unterminated-string',
  'missing-outer-braces',
]);

/** Whether a text ends too early there: within a string or a list, or before an item. */
function isCut(text: string, textEnd: number, { code, end, missing = '', insertAt = 0 }: JsonSyntaxError) {
  return code === 'unclosed-bracket'
    ? missing.includes(']') || '{[,:'.includes(text.charAt(insertAt - 1))
    : code === 'unterminated-string' && end >= textEnd;
}
