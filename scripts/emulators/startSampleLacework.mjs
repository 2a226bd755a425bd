import { onCleanup } from '../cleanup.mjs';
import { loadLacework } from './loadEmulators.mjs';
import { laceworkVariables } from './laceworkVariables.mjs';

/**
 * Starts the emulator of Lacework behind the samples, until the script ends. Nothing of the user's Lacework configuration
 * in the environment is seen.
 * @returns {Promise<NodeJS.ProcessEnv>} for VS Code; `undefined` takes a variable away
 */
export async function startSampleLacework() {
  const { administrator, sampleLacework, startLacework } = await loadLacework();
  const emulator = await startLacework(sampleLacework);
  onCleanup(() => emulator.close());
  const own = Object.keys(process.env).filter((name) => name.startsWith('LW_'));
  return {
    ...Object.fromEntries(own.map((name) => [name, undefined])),
    ...laceworkVariables(emulator.url, sampleLacework.primaryAccount, administrator),
  };
}
