import type { Problem } from '../core/rules/runRules';
import type { Severity } from '../core/rules/rule';
import type { InputFailure } from './inputs/inputFailure';
import type { SourceText } from './sourceText';

/** A file with its problems. */
export interface CheckedFile {
  /** As the user knows it. */
  readonly path: string;
  /** For programs that know the repository only, with `/`; absolute for a file that is outside of it. */
  readonly repositoryPath: string;
  readonly source: SourceText;
  /** In file order, without those that the configuration says to ignore. */
  readonly problems: readonly Problem[];
  readonly ignored: number;
  /** Whether the file was changed on disk. */
  readonly fixed: boolean;
}

/** What a check found, for a format to show. */
export interface CheckReport {
  readonly files: readonly CheckedFile[];
  readonly failures: readonly InputFailure[];
}

export function countProblems({ files }: CheckReport, severity: Severity): number {
  let count = 0;
  for (const { problems } of files) {
    count += problems.filter((problem) => problem.severity === severity).length;
  }
  return count;
}

/** The report with the problems of severity error alone. */
export function errorsOnly({ files, failures }: CheckReport): CheckReport {
  const filtered = files.map((file) => ({
    ...file,
    problems: file.problems.filter(({ severity }) => severity === 'error'),
  }));
  return { files: filtered, failures };
}
