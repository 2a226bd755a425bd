import type { Rule } from '../rule';

export const utf16Encoding: Rule = {
  meta: {
    id: 'utf16-encoding',
    title: 'A file in UTF-16',
    category: 'syntax',
    severity: 'warning',
    fix: 'safe',
  },

  *check({ text, encoding }) {
    if (encoding !== 'utf-8') {
      yield {
        span: { start: 0, end: Math.min(1, text.length) },
        message: `"${encoding.toUpperCase()}" is the encoding of this file: JSON is exchanged in UTF-8, most parsers refuse others. Save it as UTF-8.`,
        fix: () => ({ title: 'Save it in UTF-8', edits: [], saveAs: 'utf-8' }),
      };
    }
  },
};
