import { existsSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { ExpectedFailure } from './runMain.mjs';

/** The suite in the extension host writes its report to the file that this variable names. */
export const reportVariable = 'LACEWORK_MAPPING_TEST_REPORT';

/**
 * @typedef {object} SuiteReport
 * @property {true} done
 * @property {string} vscode the VS Code version the suite ran in
 * @property {number} tests
 * @property {number} passed
 * @property {number} failed
 * @property {number} pending
 */

/**
 * An old report would hide that the suite died.
 * @param {string} file
 */
export async function removeReport(file) {
  await rm(file, { force: true });
}

/**
 * Reads the report and throws unless it shows a complete, green run. The exit code alone proves nothing: VS Code
 * reports success for an extension host that died.
 * @param {string} file
 * @returns {SuiteReport}
 */
export function requireGreenReport(file) {
  const report = readReport(file);
  if (!report)
    throw new ExpectedFailure('The suite wrote no report: the extension host died or never ran it.');
  const { tests, passed, failed, pending } = report;
  if (tests === 0) throw new ExpectedFailure('The suite ran no tests.');
  if (failed > 0) throw new ExpectedFailure(`${failed} of ${tests} tests failed.`);
  if (passed + pending !== tests || passed === 0) {
    throw new ExpectedFailure(
      `The suite is incomplete: ${passed} of ${tests} tests passed, ${pending} pending.`,
    );
  }
  return report;
}

/**
 * @param {string} file
 * @returns {SuiteReport | undefined}
 */
export function readReport(file) {
  if (!existsSync(file)) return undefined;
  try {
    const report = JSON.parse(readFileSync(file, 'utf8'));
    return report.done === true ? report : undefined;
  } catch {
    return undefined;
  }
}
