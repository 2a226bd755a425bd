import { rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureInstalled } from './ensureInstalled.mjs';
import { packageBin } from './packageBin.mjs';
import { projectRoot } from './projectPaths.mjs';
import { runMain } from './runMain.mjs';
import { logsFolder } from './secretSearch/keepLogs.mjs';
import { addUp, summaryTable } from './testRun/outcome.mjs';
import { runStep } from './testRun/runStep.mjs';

/** @typedef {import('./testRun/outcome.mjs').Outcome} Outcome */

const unbuilt = 'could not run: the build failed';
const hasHost = process.platform === 'linux' && process.arch === 'x64';
const needsHost = 'not run on this platform: the VS Code host for tests needs Linux x64';

/* Runs everything there is to check, and says at the end what became of each part. */
await runMain(async () => {
  await ensureInstalled();
  await rm(logsFolder, { recursive: true, force: true });
  const build = await runStep({ name: 'build', args: ['esbuild.mjs', '--tests'] });
  const isBuilt = build.status === 'ok';
  const outcomes = [
    build,
    ...(await runChecks()),
    ...(await runSuites(isBuilt)),
    await searchForSecrets(isBuilt),
  ];
  const { passed, failed } = addUp(outcomes);
  console.log(`\n${summaryTable(outcomes)}\n\n${passed} passed, ${failed} failed`);
  return failed > 0 || passed === 0 ? 1 : 0;
});

async function runChecks() {
  return [
    await runStep({ name: 'types', args: [packageBin('typescript', 'tsc'), '-b'] }),
    await runStep({ name: 'lint', args: [packageBin('eslint'), '.'] }),
    await runStep({ name: 'format', args: [packageBin('prettier'), '--check', '.'] }),
    await runStep({ name: 'unused code', args: [packageBin('knip')] }),
  ];
}

/**
 * @param {boolean} isBuilt nothing that runs the bundles makes sense without
 * @returns {Promise<Outcome[]>}
 */
async function runSuites(isBuilt) {
  const unit = await runStep({
    name: 'unit suites',
    args: [
      packageBin('c8'),
      ...[process.execPath, packageBin('mocha')],
      ...['--reporter', 'json', '--reporter-option', `output=${reportFile('unit')}`],
    ],
    reportKind: 'mocha',
    reportFile: reportFile('unit'),
    // Several times what it takes, for slow machines.
    timeLimitSeconds: 900,
  });
  const names = {
    fuzz: 'fuzz',
    soak: 'soak',
    vscode: 'VS Code suite',
    ui: 'UI suite',
    package: 'package',
    packed: 'packed extension',
    packedUi: 'packed extension, UI',
  };
  if (!isBuilt) {
    return [unit, ...Object.values(names).map((name) => notRun(name, 'failed', unbuilt))];
  }
  const fuzz = await runStep({
    name: names.fuzz,
    args: [script('fuzz.mjs'), '--rounds', '2', '--seed', '1'],
    timeLimitSeconds: 600,
  });
  const soak = await runStep({
    name: names.soak,
    args: [script('soak.mjs'), '--minutes', '1', '--seed', '1'],
    timeLimitSeconds: 600,
  });
  const runner = hasHost ? 'runVscodeTests.mjs' : 'runElectronTests.mjs';
  const vscode = await runStep(suiteStep(names.vscode, runner, 'vscode', 'suite'));
  const ui = hasHost
    ? await runStep(suiteStep(names.ui, 'runUiTests.mjs', 'ui', 'mocha'))
    : notRun(names.ui, 'not run', needsHost);
  const packaging = await runStep({ name: names.package, args: [script('package.mjs')] });
  const outcomes = [unit, fuzz, soak, vscode, ui, packaging];
  if (packaging.status === 'failed') {
    const note = 'could not run: there is no good package';
    return [...outcomes, notRun(names.packed, 'failed', note), notRun(names.packedUi, 'failed', note)];
  }
  if (!hasHost) {
    const packed = [names.packed, names.packedUi];
    return [...outcomes, ...packed.map((name) => notRun(name, 'not run', needsHost))];
  }
  const packed = suiteStep(names.packed, 'runVscodeTests.mjs', 'packed', 'suite');
  const vsix = path.join(projectRoot, 'out', 'lacework-account-mapping.vsix');
  // What a new user sees, and that the translations are found: the files of the package are what they depend on.
  const packedUi = suiteStep(names.packedUi, 'runUiTests.mjs', 'packedUi', 'mocha');
  return [
    ...outcomes,
    await runStep({ ...packed, args: [...packed.args, '--vsix', vsix] }),
    await runStep({
      ...packedUi,
      args: [...packedUi.args, '--vsix', vsix, '--files', 'test/ui/@(getStarted|pseudoLocale).test.ts'],
    }),
  ];
}

/**
 * Searches what all the suites have left, at last.
 * @param {boolean} isBuilt
 * @returns {Promise<Outcome>}
 */
async function searchForSecrets(isBuilt) {
  const name = 'search for secrets';
  if (!hasHost) return notRun(name, 'not run', needsHost);
  return isBuilt
    ? runStep({ name, args: [script('searchForSecrets.mjs')] })
    : notRun(name, 'failed', unbuilt);
}

/**
 * @param {string} name
 * @param {string} runner
 * @param {string} reportName
 * @param {'mocha' | 'suite'} reportKind
 */
function suiteStep(name, runner, reportName, reportKind) {
  const file = reportFile(reportName);
  // Generous, since a first run installs VS Code; the runners limit the suites themselves.
  return {
    name,
    args: [script(runner), '--no-build', '--report', file],
    reportKind,
    reportFile: file,
    timeLimitSeconds: 1500,
  };
}

/**
 * @param {string} name
 * @param {'failed' | 'not run'} status
 * @param {string} note
 * @returns {Outcome}
 */
function notRun(name, status, note) {
  return { name, status, seconds: 0, note };
}

/** @param {string} name */
function script(name) {
  return path.join(projectRoot, 'scripts', name);
}

/** @param {string} name */
function reportFile(name) {
  return path.join(projectRoot, 'out', 'reports', `${name}.json`);
}
