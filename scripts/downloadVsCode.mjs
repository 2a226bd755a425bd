import path from 'node:path';
import { SilentReporter, downloadAndUnzipVSCode } from '@vscode/test-electron';
import { projectRoot } from './projectPaths.mjs';

/* node downloadVsCode.mjs VERSION: the last line it prints is VS Code's executable, or what went wrong. */
try {
  const executable = await downloadAndUnzipVSCode({
    version: process.argv[2] ?? 'stable',
    cachePath: path.join(projectRoot, '.vscode-test'),
    reporter: new SilentReporter(),
  });
  console.log(executable);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
