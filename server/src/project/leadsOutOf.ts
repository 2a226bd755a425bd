import path from 'node:path';

/** Whether a path is that of something outside of a folder. Both are absolute and without symbolic links. */
export function leadsOutOf(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative === '..' || relative.startsWith(`..${path.sep}`) || path.isAbsolute(relative);
}
