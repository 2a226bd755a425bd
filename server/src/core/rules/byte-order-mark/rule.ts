import type { Rule } from '../rule';

export const byteOrderMark: Rule = {
  meta: {
    id: 'byte-order-mark',
    title: 'A byte order mark before the text',
    category: 'syntax',
    severity: 'warning',
    fix: 'safe',
  },

  *check({ text, encoding }) {
    if (encoding === 'utf-8' && text.startsWith('\uFEFF')) {
      const span = { start: 0, end: 1 };
      yield {
        span,
        message:
          '"U+FEFF" is a byte order mark: many JSON parsers refuse it, what Lacework does with it is undocumented. Remove it.',
        fix: () => ({ title: 'Remove the byte order mark', edits: [{ span, text: '' }] }),
      };
    }
  },
};
