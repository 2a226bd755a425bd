import { performance } from 'node:perf_hooks';
import { setImmediate, setTimeout as sleep } from 'node:timers/promises';
import {
  CloseAction,
  ErrorAction,
  type CloseHandlerResult,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient/node';
import { RestartDelays } from './restartDelays';

/**
 * Decides what happens when the language server dies, also while it starts: it is started again, later each time, and where
 * it dies again and again it is given up. That something could not be sent to it is no reason to give it up, as it would be
 * for the language client's own handler after three messages: a server that died while there was much to tell it would stay
 * dead. That its connection is closed is told a moment later.
 */
export class ServerEnds implements ErrorHandler {
  readonly #tellGivenUp: (hasRun: boolean) => void;
  readonly #delays = new RestartDelays();
  readonly #disposing = new AbortController();
  #hasRun = false;
  #isGivenUp = false;

  /** @param tellGivenUp is called once, where it ended too often; whether it ran before, or could not even be started */
  constructor(tellGivenUp: (hasRun: boolean) => void) {
    this.#tellGivenUp = tellGivenUp;
  }

  /** Whether it is not started again: it ended too often, or is not needed any more. */
  get isGivenUp(): boolean {
    return this.#isGivenUp;
  }

  get isDisposed(): boolean {
    return this.#disposing.signal.aborted;
  }

  noteRun(): void {
    this.#hasRun = true;
  }

  /** The server is not needed any more. */
  dispose(): void {
    this.#disposing.abort();
  }

  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  async closed(): Promise<CloseHandlerResult> {
    // Whoever waits for a start hears first that it failed: the language client mixes both up if they come at once.
    await setImmediate();
    if (this.isDisposed) {
      return this.#giveUp('The server is not needed any more.');
    }
    const delay = this.#delays.next(performance.now());
    if (delay === undefined) {
      this.#tellGivenUp(this.#hasRun);
      return this.#giveUp('The server ended too often.');
    }
    try {
      await sleep(delay, undefined, { signal: this.#disposing.signal });
    } catch {
      return this.#giveUp('The server is not needed any more.');
    }
    return {
      action: CloseAction.Restart,
      message: `The server ended. It is started again after ${delay} ms.`,
      handled: true,
    };
  }

  #giveUp(message: string): CloseHandlerResult {
    this.#isGivenUp = true;
    return { action: CloseAction.DoNotRestart, message, handled: true };
  }
}
