import { readdirSync } from 'node:fs';
import path from 'node:path';
import { ensureInstalled } from './ensureInstalled.mjs';
import { projectRoot } from './projectPaths.mjs';
import { runNode } from './runCommand.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';

/*
 * Measures a part of the product and prints a table: npm run bench -- inventory. Each file in test/bench is one, and
 * gets the arguments behind its name. Times on a busy machine say little; the ratios, taken in the same run, say more.
 */
await runMain(async () => {
  const [part = 'servers', ...options] = process.argv.slice(2);
  const folder = path.join(projectRoot, 'test', 'bench');
  const parts = readdirSync(folder).flatMap((file) => (file.endsWith('.ts') ? path.parse(file).name : []));
  if (!parts.includes(part)) {
    throw new ExpectedFailure(`Name what to measure: npm run bench -- ${parts.join(' | ')}`);
  }
  await ensureInstalled();
  const { exitCode } = await runNode([
    '--expose-gc',
    '--require',
    'tsx/cjs',
    path.join(folder, `${part}.ts`),
    ...options,
  ]);
  return exitCode;
});
