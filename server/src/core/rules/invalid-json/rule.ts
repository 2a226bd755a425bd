import type { JsonSyntaxError } from '../../json/jsonSyntaxError';
import type { Mapping } from '../../mapping/mapping';
import { numericItems } from '../../mapping/numericItems';
import { quote } from '../../text/quote';
import type { Fix, Rule } from '../rule';
import { choicesFor } from './choices';
import { messages } from './messages';
import { hidesWhatIsMeant, needsSoundShape, repairOf } from './repair';

export const invalidJson: Rule = {
  meta: {
    id: 'invalid-json',
    title: 'Text that is not JSON',
    category: 'syntax',
    severity: 'error',
    fix: 'safe',
  },

  *check(mapping) {
    const certainty = new Certainty(mapping);
    const numericIds = new Set([...numericItems(mapping)].map(({ span }) => span.start));
    for (const error of mapping.syntaxErrors) {
      const { start, end } = error;
      if (error.code === 'invalid-number' && numericIds.has(start)) {
        continue;
      }
      const [firstLine = ''] = mapping.text.slice(start, end).split(/[\r\n]/, 1);
      const found = firstLine.replace(/^"|"$/g, '');
      yield {
        span: { start, end },
        message: messages[error.code](quote(found, 30), error),
        fix: () => (certainty.isCertain(error) ? repairOf(mapping, error) : undefined),
        suggestions: () => (certainty.isCertain(error) ? [] : suggestionsFor(mapping, error, certainty)),
      };
    }
  },
};

function suggestionsFor(mapping: Mapping, error: JsonSyntaxError, certainty: Certainty): Fix[] {
  const repair = certainty.isReadable() ? repairOf(mapping, error) : undefined;
  if (repair !== undefined) {
    return [repair];
  }
  // Brackets behind the end may be what shows that one is missing before it.
  const mayBeMeant = error.code === 'text-after-end' && mapping.syntaxErrors.some(needsSoundShape);
  return mayBeMeant || certainty.hasUnreadableText() ? [] : choicesFor(mapping.text, error);
}

/** Whether a repair is certainly meant: that depends on the rest of the file. Found out when first asked. */
class Certainty {
  readonly #mapping: Mapping;
  #isReadable: boolean | undefined;
  #hasSoundShape: boolean | undefined;
  #hasUnreadableText: boolean | undefined;

  constructor(mapping: Mapping) {
    this.#mapping = mapping;
  }

  isCertain(error: JsonSyntaxError): boolean {
    if (error.code === 'comment') {
      // A route that was taken out for now is not thrown away unasked.
      return !/\d{12}/.test(this.#mapping.text.slice(error.start, error.end));
    }
    return (
      error.code === 'trailing-comma' || (this.isReadable() && (!needsSoundShape(error) || this.#isSound()))
    );
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

  #isSound(): boolean {
    this.#hasSoundShape ??= !this.#mapping
      .structureProblems()
      .some(({ kind }) => kind === 'unknown-key' || kind === 'wrong-type');
    return this.#hasSoundShape;
  }
}
