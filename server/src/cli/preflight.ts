import { checkAwsPrerequisites, type PrerequisiteReport } from '../cloud/aws/checkAwsPrerequisites';
import { printFinding } from '../core/integration/prerequisites/printFinding';
import { printJson } from '../core/text/printJson';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import type { PreflightOptions } from './preflightOptions';

/** Checks the AWS side of an integration and prints what is found; gives the exit code. */
export async function preflight(
  { format, question, profile }: PreflightOptions,
  { stdout }: Environment,
): Promise<number> {
  const report = await checkAwsPrerequisites({ question, ...(profile !== undefined && { profile }) });
  stdout.write(
    format === 'json'
      ? printJson({ ...question, ...report })
      : report.findings.map((finding) => printFinding(finding)).join(''),
  );
  return codeOf(report);
}

/** What is not known of the role or the queue is no reason to go on. */
function codeOf({ findings }: PrerequisiteReport): number {
  if (findings.some(({ severity }) => severity === 'error')) {
    return exitCode.problems;
  }
  const isMissing = findings.some(
    ({ severity, subject }) => severity === 'unchecked' && (subject === 'Role' || subject === 'Queue'),
  );
  return isMissing ? exitCode.input : exitCode.ok;
}
