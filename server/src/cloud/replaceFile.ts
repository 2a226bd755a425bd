import { randomUUID } from 'node:crypto';
import { open, rename, unlink } from 'node:fs/promises';
import path from 'node:path';

/**
 * Puts a file in the place of the one of this name, if there is one: whoever reads it sees the old content or the
 * new, never a part, also after a crash.
 *
 * @param mode The permissions of the file.
 * @param beforeReplacing Called when all is written; what it throws leaves the old file in its place.
 */
export async function replaceFile(
  file: string,
  content: Uint8Array,
  mode: number,
  beforeReplacing?: () => Promise<void>,
): Promise<void> {
  // In the same folder, since only within one file system a rename is a single step.
  const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
  try {
    const handle = await open(temporary, 'wx', mode);
    try {
      // The process may take permissions away from new files.
      await handle.chmod(mode);
      await handle.writeFile(content);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await beforeReplacing?.();
    await rename(temporary, file);
  } catch (error) {
    // Gone already if it could not be made; the first error is the one to tell.
    await unlink(temporary).catch(() => undefined);
    throw error;
  }
}
