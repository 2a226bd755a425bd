import { cleanUp, isInterrupted } from './cleanup.mjs';

/**
 * Runs a script's main function: an error is shown as one message, everything registered is cleaned up, and the
 * process ends with the code that says how it went, even if some handle is still open.
 * @param {() => Promise<number | void>} main returns the exit code, 0 if it returns nothing
 */
export async function runMain(main) {
  let exitCode;
  try {
    exitCode = (await main()) ?? 0;
  } catch (error) {
    if (!isInterrupted()) console.error(describeError(error));
    exitCode = 1;
  }
  await cleanUp();
  process.exit(exitCode);
}

/**
 * A message meant for the user has no stack; an unexpected error needs one.
 * @param {unknown} error
 */
function describeError(error) {
  if (error instanceof ExpectedFailure) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A failure whose message says all there is to know: a missing tool, an unsupported platform, a red suite. */
export class ExpectedFailure extends Error {}
