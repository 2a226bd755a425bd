import path from 'node:path';
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureInstalled } from './ensureInstalled.mjs';
import { projectRoot } from './projectPaths.mjs';
import { runNode } from './runCommand.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';

/*
 * Measures a part of the product and prints a table: npm run bench -- inventory. Times on a busy machine say little;
 * the ratios, taken in the same run, say more.
 */
await runMain(async () => {
  const { positionals } = parseArgs({ allowPositionals: true, options: {} });
  const [part = ''] = positionals;
  const file = path.join(projectRoot, 'test', 'bench', `${part}.ts`);
  if (!/^[a-z]+$/i.test(part) || !existsSync(file)) {
    throw new ExpectedFailure('Name what to measure: npm run bench -- inventory');
  }
  await ensureInstalled();
  const { exitCode } = await runNode(['--expose-gc', '--require', 'tsx/cjs', file]);
  return exitCode;
});
