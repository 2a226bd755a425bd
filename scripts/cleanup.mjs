/** @typedef {() => void | Promise<void>} CleanupStep */

/** @type {CleanupStep[]} */
const steps = [];
let signalsHandled = false;
let interrupted = false;

/** Whether a signal ends the script: what goes wrong from then on is no news. */
export function isInterrupted() {
  return interrupted;
}

/**
 * Registers what has to be undone at the end: a process to stop, a folder to remove. The last one registered is
 * undone first, so a server is stopped before its folders go.
 * @param {CleanupStep} step
 * @returns {() => void} forgets the step again, for something that has been undone in the normal course
 */
export function onCleanup(step) {
  steps.push(step);
  cleanUpOnSignals();
  return () => {
    const index = steps.indexOf(step);
    if (index >= 0) steps.splice(index, 1);
  };
}

/** @type {Promise<void> | undefined} */
let underWay;

/**
 * Undoes everything registered. A second call waits for the first: an interrupted script's main function usually
 * fails as well, as its server and browser are gone, and must not end the process half-way.
 */
export function cleanUp() {
  underWay ??= undoSteps().finally(() => (underWay = undefined));
  return underWay;
}

/** One step that fails does not keep the others from being done. */
async function undoSteps() {
  for (let step = steps.pop(); step; step = steps.pop()) {
    try {
      await step();
    } catch (error) {
      console.error(`Cleaning up: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/** Without this an interrupted run would leave a server, a browser and its temporary folders behind. */
function cleanUpOnSignals() {
  if (signalsHandled) return;
  signalsHandled = true;
  for (const [signal, number] of /** @type {const} */ ([
    ['SIGHUP', 1],
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ])) {
    process.on(signal, () => {
      interrupted = true;
      void cleanUp().finally(() => process.exit(128 + number));
    });
  }
}
