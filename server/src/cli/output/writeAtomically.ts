import { randomUUID } from 'node:crypto';
import { access, constants, open, readFile, rename, stat, unlink } from 'node:fs/promises';
import path from 'node:path';
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
  const { mode } = stats;
  // Taking a file's place needs no permission to write it; that it is read-only is still meant.
  await access(file, constants.W_OK);
  // In the same folder, since only within one file system a rename is a single step.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      await handle.chmod(mode);
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    if (!expected.equals(await readFile(file))) {
      throw new UnusableInput('was changed meanwhile: it is left as it is. Run the command again.');
    }
    await rename(temporary, file);
  } catch (error) {
    // Gone already if it could not be made; the first error is the one to tell.
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
