import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { gzipSync } from 'node:zlib';
import { openWorkbench, type Workbench } from '../ui/openWorkbench';

/*
 * What the extension costs when it starts: its bundles as they are packed, how long Node.js takes to load them, and how
 * long a real VS Code takes to activate the extension for a JSON file that is none of ours, and to show the first code lens
 * of a mapping file. It builds dist/ as it is packed.
 */
const root = path.resolve(__dirname, '../..');
const loads = 15;
const starts = 3;

/** When each bundle is loaded; those of the language server are files of its own process. */
const bundles = [
  ['extension.js', 'any JSON file is opened'],
  ['languageClient.js', 'the first mapping file is opened'],
  ['server.js', 'the same, in a process of its own'],
  ['routingMap.js', 'the routing map is shown, in its page'],
] as const;

void measure();

async function measure(): Promise<void> {
  execFileSync(process.execPath, ['esbuild.mjs', '--production', '--log-level=error'], {
    cwd: root,
    stdio: 'pipe',
  });
  console.log(`${'bundle'.padEnd(20)}${'minified'.padStart(12)}${'gzip'.padStart(12)}   loaded when`);
  for (const [name, when] of bundles) {
    const content = readFileSync(path.join(root, 'dist', name));
    const sizes = [content.length, gzipSync(content).length].map((bytes) =>
      `${kilobytes(bytes)} kB`.padStart(12),
    );
    console.log(`${name.padEnd(20)}${sizes.join('')}   ${when}`);
  }
  console.log(`\nNode.js loads it, median of ${loads} processes`);
  for (const name of ['extension.js', 'languageClient.js']) {
    row(name, median(Array.from({ length: loads }, () => loadTime(name))));
  }
  const seen: Start[] = [];
  for (let start = 0; start < starts; start++) {
    seen.push(await startVsCode());
  }
  console.log(`\nVS Code, median of ${starts} starts`);
  row('activation for package.json, as VS Code says', median(seen.map(({ activation }) => activation)));
  row("the same for VS Code's own support of JSON", median(seen.map(({ ofJson }) => ofJson)));
  row('from opening a mapping file to its first lens', median(seen.map(({ firstLens }) => firstLens)));
  row('the same for a second file', median(seen.map(({ secondLens }) => secondLens)));
}

/** In milliseconds, in a process of its own whose `vscode` is an object that takes everything. */
function loadTime(name: string): number {
  const code = `
    const Module = require('node:module');
    const anything = new Proxy(function () {}, {
      get: (_, key) => (key === Symbol.toPrimitive ? () => '' : anything),
      apply: () => anything,
      construct: () => anything,
      getPrototypeOf: () => anything,
    });
    const load = Module._load;
    Module._load = (request, ...rest) => (request === 'vscode' ? anything : load(request, ...rest));
    const start = performance.now();
    require(process.argv[1]);
    console.log(performance.now() - start);
    process.exit();`;
  return Number(
    execFileSync(process.execPath, ['-e', code, path.join(root, 'dist', name)], { encoding: 'utf8' }),
  );
}

interface Start {
  readonly activation: number;
  readonly ofJson: number;
  readonly firstLens: number;
  readonly secondLens: number;
}

async function startVsCode(): Promise<Start> {
  const workbench = await openWorkbench({
    isTraced: false,
    prepare: (folder) => writeFile(path.join(folder, 'package.json'), '{ "name": "shop" }\n'),
  });
  try {
    await workbench.openFile('package.json');
    const activation = await activationTime(workbench, /Lacework.Account.Mapping/i);
    const ofJson = await activationTime(workbench, /JSON.Language.Features/i);
    await workbench.runCommand('View: Close All Editors');
    return {
      activation,
      ofJson,
      firstLens: await lensTime(workbench, 'mapping.json'),
      secondLens: await lensTime(workbench, 'mapping-with-mistakes.json'),
    };
  } finally {
    await workbench.close();
  }
}

/** What VS Code itself measured, in milliseconds: from loading the module until `activate` returned. */
async function activationTime(workbench: Workbench, extension: RegExp): Promise<number> {
  // The list has the rows that fit.
  await workbench.page.setViewportSize({ width: 1400, height: 2400 });
  await workbench.runCommand('Developer: Show Running Extensions');
  const entry = workbench.page.locator('.runtime-extensions-editor .extension', { hasText: extension });
  const time = entry.locator('.activation-time', { hasText: /\d+ms/ });
  await time.waitFor();
  return Number(/(\d+)ms/.exec(await time.innerText())?.[1]);
}

/** Until the page has drawn it, with what playwright takes to look. */
async function lensTime(workbench: Workbench, file: string): Promise<number> {
  const start = performance.now();
  await workbench.openFile(file);
  await workbench.untilCodeLenses();
  const time = performance.now() - start;
  await workbench.runCommand('View: Close All Editors');
  await workbench.page.locator('.codelens-decoration').first().waitFor({ state: 'detached' });
  return time;
}

function row(what: string, milliseconds: number): void {
  console.log(`${what.padEnd(52)}${milliseconds.toFixed(1).padStart(8)} ms`);
}

function median(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function kilobytes(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
