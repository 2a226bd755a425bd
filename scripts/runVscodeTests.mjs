import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { format, parseArgs } from 'node:util';
import { buildTests } from './build.mjs';
import { bundledSuite, projectRoot } from './projectPaths.mjs';
import { startSampleLacework } from './emulators/startSampleLacework.mjs';
import { startSampleOrganization } from './emulators/startSampleOrganization.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';
import { filesWithSecrets } from './secretSearch/filesWithSecrets.mjs';
import { keepLogs } from './secretSearch/keepLogs.mjs';
import { removeReport, reportVariable, requireGreenReport } from './suiteReport.mjs';
import { copyExamples, createTemporaryFolder } from './temporaryFolder.mjs';
import { withTimeLimit } from './timeLimit.mjs';
import { openBrowser } from './vscodeHost/openBrowser.mjs';
import { installExtension, startVsCodeServer } from './vscodeHost/startServer.mjs';
import { steadySettings } from './vscodeSettings.mjs';
import { workbenchUrl } from './vscodeHost/workbenchUrl.mjs';

/*
 * Runs the suite in a real extension host, on Linux x64 without a display.
 *
 *   --vsix FILE     test the packed extension, installed from FILE, instead of the checkout
 *   --report FILE   keep the suite's report there
 *   --time-limit N  seconds for the whole suite, 120 unless given
 *   --no-build      the bundles are up to date
 */

/** What the workbench itself says at every start, which would bury the suite's own lines. */
const workbenchNoise =
  /^(Resolv(ing|ed) connection token|Creating a socket|Ignoring fetching|Updating additional builtin|ChatSessionStore|\[Service Worker\])/;

await runMain(async () => {
  const { values } = parseArgs({
    options: {
      vsix: { type: 'string' },
      report: { type: 'string' },
      'time-limit': { type: 'string', default: '120' },
      build: { type: 'boolean', default: true },
    },
    allowNegative: true,
  });
  if (values.build) await buildTests();
  const temporary = await createTemporaryFolder('suite');
  const reportFile = path.resolve(values.report ?? path.join(temporary.path, 'report.json'));
  await removeReport(reportFile);
  const vsix = values.vsix && path.resolve(values.vsix);
  const extensionsDir = path.join(temporary.path, 'extensions');
  if (vsix) await installExtension(vsix, extensionsDir, path.join(temporary.path, 'installer'));

  const server = await startVsCodeServer({
    userSettings: steadySettings,
    extensionsDir,
    env: {
      [reportVariable]: reportFile,
      // Its credentials are a secret, which lies in no folder that is searched for secrets.
      ...(await startSampleOrganization((await createTemporaryFolder('aws')).path)),
      ...(await startSampleLacework()),
    },
  });
  const url = workbenchUrl(server, {
    folder: await copyExamples(temporary.path),
    developmentPath: vsix ? await createEmptyExtension(temporary.path) : projectRoot,
    testsPath: bundledSuite,
    traced: true,
  });
  const exitCode = await runSuite(server, url, Number(values['time-limit']));
  const { passed, pending, vscode } = requireGreenReport(reportFile);
  const leaks = [...(await filesWithSecrets(server.dataDir)), ...(await filesWithSecrets(temporary.path))];
  await keepLogs(server.dataDir);
  if (leaks.length > 0) throw new ExpectedFailure(`Secrets are in files:\n  ${leaks.join('\n  ')}`);
  console.log(
    `${passed} passed, ${pending} pending in VS Code ${vscode}${vsix ? ', packed extension' : ''}.`,
  );
  return exitCode;
});

/**
 * Opens the workbench, which runs the suite, and waits for its end.
 * @param {import('./vscodeHost/startServer.mjs').VsCodeServer} server
 * @param {string} url
 * @param {number} timeLimitSeconds
 * @returns {Promise<number>} what the workbench says about the suite: 0 for success, but also when it died
 */
async function runSuite(server, url, timeLimitSeconds) {
  const { page, closed, outsideRequests } = await openBrowser();
  /** @type {(exitCode: number) => void} */
  let suiteHasEnded = () => {};
  /** @type {Promise<number>} */
  const suiteEnded = new Promise((resolve) => (suiteHasEnded = resolve));
  await page.exposeFunction('codeAutomationExit', suiteHasEnded);
  await page.exposeFunction(
    'codeAutomationLog',
    (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
      const line = format(...args);
      if (!workbenchNoise.test(line)) console.log(line);
    },
  );
  await page.goto(url, { waitUntil: 'commit' });
  const ending = await withTimeLimit(
    Promise.race([suiteEnded, closed.then(() => 'browser'), server.stopped.then(() => 'server')]),
    timeLimitSeconds,
    'The suite',
  );
  if (typeof ending === 'string') throw new ExpectedFailure(`The ${ending} ended before the suite.`);
  if (outsideRequests.length > 0) {
    throw new ExpectedFailure(`Other machines were asked for:\n  ${outsideRequests.join('\n  ')}`);
  }
  return ending;
}

/**
 * VS Code runs a suite only for an extension under development. With this one, which does nothing, the extension
 * that is tested is the installed one.
 * @param {string} parent
 */
async function createEmptyExtension(parent) {
  const folder = path.join(parent, 'emptyExtension');
  await mkdir(folder);
  const manifest = { name: 'empty', publisher: 'test', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
