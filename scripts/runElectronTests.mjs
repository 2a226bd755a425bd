import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildTests } from './build.mjs';
import { desktopArguments, downloadVsCode, whyNoDisplay, writeDesktopSettings } from './desktopVsCode.mjs';
import { startSampleLacework } from './emulators/startSampleLacework.mjs';
import { startSampleOrganization } from './emulators/startSampleOrganization.mjs';
import { outsideEnvironment } from './outsideEnvironment.mjs';
import { bundledSuite } from './projectPaths.mjs';
import { runCommand } from './runCommand.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';
import { removeReport, reportVariable, requireGreenReport } from './suiteReport.mjs';
import { copyExamples, createTemporaryFolder } from './temporaryFolder.mjs';
import { steadySettings } from './vscodeSettings.mjs';

/*
 * Runs the suite in VS Code's desktop edition, which is downloaded, on Windows, macOS or Linux with a display.
 *
 *   --version V     1.100.0 (the oldest supported) unless given; "stable" for the newest
 *   --vscode FILE   this executable instead of a downloaded one
 *   --report FILE   keep the suite's report there
 *   --time-limit N  seconds for the whole suite, 120 unless given
 *   --no-build      the bundles are up to date
 */
const downloadLimitSeconds = 600;

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      version: { type: 'string', default: '1.100.0' },
      vscode: { type: 'string' },
      report: { type: 'string' },
      'time-limit': { type: 'string', default: '120' },
      build: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  const obstacle = whyNoDisplay();
  if (obstacle) throw new ExpectedFailure(`VS Code's desktop edition cannot run: ${obstacle}. Try xvfb-run.`);
  if (values.build) await buildTests();
  const executable = values.vscode ?? (await download(values.version));
  const temporary = await createTemporaryFolder('electron');
  const reportFile = path.resolve(values.report ?? path.join(temporary.path, 'report.json'));
  await removeReport(reportFile);
  await writeDesktopSettings(temporary.path, steadySettings);
  const folder = await copyExamples(temporary.path);

  // The library's own runTests() can neither be stopped when an extension host hangs nor takes paths with spaces on
  // Windows, so that only its download is used.
  const { exitCode } = await runCommand(
    executable,
    [folder, ...desktopArguments(temporary.path), '--disable-gpu', `--extensionTestsPath=${bundledSuite}`],
    {
      env: {
        ...outsideEnvironment(),
        ...(await startSampleOrganization(temporary.path)),
        ...(await startSampleLacework()),
        [reportVariable]: reportFile,
      },
      timeLimitSeconds: Number(values['time-limit']),
    },
  );
  const { passed, pending, vscode } = requireGreenReport(reportFile);
  console.log(`${passed} passed, ${pending} pending in VS Code ${vscode}.`);
  return exitCode;
});

/** @param {string} version */
async function download(version) {
  console.log(`Looking for VS Code ${version}, downloading it if need be…`);
  const result = await downloadVsCode(version, downloadLimitSeconds);
  if ('problem' in result) throw new ExpectedFailure(result.problem);
  return result.executable;
}
