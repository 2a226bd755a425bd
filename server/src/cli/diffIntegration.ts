import { readLive } from '../cloud/lacework/liveIntegration';
import { printJson } from '../core/text/printJson';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import { differenceJson } from './format/differenceJson';
import { formatDifferenceMarkdown } from './format/differenceMarkdown';
import { formatDifference } from './format/mappingDifference';
import { readMappingToSend } from './inputs/readMappingToSend';
import type { DiffOptions } from './integrationsOptions';
import { openLacework } from './laceworkSource';
import { areAlike, compareWithLive, type MappingDifference } from './mappingDifference';
import { printMappingProblems } from './output/printMappingProblems';

/** Prints what a push of a file would change; gives the exit code. */
export async function diffIntegration(options: DiffOptions, environment: Environment): Promise<number> {
  const { guid, file: name, format, source } = options;
  const lacework = await openLacework(source, environment);
  const file = await readMappingToSend(name, environment);
  // A push asks what goes along; here it is left open.
  const difference = compareWithLive(await readLive(lacework, guid), file, true);
  printMappingProblems(file, environment);
  environment.stdout.write(print(difference, format));
  return areAlike(difference) ? exitCode.ok : exitCode.problems;
}

function print(difference: MappingDifference, format: DiffOptions['format']): string {
  switch (format) {
    case 'text':
      return formatDifference(difference);
    case 'json':
      return printJson(differenceJson(difference));
    case 'markdown':
      return formatDifferenceMarkdown(difference);
  }
}
