import { isCertainlySmall, largestRequest } from '../../mapping/requestSize';
import type { Rule } from '../rule';

export const fileTooLarge: Rule = {
  meta: {
    id: 'file-too-large',
    title: 'A file that is too large for a request, even minified',
    category: 'shape',
    severity: 'error',
  },

  *check(mapping) {
    if (mapping.isUnread) {
      yield {
        span: { start: 0, end: 1 },
        message:
          '"mapping" is too large to be checked: Lacework takes 1 MB. Leave AWS accounts to the default, or take white space and long texts out.',
      };
      return;
    }
    if (isCertainlySmall(mapping.text, largestRequest) || mapping.syntaxErrors.length > 0) {
      return;
    }
    const { minified } = mapping.requestSize();
    if (minified > largestRequest) {
      const size = Math.ceil(minified / 1000);
      yield {
        span: mapping.firstCharacter(),
        message: `"mapping" takes ${size} kB of a request even minified: Lacework refuses more than 1 MB. Leave AWS accounts to the default.`,
      };
    }
  },
};
