import { access, constants, readFile, stat } from 'node:fs/promises';
import { replaceFile } from '../../cloud/replaceFile';
import { UnusableInput } from '../inputs/inputFailure';

/**
 * Replaces the content of a file: whoever reads it sees the old content or the new, never a part. Its mode
 * stays.
 *
 * @param expected What the file held when it was read.
 * @throws UnusableInput, and leaves the file as it is, if it holds something else by now.
 */
export async function writeAtomically(file: string, expected: Buffer, content: Buffer): Promise<void> {
  const stats = await stat(file);
  if (!stats.isFile()) {
    throw new UnusableInput('is no regular file: it cannot be fixed in place. --diff shows what to change.');
  }
  // Taking a file's place needs no permission to write it; that it is read-only is still meant.
  await access(file, constants.W_OK);
  await replaceFile(file, content, stats.mode, async () => {
    if (!expected.equals(await readFile(file))) {
      throw new UnusableInput('was changed meanwhile: it is left as it is. Run the command again.');
    }
  });
}
