import { ensureInstalled } from '../ensureInstalled.mjs';
import path from 'node:path';
import { projectRoot } from '../projectPaths.mjs';
import { runNode } from '../runCommand.mjs';
import { runMain } from '../runMain.mjs';

/**
 * Runs a TypeScript program of this project with the arguments of this process, to its end.
 * @param {...string} file below the project's folder
 */
export async function runProgram(...file) {
  await runMain(async () => {
    await ensureInstalled();
    const program = path.join(projectRoot, ...file);
    const { exitCode } = await runNode(['--require', 'tsx/cjs', program, ...process.argv.slice(2)]);
    return exitCode;
  });
}
