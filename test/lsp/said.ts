/** What of an answer is about the document, put as simply as it can be said that there is nothing. */
export function said(value: unknown): unknown[] {
  if (Array.isArray(value)) {
    return value.flatMap(said);
  }
  if (typeof value !== 'object' || value === null) {
    return typeof value === 'object' || value === undefined ? [] : [value];
  }
  return Object.entries(value).flatMap(([key, each]) => (aboutNothing.has(key) ? [] : said(each)));
}

/** What the answers about an empty document have as well. */
const aboutNothing = new Set(['kind', 'resultId', 'isIncomplete', 'uri', 'version']);
