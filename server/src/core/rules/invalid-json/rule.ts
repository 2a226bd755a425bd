import type { JsonSyntaxError } from '../../json/jsonSyntaxError';
import { parseJson } from '../../json/parseJson';
import type { Mapping } from '../../mapping/mapping';
import { numericItems } from '../../mapping/numericItems';
import { applyEdits } from '../../text/edit';
import { quote } from '../../text/quote';
import type { Fix, Rule } from '../rule';
import { Certainty } from './certainty';
import { choicesFor } from './choices';
import { messages } from './messages';
import { needsSoundShape, repairOf } from './repair';

export const invalidJson: Rule = {
  meta: {
    id: 'invalid-json',
    title: 'Text that is not JSON',
    category: 'syntax',
    severity: 'error',
    fix: 'safe',
  },

  *check(mapping) {
    if (mapping.syntaxErrors.length === 0) {
      return;
    }
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
        fix: () => certainFixOf(mapping, error, certainty),
        suggestions: () =>
          certainFixOf(mapping, error, certainty)
            ? []
            : suggestionsFor(mapping, error, certainty).filter((choice) => isOfUse(mapping, choice)),
      };
    }
  },
};

function certainFixOf(mapping: Mapping, error: JsonSyntaxError, certainty: Certainty): Fix | undefined {
  return certainty.isCertain(error) ? repairOf(mapping, error) : undefined;
}

/** Each choice takes a look at the whole text as it would be; among so many errors none is looked for. */
const mostErrors = 50;

/** Whether a choice leaves no more errors than there are: one bracket may change how all others are read. */
function isOfUse({ text, syntaxErrors }: Mapping, { edits }: Fix): boolean {
  return (
    syntaxErrors.length <= mostErrors &&
    parseJson(applyEdits(text, edits)).errors.length <= syntaxErrors.length
  );
}

function suggestionsFor(mapping: Mapping, error: JsonSyntaxError, certainty: Certainty): Fix[] {
  if (certainty.waitsForOthers(error)) {
    return [];
  }
  const repair = certainty.isReadable() ? repairOf(mapping, error) : undefined;
  if (repair !== undefined) {
    return [repair];
  }
  // Brackets behind the end may be what shows that one is missing before it.
  const mayBeMeant = error.code === 'text-after-end' && mapping.syntaxErrors.some(needsSoundShape);
  return mayBeMeant || certainty.hasUnreadableText() ? [] : choicesFor(mapping.text, error);
}
