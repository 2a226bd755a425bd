import { ensureInstalled } from './ensureInstalled.mjs';
import { runNode } from './runCommand.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';

/*
 * npm runs this when it installs the commands from the repository, as pre-commit does. npm hands its own options on
 * to what it starts; with `--global` among them, it would not install what the build needs.
 */
for (const name of Object.keys(process.env)) {
  if (/^npm_config_(global|location|prefix|local_prefix|global_prefix)$/i.test(name))
    delete process.env[name];
}
await runMain(async () => {
  await ensureInstalled();
  const { exitCode } = await runNode(['esbuild.mjs', '--production']);
  if (exitCode !== 0) throw new ExpectedFailure('The build failed.');
});
