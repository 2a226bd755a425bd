import { createInterface } from 'node:readline/promises';
import type { Environment } from './environment';
import { UsageError } from './usageError';

/**
 * Whether the user wants it: has said so beforehand, or says so now, in a terminal. Only "y" or "yes" is a yes.
 *
 * @param isConfirmed Whether that was said with `--yes`.
 * @throws UsageError where nobody is there to be asked.
 */
export async function confirm(
  question: string,
  isConfirmed: boolean,
  { stdin, stderr }: Environment,
): Promise<boolean> {
  if (isConfirmed) {
    return true;
  }
  if (stdin.isTTY !== true || !stderr.isTTY) {
    throw new UsageError('nothing was sent: there is no terminal to ask in, and --yes was not given');
  }
  stderr.write(`${question} [y/N] `);
  // The terminal itself edits the line: so Ctrl+C ends the command as ever.
  const lines = createInterface({ input: stdin, terminal: false });
  try {
    for await (const line of lines) {
      return /^\s*y(?:es)?\s*$/i.test(line);
    }
    stderr.write('\n');
    return false;
  } finally {
    // Else the process would wait for another line.
    lines.close();
  }
}
