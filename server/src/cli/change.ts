import { CloudError } from '../cloud/cloudError';
import type { WriteControl, WriteStep } from '../cloud/lacework/writeControl';
import type { Environment } from './environment';
import type { LaceworkConnection } from './laceworkSource';

/**
 * Runs a change of an integration that the user can interrupt: before it was sent nothing happens then, afterwards it is
 * looked at what has become of it.
 *
 * @param howToLook Where it is not known what has become of it: what shows it, as a sentence.
 * @throws CloudError as the change does.
 */
export async function change<T>(
  connection: LaceworkConnection,
  { stderr, clock, onInterrupt }: Environment,
  howToLook: string,
  run: (control: WriteControl) => Promise<T>,
): Promise<T> {
  let step: WriteStep | undefined;
  const onStep = (next: WriteStep) => {
    step = next;
    if (next === 'searching') {
      stderr.write('The answer is lost: looking for up to a minute what has become of it.\n');
    }
  };
  const controller = new AbortController();
  const stop = onInterrupt(() => {
    stderr.write(
      step === 'sending'
        ? 'Cancelling. It may have been sent; Ctrl+C again ends at once.\n'
        : 'Cancelling.\n',
    );
    controller.abort();
  });
  try {
    const api = connection.open(controller.signal);
    return await run({ api, inspector: connection.open(), clock, onStep });
  } catch (error) {
    if (error instanceof CloudError && error.code === 'cancelled') {
      throw new CloudError('cancelled', 'Nothing was sent: it was cancelled.', '');
    }
    if (error instanceof CloudError && error.code === 'outcome-unknown') {
      throw new CloudError(error.code, error.message, `${error.advice} ${howToLook}`);
    }
    throw error;
  } finally {
    stop();
  }
}
