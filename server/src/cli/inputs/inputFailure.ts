/** A file that could not be checked, or not be written. */
export interface InputFailure {
  /** As the user knows it. */
  readonly path: string;
  /** A sentence that begins with the path: what is wrong and what to do. */
  readonly message: string;
}

/** Thrown where a file cannot be used; `reason` goes on after the file's path. */
export class UnusableInput extends Error {}

/** By the operating system's name for the error. */
const reasons: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['ENAMETOOLONG', 'its name is too long'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'you have no permission'],
  ['EPERM', 'you have no permission'],
  ['EROFS', 'the disk can only be read'],
  ['ENOSPC', 'the disk is full'],
  ['ELOOP', 'its symbolic links go in a circle'],
  ['EMFILE', 'too many files are open'],
  ['EIO', 'the disk reports an error'],
]);

/**
 * What to tell the user about an error.
 *
 * @param doing What was tried: "read", "written".
 * @throws The error itself where it does not come from the operating system: then it is a fault of ours.
 */
export function inputFailure(path: string, doing: 'read' | 'written', error: unknown): InputFailure {
  if (error instanceof UnusableInput) {
    return { path, message: `${path} ${error.message}` };
  }
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) {
    throw error;
  }
  const code = String(error.code);
  return { path, message: `${path} cannot be ${doing}: ${reasons.get(code) ?? `the system says ${code}`}.` };
}
