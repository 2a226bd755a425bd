/**
 * Stands in for a native module that ends the extension host when its parent has died. The test host kills the whole
 * process group instead.
 */
export function start() {}

/** @param {number} code */
export function exit(code) {
  process.exit(code);
}
