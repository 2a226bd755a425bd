import { distance } from 'fastest-levenshtein';

/** A longer word is near to none of ours, and comparing it takes long. */
const longestWord = 100;

/** `; did you mean "x"?` for the known word that is nearest to this one, if one is near; else nothing. */
export function didYouMean(word: string, known: readonly string[]): string {
  let nearest: string | undefined;
  let tolerated = Math.max(2, Math.floor(word.length / 4));
  for (const candidate of word.length > longestWord ? [] : known) {
    const away = distance(word.toLowerCase(), candidate.toLowerCase());
    if (away < tolerated || (away === tolerated && nearest === undefined)) {
      nearest = candidate;
      tolerated = away;
    }
  }
  return nearest === undefined ? '' : `; did you mean "${nearest}"?`;
}
