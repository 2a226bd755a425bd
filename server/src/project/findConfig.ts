import { stat } from 'node:fs/promises';
import path from 'node:path';
import { configFileName } from '../core/config/configFileName';

/**
 * The configuration that holds for the files of a folder: the nearest one in it or above it, up to the root of
 * the repository. Where there is no repository, up to `boundary`; where the folder is not below that either, in
 * the folder alone.
 *
 * @param folder Absolute, without symbolic links.
 * @param boundary The folder that the user works in, absolute and without symbolic links.
 * @returns The path of the configuration.
 */
export async function findConfig(folder: string, boundary: string): Promise<string | undefined> {
  const above = foldersUpFrom(folder);
  const last = (await findRepository(folder)) ?? (above.includes(boundary) ? boundary : folder);
  for (const each of above.slice(0, above.indexOf(last) + 1)) {
    const candidate = path.join(each, configFileName);
    if (await exists(candidate)) {
      return candidate;
    }
  }
  return undefined;
}

/** The root of the repository that a folder is in: the nearest folder with a `.git`, which may be a file. */
export async function findRepository(folder: string): Promise<string | undefined> {
  for (const each of foldersUpFrom(folder)) {
    if (await exists(path.join(each, '.git'))) {
      return each;
    }
  }
  return undefined;
}

/** A folder and all above it, the nearest first. */
function foldersUpFrom(folder: string): string[] {
  const folders = [folder];
  for (let parent = path.dirname(folder); parent !== folders.at(-1); parent = path.dirname(parent)) {
    folders.push(parent);
  }
  return folders;
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    // What cannot be looked at counts as not there.
    () => false,
  );
}
