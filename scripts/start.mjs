import path from 'node:path';
import { parseArgs } from 'node:util';
import { build } from './build.mjs';
import { isInterrupted } from './cleanup.mjs';
import { startSampleLacework } from './emulators/startSampleLacework.mjs';
import { startSampleOrganization } from './emulators/startSampleOrganization.mjs';
import { ensureInstalled } from './ensureInstalled.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';
import { openDownloaded } from './start/openDownloaded.mjs';
import { openInBrowser } from './start/openInBrowser.mjs';
import { openInstalled } from './start/openInstalled.mjs';
import { copyExamples, createTemporaryFolder } from './temporaryFolder.mjs';

/*
 * Shows the extension at work: builds it and opens VS Code with it on a copy of the samples, and with the sample
 * organization of AWS and Lacework behind them.
 *
 *   --browser   in the browser, without looking for a VS Code on this machine
 *   --port N    where the browser finds it; any free port unless given
 */

/**
 * @typedef {object} Demo
 * @property {string} folder
 * @property {string} file
 * @property {string} dataDir for what VS Code writes
 * @property {NodeJS.ProcessEnv} env what VS Code gets besides the usual environment
 */

await runMain(async () => {
  const { values } = parseArgs({
    options: { browser: { type: 'boolean', default: false }, port: { type: 'string', default: '0' } },
  });
  await ensureInstalled();
  await build();
  const temporary = await createTemporaryFolder('demo');
  const folder = await copyExamples(temporary.path);
  const env = { ...(await startSampleOrganization(temporary.path)), ...(await startSampleLacework()) };
  const demo = {
    folder,
    file: path.join(folder, 'mapping-with-mistakes.json'),
    dataDir: temporary.path,
    env,
  };
  console.log(`\nThe samples are in ${folder} until the end; change them as you like.`);

  const inBrowser = () => openInBrowser(demo, Number(values.port));
  for (const open of values.browser ? [inBrowser] : [openInstalled, openDownloaded, inBrowser]) {
    const problem = await open(demo).catch((error) =>
      error instanceof Error ? error.message : String(error),
    );
    if (problem === undefined || isInterrupted()) return;
    console.log(problem);
  }
  throw new ExpectedFailure(
    'VS Code could not be opened. Open this folder in your own VS Code and press F5.',
  );
});
