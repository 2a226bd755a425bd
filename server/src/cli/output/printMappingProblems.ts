import { countOf } from '../../core/text/countOf';
import { quoteForShell } from '../../core/text/quoteForShell';
import { usesColor } from '../colorChoice';
import type { Environment } from '../environment';
import { formatText } from '../format/text';
import type { MappingToSend } from '../inputs/readMappingToSend';
import { Refusal } from '../refusal';
import { SourceText } from '../sourceText';

/** Prints to stderr what is wrong with a mapping file, as `check` words it, and how it can be mended. */
export function printMappingProblems(
  { path, mapping, errors, warnings }: MappingToSend,
  environment: Environment,
): void {
  const problems = [...errors, ...warnings];
  if (problems.length === 0) {
    return;
  }
  const { stderr } = environment;
  const file = { path, repositoryPath: path, source: new SourceText(mapping.text), ignored: 0, fixed: false };
  const report = { files: [{ ...file, problems }], failures: [] };
  stderr.writeStyled(formatText(report, usesColor(undefined, { ...environment, stdout: stderr })));
  const counts = `${countOf(errors.length, 'error')}, ${countOf(warnings.length, 'warning')}`;
  const command = `lacework-mapping check ${quoteForShell(path)}`;
  stderr.write(`${path}: ${counts}. \`${command}\` shows what else there is.\n`);
}

/**
 * Prints them, too.
 *
 * @throws Refusal where there are errors.
 */
export function assertNoErrors(file: MappingToSend, environment: Environment): void {
  printMappingProblems(file, environment);
  if (file.errors.length > 0) {
    throw new Refusal(`${file.path} has ${countOf(file.errors.length, 'error')}.`);
  }
}
