import { rm } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { buildTests } from './build.mjs';
import { packageBin } from './packageBin.mjs';
import { projectRoot } from './projectPaths.mjs';
import { runNode } from './runCommand.mjs';
import { runMain } from './runMain.mjs';

/*
 * Runs the user interface suites: VS Code in a headless browser on Linux x64, driven by playwright-core.
 *
 *   --report FILE   write mocha's JSON report there instead of showing each test
 *   --grep TEXT     only the tests with this in their title
 *   --files GLOB    only the tests in these files
 *   --vsix FILE     test the packed extension, installed from FILE, instead of the checkout
 *   --no-build      the bundles are up to date
 *   --screenshots   put the screenshots where the documentation shows them, instead of into out/
 */
await runMain(async () => {
  const { values } = parseArgs({
    options: {
      report: { type: 'string' },
      grep: { type: 'string' },
      files: { type: 'string', default: 'test/ui/**/*.test.ts' },
      vsix: { type: 'string' },
      build: { type: 'boolean', default: true },
      screenshots: { type: 'boolean', default: false },
    },
    allowNegative: true,
  });
  if (values.build) await buildTests();
  await rm(path.join(projectRoot, 'out/failures'), { recursive: true, force: true });
  const mocha = [
    packageBin('mocha'),
    // The settings in .mocharc.json are the unit suites'.
    '--no-config',
    ...[
      '--require',
      'tsx/cjs',
      '--require',
      './test/ui/whatIsShown.ts',
      '--timeout',
      '60000',
      '--slow',
      '10000',
    ],
    ...['--forbid-only', '--forbid-pending', '--fail-zero'],
    // A suite that fails before it closes its VS Code must not keep the run from ending.
    '--exit',
    ...(values.grep ? ['--fgrep', values.grep] : []),
    ...(values.report
      ? ['--reporter', 'json', '--reporter-option', `output=${path.resolve(values.report)}`]
      : []),
    values.files,
  ];
  const screenshots = path.join(projectRoot, values.screenshots ? 'docs/images' : 'out/screenshots');
  const { exitCode } = await runNode(mocha, {
    env: {
      ...process.env,
      LACEWORK_MAPPING_SCREENSHOTS: screenshots,
      LACEWORK_MAPPING_WALKTHROUGH: path.join(
        projectRoot,
        values.screenshots ? 'walkthrough/media' : 'out/screenshots/walkthrough',
      ),
      ...(values.vsix && { LACEWORK_MAPPING_VSIX: path.resolve(values.vsix) }),
    },
    timeLimitSeconds: 2400,
  });
  return exitCode;
});
