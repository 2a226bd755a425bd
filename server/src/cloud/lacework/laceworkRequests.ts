import { isAnswerTooLarge, tooLarge } from '../answerTooLarge';
import { CloudError } from '../cloudError';
import type { CloudFailure } from '../cloudFailure';
import { connectionFailure, failedBeforeSending } from '../connectionFailure';
import type { Clock } from './clock';
import { exchange, type Fetch, type HttpAnswer, type HttpRequest } from './exchange';
import { explainAnswer, type AnswerContext } from './explainAnswer';
import { waitDemanded } from './waitDemanded';

export interface RequestsOptions {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly signal?: AbortSignal | undefined;
  /** Told before a wait of some seconds that Lacework demands. */
  readonly onWait?: ((seconds: number) => void) | undefined;
}

/** What a request is about, for words. */
export interface Purpose extends AnswerContext {
  /** What did not happen where the request fails, as a sentence without its end. */
  readonly failed: string;
  /** The same where the request may have taken effect; a request that may be repeated at will has none. */
  readonly unknown?: string | undefined;
}

const attempts = 5;
/** In milliseconds, growing twofold. */
const backoff = { first: 500, longest: 8000 };
/** In milliseconds. Creating takes longer, and its outcome is lost with the answer. */
const timeouts = { reading: 60_000, writing: 125_000 };
/** In seconds. Who would wait longer wants to know instead. */
const longestWait = 60;

/**
 * Sends requests, and repeats those that failed where repeating does no harm: any that Lacework did not take (HTTP
 * 429), and those that only read, also after a failure of Lacework or of the network.
 */
export class LaceworkRequests {
  readonly #options: RequestsOptions;

  constructor(options: RequestsOptions) {
    this.#options = options;
  }

  /**
   * The answer, unless it is one of HTTP 401: whoever asked knows whether there is a new token to be had.
   *
   * @throws CloudError, and nothing else; of the code `outcome-unknown` where the request may have taken effect.
   */
  async send(request: HttpRequest, purpose: Purpose): Promise<HttpAnswer> {
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#try(
        request,
        purpose.unknown === undefined ? timeouts.reading : timeouts.writing,
      );
      const isLast = attempt === attempts;
      if ('answer' in outcome) {
        const { answer } = outcome;
        if ((answer.status >= 200 && answer.status < 300) || answer.status === 401) {
          return answer;
        }
        const mayRepeat =
          isTransient(answer.status) && (answer.status === 429 || purpose.unknown === undefined);
        const seconds = answer.status === 429 ? waitDemanded(answer.headers) : undefined;
        if (isLast || !mayRepeat || (seconds ?? 0) > longestWait) {
          const isUnknown = answer.status >= 500 && purpose.unknown !== undefined;
          throw toCloudError(explainAnswer(answer, purpose), purpose, isUnknown);
        }
        await this.#wait(seconds === undefined ? delayAfter(attempt) : seconds * 1000, purpose);
      } else {
        const { failure, mayHaveArrived } = outcome;
        // What is refused or not found at once is so again at once.
        if (isLast || purpose.unknown !== undefined || failure.code !== 'no-connection' || !mayHaveArrived) {
          throw toCloudError(failure, purpose, mayHaveArrived && purpose.unknown !== undefined);
        }
        await this.#wait(delayAfter(attempt), purpose);
      }
    }
  }

  async #try(request: HttpRequest, timeout: number): Promise<Outcome> {
    const { fetch, clock, signal } = this.#options;
    const isGivenUp = () => signal?.aborted === true;
    if (isGivenUp()) {
      return { failure: cancelled, mayHaveArrived: false };
    }
    const deadline = clock.deadline(timeout);
    try {
      const either = signal === undefined ? deadline : AbortSignal.any([deadline, signal]);
      return { answer: await exchange(fetch, request, either) };
    } catch (error) {
      if (isGivenUp()) {
        return { failure: cancelled, mayHaveArrived: true };
      }
      if (deadline.aborted) {
        return { failure: noAnswer, mayHaveArrived: true };
      }
      if (isAnswerTooLarge(error)) {
        return { failure: oversized, mayHaveArrived: true };
      }
      const failure = connectionFailure(error, 'Lacework');
      return failure === undefined
        ? { failure: unexplained, mayHaveArrived: true }
        : { failure, mayHaveArrived: !failedBeforeSending(error) };
    }
  }

  async #wait(milliseconds: number, purpose: Purpose): Promise<void> {
    const { clock, signal, onWait } = this.#options;
    if (milliseconds > backoff.longest) {
      onWait?.(milliseconds / 1000);
    }
    try {
      await clock.sleep(milliseconds, signal);
    } catch {
      // Only the signal ends it early; nothing is under way then.
      throw toCloudError(cancelled, purpose, false);
    }
  }
}

type Outcome =
  { readonly answer: HttpAnswer } | { readonly failure: CloudFailure; readonly mayHaveArrived: boolean };

const cancelled: CloudFailure = { code: 'cancelled', reason: 'it was cancelled', advice: '' };
const noAnswer: CloudFailure = {
  code: 'no-connection',
  reason: 'Lacework does not answer in time',
  advice: 'Check the network, then try again.',
};
const oversized: CloudFailure = {
  code: 'malformed-answer',
  reason: `what answers is not Lacework as it is known: ${tooLarge}`,
  advice: 'Check the address, and whether a proxy answers in its place.',
};
const unexplained: CloudFailure = {
  code: 'unexpected',
  reason: 'the connection to Lacework failed in a way that is not known',
  advice: 'Try again. If it stays so, check the proxy and the network.',
};

function isTransient(status: number): boolean {
  return status === 429 || status === 500 || (status >= 502 && status <= 504);
}

function delayAfter(attempt: number): number {
  return Math.min(backoff.first * 2 ** (attempt - 1), backoff.longest);
}

/** @param isUnknown Whether the request may have taken effect. */
export function toCloudError(
  { code, reason, advice }: CloudFailure,
  { failed, unknown }: Purpose,
  isUnknown: boolean,
): CloudError {
  return isUnknown && unknown !== undefined
    ? new CloudError(
        'outcome-unknown',
        `${unknown}: ${reason}.`,
        'Look whether it is there before you try again.',
      )
    : new CloudError(code, `${failed}: ${reason}.`, advice);
}
