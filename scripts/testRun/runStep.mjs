import { existsSync, readFileSync } from 'node:fs';
import { isInterrupted } from '../cleanup.mjs';
import { runNode } from '../runCommand.mjs';
import { ExpectedFailure } from '../runMain.mjs';
import { holdsSecret } from '../secretSearch/secretMarks.mjs';
import { readReport, removeReport } from '../suiteReport.mjs';

/**
 * @typedef {import('./outcome.mjs').Outcome} Outcome
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {readonly string[]} args for Node
 * @property {'mocha' | 'suite'} [reportKind] a suite's report: mocha's JSON, or the extension host suite's own
 * @property {string} [reportFile]
 * @property {number} [timeLimitSeconds]
 */

/**
 * Runs a step. Its output is shown only if it fails, then in full.
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
export async function runStep(step) {
  const { name, args, reportKind, reportFile, timeLimitSeconds = 300 } = step;
  process.stdout.write(`${name} … `);
  if (reportFile) await removeReport(reportFile);
  const started = performance.now();
  const { exitCode, output } = await runNode(args, { capture: true, timeLimitSeconds });
  if (isInterrupted()) throw new ExpectedFailure('Interrupted.');
  const seconds = (performance.now() - started) / 1000;
  const report = reportKind && reportFile ? readCounts(reportKind, reportFile) : undefined;
  const note = whyFailed(step, report, exitCode, output);
  const remark = note ?? report?.host;
  console.log(`${note ? 'FAILED' : 'ok'} (${seconds.toFixed(1)} s)`);
  if (note) console.log(`\n${output.replace(/^\s*\n/, '').trimEnd()}\n${report?.failures ?? ''}\n`);
  return {
    name,
    status: note ? 'failed' : 'ok',
    seconds,
    ...(report ? { tests: { passed: report.passed, failed: report.failed } } : {}),
    ...(remark ? { note: remark } : {}),
  };
}

/**
 * @param {Step} step
 * @param {Counts | undefined} report
 * @param {number} exitCode
 * @param {string} output
 * @returns {string | undefined}
 */
function whyFailed({ reportKind, reportFile }, report, exitCode, output) {
  const why = reportKind
    ? whySuiteFailed(report, exitCode)
    : exitCode !== 0
      ? `exit code ${exitCode}`
      : undefined;
  if (why) return why;
  const written = reportFile && existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : '';
  return holdsSecret(output + written) ? 'its output shows a secret' : undefined;
}

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string} [host] what the suite ran in
 * @property {string} failures each in full, where the suite has not shown them itself
 */

/**
 * @param {'mocha' | 'suite'} kind
 * @param {string} file
 * @returns {Counts | undefined}
 */
function readCounts(kind, file) {
  if (kind === 'suite') {
    const report = readReport(file);
    return (
      report && {
        passed: report.passed,
        failed: report.failed,
        failures: '',
        host: `VS Code ${report.vscode}`,
      }
    );
  }
  if (!existsSync(file)) return undefined;
  const { stats, failures } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.passes,
    failed: stats.failures,
    failures: failures.map(describeFailure).join('\n\n'),
  };
}

/** @param {{ fullTitle: string, err: { stack?: string, message?: string } }} failure */
function describeFailure({ fullTitle, err }) {
  return `✖ ${fullTitle}\n${err.stack ?? err.message ?? 'no message'}`.replace(/\n/g, '\n    ');
}

/**
 * @param {Counts | undefined} report
 * @param {number} exitCode
 * @returns {string | undefined}
 */
function whySuiteFailed(report, exitCode) {
  if (!report) return `could not run (exit code ${exitCode})`;
  if (report.failed > 0) return 'failed tests';
  if (report.passed === 0) return 'ran no tests';
  return exitCode === 0 ? undefined : `tests passed, but exit code ${exitCode}`;
}
