import type { PullProgress } from '../../cloud/aws/pullAwsAccounts';
import { countOf } from '../../core/text/countOf';
import type { Output } from '../environment';

const eraseLine = '\r\u001B[K';

/** A line in the terminal. */
interface ProgressLine {
  readonly show: (progress: PullProgress) => void;
  readonly clear: () => void;
}

/** A line in the terminal that is written over and over; nothing where no person reads it. */
export function showProgress(stderr: Output): ProgressLine {
  const isTTY = stderr.isTTY === true;
  return {
    show({ accounts, organizationalUnits }: PullProgress): void {
      if (isTTY) {
        const units = countOf(organizationalUnits, 'organizational unit');
        stderr.write(`${eraseLine}Pulling: ${countOf(accounts, 'AWS account')}, ${units}`);
      }
    },
    clear(): void {
      if (isTTY) {
        stderr.write(eraseLine);
      }
    },
  };
}
