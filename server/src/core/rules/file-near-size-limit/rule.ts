import { minified } from '../../json/minified';
import type { Mapping } from '../../mapping/mapping';
import { isCertainlySmall, largestRequest } from '../../mapping/requestSize';
import type { Fix, Rule } from '../rule';

const near = 0.8 * largestRequest;

export const fileNearSizeLimit: Rule = {
  meta: {
    id: 'file-near-size-limit',
    title: 'A file that is nearly too large for a request, or too large unless minified',
    category: 'shape',
    severity: 'warning',
    fix: 'suggestion',
  },

  *check(mapping) {
    if (isCertainlySmall(mapping.text, near)) {
      return;
    }
    const size = mapping.requestSize();
    const isJson = mapping.syntaxErrors.length === 0;
    if (size.asItIs > near && (size.minified <= largestRequest || !isJson)) {
      const share = Math.floor((size.asItIs / largestRequest) * 100);
      const effect = size.asItIs > largestRequest ? 'refused as it is' : 'refused when it grows';
      const smaller = isJson ? minification(mapping) : undefined;
      const advice = isJson && smaller === undefined ? 'Leave AWS accounts to the default.' : 'Minify it.';
      yield {
        span: mapping.firstCharacter(),
        message: `"mapping" takes ${share} % of the 1 MB that a request to Lacework may have: it is ${effect}. ${advice}`,
        suggestions: () => smaller ?? [],
      };
    }
  },
};

/** Nothing where it would save nothing. */
function minification({ text }: Mapping): Fix[] | undefined {
  const span = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  const smaller = minified(text);
  return smaller.length < span.end - span.start
    ? [{ title: 'Minify the file', edits: [{ span, text: smaller }] }]
    : undefined;
}
