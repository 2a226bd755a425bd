import { escapeInvisibleInLines } from '../../core/text/escapeInvisible';
import type { Output } from '../environment';
import { withoutLogCommands } from './withoutLogCommands';

/**
 * Where all text for people goes: names from AWS and words of files stand in it, and neither a terminal nor what writes a log is
 * to obey them. What programs read from a pipe stays as it is.
 */
export class GuardedOutput {
  readonly isTTY: boolean;
  readonly #output: Output;
  readonly #isForPeople: boolean;

  /** @param isForPeople Whether people read it even where it is no terminal, as in a log. */
  constructor(output: Output, isForPeople: boolean) {
    this.isTTY = output.isTTY === true;
    this.#output = output;
    this.#isForPeople = isForPeople || this.isTTY;
  }

  write(text: string): void {
    this.#output.write(this.#isForPeople ? withoutLogCommands(escapeInvisibleInLines(text)) : text);
  }

  /** Writes control sequences of our own, in a text that is escaped already but for them. */
  writeStyled(text: string): void {
    this.#output.write(text);
  }
}
