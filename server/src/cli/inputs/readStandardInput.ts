import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { readAtMost } from '../../project/readAtMost';
import { decodeText } from './decodeText';
import type { FoundFile } from './findFiles';
import { assertIsMapping, assertRead, largestFile, type MappingSource } from './readMapping';

/** What standard input is called in reports unless the user names it. */
export const standardInputName = '<stdin>';

/** Standard input as a file, which need not exist: its folder says which configuration holds. */
export async function standardInputFile(cwd: string, name: string | undefined): Promise<FoundFile> {
  const full = path.resolve(cwd, name ?? 'stdin.json');
  // A folder that does not exist has no links to resolve.
  const folder = await realpath(path.dirname(full)).catch(() => path.dirname(full));
  return { path: name ?? standardInputName, realPath: path.join(folder, path.basename(full)), isNamed: true };
}

/**
 * Reads all of standard input.
 *
 * @throws UnusableInput if it is no account mapping file, or larger than one could be.
 */
export async function readStandardInput(
  stdin: AsyncIterable<Uint8Array | string>,
  name: string,
): Promise<MappingSource> {
  const bytes = assertRead(await readAtMost(stdin, largestFile));
  assertIsMapping(name, bytes);
  return { ...decodeText(bytes), bytes };
}
