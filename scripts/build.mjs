import { runNode } from './runCommand.mjs';
import { ExpectedFailure } from './runMain.mjs';

/** Bundles the extension, the language server and the command line tool. */
export async function build() {
  await runBuild([]);
}

/** Bundles the suite for the extension host too. */
export async function buildTests() {
  await runBuild(['--tests']);
}

/** @param {readonly string[]} options */
async function runBuild(options) {
  const { exitCode } = await runNode(['esbuild.mjs', ...options]);
  if (exitCode !== 0) throw new ExpectedFailure('The build failed.');
}
