import type { PullProgress } from '../../cloud/aws/pullAwsAccounts';
import { countOf } from '../../core/text/countOf';
import type { GuardedOutput } from './guardedOutput';

const eraseLine = '\r\u001B[K';

/** A line in the terminal. */
interface ProgressLine {
  readonly show: (progress: PullProgress) => void;
  readonly clear: () => void;
}

/** A line in the terminal that is written over and over; nothing where no person reads it. */
export function showProgress(stderr: GuardedOutput): ProgressLine {
  return {
    show({ accounts, organizationalUnits }: PullProgress): void {
      if (stderr.isTTY) {
        const units = countOf(organizationalUnits, 'organizational unit');
        stderr.writeStyled(`${eraseLine}Pulling: ${countOf(accounts, 'AWS account')}, ${units}`);
      }
    },
    clear(): void {
      if (stderr.isTTY) {
        stderr.writeStyled(eraseLine);
      }
    },
  };
}
