import { parseArgs } from 'node:util';
import { version } from '../../../package.json';
import { check } from './check';
import { exitCode } from './exitCode';
import type { Streams } from './streams';

const usage = `Usage: lacework-mapping check FILE…

Checks account mapping files of a Lacework organization and prints every problem.

Options:
  -h, --help     show this help
      --version  show the version

Exit codes:
  0  no error (warnings may be there)
  1  at least one error
  2  wrong command line
  3  a file cannot be read or is not an account mapping file
`;

/** Runs the command line; gives the exit code. */
export async function main(argv: readonly string[], streams: Streams): Promise<number> {
  const complain = (message: string): number => {
    streams.stderr.write(`lacework-mapping: ${message}\n\n${usage}`);
    return exitCode.usage;
  };
  let parsed;
  try {
    parsed = parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
    });
  } catch (error) {
    return complain(error instanceof Error ? error.message : String(error));
  }
  const [command, ...files] = parsed.positionals;
  if (parsed.values.help === true) {
    streams.stdout.write(usage);
    return exitCode.ok;
  }
  if (parsed.values.version === true) {
    streams.stdout.write(`${version}\n`);
    return exitCode.ok;
  }
  if (command !== 'check') {
    return complain(command === undefined ? 'a command is missing' : `there is no command "${command}"`);
  }
  return files.length === 0 ? complain('name at least one file to check') : check(files, streams);
}
