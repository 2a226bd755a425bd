import { spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { stopGroup, waitForExit } from '../processGroup.mjs';

/*
 * node serverGuard.mjs FOLDER SERVER_ARGUMENTS…: runs the server in a process group of its own and stops it, removing
 * FOLDER, as soon as the script that started it is done or is gone, even if that one was killed.
 */
const [folder, ...serverArguments] = process.argv.slice(2);
if (!folder) throw new Error('Which folder?');

const server = spawn(process.execPath, serverArguments, {
  detached: true,
  stdio: ['ignore', 'inherit', 'inherit'],
});

let stopping = false;
async function stop() {
  if (stopping || !folder) return;
  stopping = true;
  await stopGroup(server);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  process.exit();
}

process.once('disconnect', stop);
for (const signal of ['SIGHUP', 'SIGINT', 'SIGTERM']) process.on(signal, stop);
await waitForExit(server, 2 ** 31 - 1);
await stop();
