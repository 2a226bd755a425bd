import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { filesWithSecrets } from './filesWithSecrets.mjs';

/** The log of the extension, of which there is one in each extension host. */
const logName = 'Lacework Account Mapping.log';
/** What is in it only where client and server log the whole of what they say to each other. */
const wholeMessages = /\[trace\] Sending request 'initialize - \(\d+\)'\.\nParams: \{/;

/**
 * What is wrong with the logs of a test run: secrets in them, and logs that prove nothing, since they do not hold all that
 * could be logged.
 * @param {string} folder with a folder for each VS Code that was tested
 * @returns {Promise<string[]>} a line for each fault; none where all is as it should be
 */
export async function faultsOfLogs(folder) {
  const files = await readdir(folder, { recursive: true }).catch(() => []);
  const own = files.filter((file) => path.basename(file) === logName).map((file) => path.join(folder, file));
  if (own.length === 0) return [`There is no log of the extension in ${folder}: nothing is proven.`];
  const faults = (await filesWithSecrets(folder)).map((file) => `A secret is in ${file}.`);
  for (const file of own) {
    if (!wholeMessages.test(await readFile(file, 'utf8')))
      faults.push(`What client and server said to each other is not in ${file}: it proves nothing.`);
  }
  return faults;
}
