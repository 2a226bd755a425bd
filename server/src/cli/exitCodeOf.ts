import { countProblems, type CheckReport } from './checkReport';
import { exitCode } from './exitCode';
import type { CheckOptions } from './checkOptions';

/** What a check ends with. An input that could not be checked weighs more than any problem. */
export function exitCodeOf(report: CheckReport, { maxWarnings, exitZero }: CheckOptions): number {
  if (report.failures.length > 0) {
    return exitCode.input;
  }
  const isBad = countProblems(report, 'error') > 0 || countProblems(report, 'warning') > maxWarnings;
  return isBad && !exitZero ? exitCode.problems : exitCode.ok;
}
