import { rules } from '../core/rules/registry';
import { didYouMean } from '../core/text/nearest';
import { UsageError } from './usageError';

/** @throws UsageError if there is no such rule. */
export function knownRule(id: string): string {
  return oneOf(
    rules.map(({ meta }) => meta.id),
    id,
    'rule',
  );
}

/** @throws UsageError if the word is none of those that are known. */
export function oneOf<Word extends string>(known: readonly Word[], word: string, noun: string): Word {
  const found = known.find((each) => each === word);
  if (found === undefined) {
    const hint =
      didYouMean(word, known) ||
      (known.length < 10 ? `; there are ${known.join(', ')}` : '; --list-rules lists them');
    throw new UsageError(`there is no ${noun} "${word}"${hint}`);
  }
  return found;
}
