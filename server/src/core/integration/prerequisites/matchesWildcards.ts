/**
 * Whether a text is of a pattern as policies of AWS have them: `*` stands for any characters, `?` for one. It takes as
 * many steps as both have characters multiplied, whatever they are, which a regular expression would not promise.
 */
export function matchesWildcards(pattern: string, text: string): boolean {
  let [at, from] = [0, 0];
  /** Behind the last `*`, and where in the text it was met. */
  let [star, met] = [-1, 0];
  while (from < text.length) {
    const expected = pattern[at];
    if (expected === '*') {
      star = ++at;
      met = from;
    } else if (expected === '?' || expected === text[from]) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star;
      from = ++met;
    } else {
      return false;
    }
  }
  while (pattern[at] === '*') {
    at++;
  }
  return at === pattern.length;
}
