import { spawn, spawnSync } from 'node:child_process';

/**
 * Starts a process as the leader of its own group, so that it can be stopped together with everything it started.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 */
export function startGroup(command, args, options) {
  return spawn(command, args, { ...options, detached: process.platform !== 'win32' });
}

/**
 * Stops a process started by `startGroup` and all its descendants: asks first, then kills. The kill also reaches
 * an extension host that hangs in an endless loop, which outlives the server that started it.
 * @param {import('node:child_process').ChildProcess} leader
 * @param {number} [graceMilliseconds]
 */
export async function stopGroup(leader, graceMilliseconds = 3000) {
  if (leader.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(leader.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  signalGroup(leader.pid, 'SIGTERM');
  await waitForExit(leader, graceMilliseconds);
  signalGroup(leader.pid, 'SIGKILL');
  await waitForExit(leader, graceMilliseconds);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} limitMilliseconds
 * @returns {Promise<boolean>} whether it has ended within the limit
 */
export function waitForExit(child, limitMilliseconds) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(true);
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), limitMilliseconds);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

/**
 * @param {number} groupId
 * @param {NodeJS.Signals} signal
 */
function signalGroup(groupId, signal) {
  try {
    process.kill(-groupId, signal);
  } catch {
    // Nothing of the group is left.
  }
}
