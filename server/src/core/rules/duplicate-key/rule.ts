import { quote } from '../../text/quote';
import type { Rule } from '../rule';

export const duplicateKey: Rule = {
  meta: {
    id: 'duplicate-key',
    title: 'A key more than once in the same object',
    category: 'shape',
    severity: 'error',
  },

  *check(mapping) {
    for (const { key, first, again } of mapping.duplicateKeys()) {
      yield {
        span: again,
        message: `${quote(key)} occurs twice here: most JSON parsers keep the last, and the other is lost. Merge them.`,
        related: [{ span: first, message: `${quote(key)} is first here` }],
      };
    }
  },
};
