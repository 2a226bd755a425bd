import type { GuardedOutput } from './guardedOutput';
import { countOf } from '../../core/text/countOf';

const eraseLine = '\r\u001B[K';

/** A line in the terminal. */
interface AskedLine {
  readonly show: (asked: number, all: number) => void;
  readonly clear: () => void;
}

/** A line in the terminal that says how many Lacework accounts have been asked; nothing where no person reads it. */
export function showAsked(stderr: GuardedOutput): AskedLine {
  return {
    show(asked: number, all: number): void {
      if (stderr.isTTY) {
        stderr.writeStyled(`${eraseLine}Asking: ${asked} of ${countOf(all, 'Lacework account')}`);
      }
    },
    clear(): void {
      if (stderr.isTTY) {
        stderr.writeStyled(eraseLine);
      }
    },
  };
}
