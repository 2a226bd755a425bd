import { CloudError } from '../cloudError';
import { searchEffect, type WriteControl } from './writeControl';

/**
 * Does a change once; where its answer is lost, looks for its effect.
 *
 * @param look What shows that it took effect, else nothing.
 * @param soFar What is so as long as nothing shows it, as a sentence.
 * @returns what showed it; nothing where there was an answer
 * @throws CloudError; with the code `outcome-unknown` where nothing showed it
 */
export async function findEffect<T>(
  change: () => Promise<unknown>,
  look: () => Promise<T | undefined>,
  control: WriteControl,
  soFar: string,
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
      throw new CloudError('outcome-unknown', `${lost.message} ${rest}`, 'Look at the list of integrations.');
    }
    return found;
  }
}
