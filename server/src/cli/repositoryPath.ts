import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { findRepository } from '../project/findConfig';
import type { FoundFile } from './inputs/findFiles';
import { standardInputName } from './inputs/readStandardInput';

/**
 * The path of a file from the root of its repository on, or from the current folder where there is none, with
 * `/`; the whole path of a file that is in neither.
 */
export async function repositoryPath(cwd: string, { path: name, realPath }: FoundFile): Promise<string> {
  if (name === standardInputName) {
    return name;
  }
  const base = (await findRepository(path.dirname(realPath))) ?? (await realpath(cwd));
  const relative = path.relative(base, realPath);
  const isOutside = relative.startsWith('..') || path.isAbsolute(relative);
  return (isOutside ? realPath : relative).replaceAll(path.sep, '/');
}
