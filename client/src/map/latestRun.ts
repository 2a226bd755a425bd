import * as vscode from 'vscode';

/** In milliseconds. */
const pause = 120;

/**
 * Runs something with what was asked for last: once at a time, and not at once again. What is asked for while it runs comes
 * next, or gives up what runs (`givesUp`), where an answer that is a little older is of no use. What fails is for `run` to
 * tell.
 */
export class LatestRun<Asked = void> implements vscode.Disposable {
  readonly #run: (token: vscode.CancellationToken, asked: Asked) => Promise<void>;
  readonly #givesUp: boolean;
  #running: vscode.CancellationTokenSource | undefined;
  #waiting: { readonly asked: Asked } | undefined;
  #isDisposed = false;

  constructor(
    run: (token: vscode.CancellationToken, asked: Asked) => Promise<void>,
    { givesUp }: { readonly givesUp: boolean },
  ) {
    this.#run = run;
    this.#givesUp = givesUp;
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#running?.cancel();
  }

  run(asked: Asked): void {
    this.#waiting = { asked };
    if (this.#running === undefined) {
      void this.#work();
    } else if (this.#givesUp) {
      this.#running.cancel();
    }
  }

  async #work(): Promise<void> {
    while (this.#waiting !== undefined && !this.#isDisposed) {
      const { asked } = this.#waiting;
      this.#waiting = undefined;
      const source = new vscode.CancellationTokenSource();
      this.#running = source;
      try {
        await this.#run(source.token, asked);
      } catch {
        // What was given up: `run` tells of what fails otherwise.
      }
      await new Promise((resolve) => setTimeout(resolve, pause));
      source.dispose();
    }
    this.#running = undefined;
  }
}
