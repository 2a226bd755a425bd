import { desktopArguments, downloadVsCode, whyNoDisplay } from '../desktopVsCode.mjs';
import { openWindow } from './openWindow.mjs';

const downloadLimitSeconds = 60;

/**
 * Opens a VS Code that is downloaded for this purpose, and kept for the next time.
 * @param {import('../start.mjs').Demo} demo
 * @returns {Promise<string | undefined>} why not; undefined when the window has been closed
 */
export async function openDownloaded(demo) {
  const obstacle = whyNoDisplay();
  if (obstacle) return `Not downloading VS Code: ${obstacle}.`;
  console.log('Downloading VS Code…');
  const download = await downloadVsCode('stable', downloadLimitSeconds);
  if ('problem' in download) return download.problem;
  console.log('Opening VS Code; close its window or press Ctrl-C to end.');
  const args = [...desktopArguments(demo.dataDir), '--new-window', demo.folder, demo.file];
  return await openWindow(demo, download.executable, args);
}
