/**
 * What became of one step of the test run.
 *
 * @typedef {object} Outcome
 * @property {string} name
 * @property {'ok' | 'failed' | 'not run'} status "not run" is not a failure: the platform lacks what it takes
 * @property {number} seconds
 * @property {{ passed: number, failed: number }} [tests] for suites
 * @property {string} [note] why it failed or was not run, or what it ran in
 */

/**
 * A check has no tests; one that fails counts as one failure, and so does a suite that fails otherwise than by a test.
 * @param {readonly Outcome[]} outcomes
 * @returns {{ passed: number, failed: number }}
 */
export function addUp(outcomes) {
  let passed = 0;
  let failed = 0;
  for (const { status, tests } of outcomes) {
    passed += tests?.passed ?? 0;
    failed += tests?.failed || (status === 'failed' ? 1 : 0);
  }
  return { passed, failed };
}

/**
 * @param {readonly Outcome[]} outcomes
 * @returns {string} a table, one line for each step
 */
export function summaryTable(outcomes) {
  const rows = outcomes.map(({ name, status, seconds, tests, note }) => [
    name,
    status,
    tests ? `${tests.passed} passed, ${tests.failed} failed` : '',
    status === 'not run' ? '' : `${seconds.toFixed(1)} s`,
    note ?? '',
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (/** @type {string[]} */ row) =>
    row.map((cell, column) =>
      column === 3 ? cell.padStart(widths[3] ?? 0) : cell.padEnd(widths[column] ?? 0),
    );
  return rows.map((row) => line(row).join('  ').trimEnd()).join('\n');
}
