import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';
import { faultsOfLogs } from './secretSearch/faultsOfLogs.mjs';
import { filesWithSecrets } from './secretSearch/filesWithSecrets.mjs';
import { logsFolder } from './secretSearch/keepLogs.mjs';

/*
 * Searches all that a test run has left for the secrets of the emulators: the logs of every VS Code, at trace level, and the
 * reports of the suites.
 */
await runMain(async () => {
  const reports = path.join(projectRoot, 'out', 'reports');
  const faults = [
    ...(await faultsOfLogs(logsFolder)),
    ...(existsSync(reports) ? await filesWithSecrets(reports) : []).map((file) => `A secret is in ${file}.`),
  ];
  if (faults.length > 0) throw new ExpectedFailure(faults.join('\n'));
  const logs = await readdir(logsFolder, { recursive: true, withFileTypes: true });
  const files = logs.filter((entry) => entry.isFile()).length;
  console.log(`No secret in ${files} log files of ${(await readdir(logsFolder)).length} VS Codes.`);
});
