import type { Clock } from '../cloud/lacework/clock';
import type { GuardedOutput } from './output/guardedOutput';

/** Where text goes. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person reads it in a terminal. */
  readonly isTTY?: boolean;
}

/** What a process gives to the command, so that it can run without one. */
export interface Surroundings {
  readonly stdout: Output;
  readonly stderr: Output;
  /** In a terminal, what a person types. */
  readonly stdin: NodeJS.ReadableStream & { readonly isTTY?: boolean };
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The folder with the page `<id>.md` of each rule. */
  readonly rulePages: string;
  /**
   * Has a listener called where the user interrupts the command, once, in the place of its end.
   *
   * @returns What ends that.
   */
  readonly onInterrupt: (listener: () => void) => () => void;
  /** That of the computer if missing. */
  readonly clock?: Clock | undefined;
}

/** All that the command needs of its surroundings. Nothing is written but through the guards. */
export interface Environment extends Surroundings {
  readonly stdout: GuardedOutput;
  readonly stderr: GuardedOutput;
  readonly clock: Clock;
}
