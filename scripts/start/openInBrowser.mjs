import { projectRoot } from '../projectPaths.mjs';
import { startVsCodeServer } from '../vscodeHost/startServer.mjs';
import { workbenchUrl } from '../vscodeHost/workbenchUrl.mjs';
import { demoSettings } from '../vscodeSettings.mjs';

/**
 * Serves VS Code to a browser on this machine until it is stopped.
 * @param {import('../start.mjs').Demo} demo
 * @param {number} port
 * @returns {Promise<string>} why it is over
 */
export async function openInBrowser(demo, port) {
  const server = await startVsCodeServer({ userSettings: demoSettings, port, env: demo.env });
  const url = workbenchUrl(server, {
    folder: demo.folder,
    openFile: demo.file,
    developmentPath: projectRoot,
  });
  console.log(`\nOpen this address in a browser on this machine; press Ctrl-C here to end.\n\n  ${url}\n`);
  await server.stopped;
  return 'VS Code has ended by itself.';
}
