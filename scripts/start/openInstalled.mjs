import path from 'node:path';
import { desktopArguments, whyNoDisplay } from '../desktopVsCode.mjs';
import { findOnPath } from '../findOnPath.mjs';
import { openWindow } from './openWindow.mjs';

/**
 * Opens the VS Code that is installed on this machine.
 * @param {import('../start.mjs').Demo} demo
 * @returns {Promise<string | undefined>} why not; undefined when the window has been closed
 */
export async function openInstalled(demo) {
  const command = findOnPath('code');
  const obstacle = command ? whyNotHere(command) : 'there is no "code" command';
  if (!command || obstacle) return `Not using an installed VS Code: ${obstacle}.`;
  console.log(`Opening VS Code (${command}); close its window or press Ctrl-C to end.`);
  const args = [...desktopArguments(demo.dataDir), '--new-window', '--wait', demo.folder, demo.file];
  return await openWindow(demo, command, args);
}

/** @param {string} command */
function whyNotHere(command) {
  if (process.env['VSCODE_IPC_HOOK_CLI'] || command.split(path.sep).includes('remote-cli')) {
    return 'the "code" command here controls a VS Code on another machine';
  }
  if (process.env['WSL_DISTRO_NAME'] && command.startsWith('/mnt/')) {
    return 'the "code" command here belongs to Windows';
  }
  return whyNoDisplay();
}
