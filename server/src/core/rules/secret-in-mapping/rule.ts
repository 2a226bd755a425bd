import type { Rule } from '../rule';

export const secretInMapping: Rule = {
  meta: {
    id: 'secret-in-mapping',
    title: 'An AWS or Lacework key in the file',
    category: 'secrets',
    severity: 'warning',
  },

  *check(mapping) {
    for (const { kind, span } of mapping.secrets()) {
      const message = `"${kind}" seems to stand here: everyone who can read this file can take it. Remove it, and have the key replaced.`;
      yield { span, message };
    }
  },
};
