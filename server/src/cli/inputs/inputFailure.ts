import { systemErrorReason } from '../../project/systemErrorReason';

/** A file that could not be checked, or not be written. */
export interface InputFailure {
  /** As the user knows it. */
  readonly path: string;
  /** A sentence that begins with the path: what is wrong and what to do. */
  readonly message: string;
}

/** Thrown where a file cannot be used; `reason` goes on after the file's path. */
export class UnusableInput extends Error {}

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
  const reason = systemErrorReason(error);
  if (reason === undefined) {
    throw error;
  }
  return { path, message: `${path} cannot be ${doing}: ${reason}.` };
}
