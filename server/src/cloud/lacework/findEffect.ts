import { CloudError } from '../cloudError';
import { searchEffect, type WriteControl } from './writeControl';

interface EffectWords {
  readonly soFar: string;
  readonly advice?: string;
}

/**
 * Does a change once; where its answer is lost, looks for its effect.
 *
 * @param look What shows that it took effect, else nothing.
 * @param words What is so as long as nothing shows it, as a sentence, and what to do then.
 * @returns what showed it; nothing where there was an answer
 * @throws CloudError; with the code `outcome-unknown` where nothing showed it
 */
export async function findEffect<T>(
  change: () => Promise<unknown>,
  look: () => Promise<T | undefined>,
  control: WriteControl,
  { soFar, advice = 'Look at the list of integrations.' }: EffectWords,
): Promise<T | undefined> {
  try {
    await change();
    return undefined;
  } catch (lost) {
    if (!(lost instanceof CloudError) || lost.code !== 'outcome-unknown') {
      throw lost;
    }
    let found: T | undefined;
    let rest = soFar;
    try {
      found = await searchEffect(control, look);
    } catch (error) {
      if (!(error instanceof CloudError)) {
        throw error;
      }
      rest = 'Looking at it failed, too.';
    }
    if (found === undefined) {
      throw new CloudError('outcome-unknown', `${lost.message} ${rest}`, advice);
    }
    return found;
  }
}
