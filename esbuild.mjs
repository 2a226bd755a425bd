// Builds everything into dist/ (what is shipped) and, with --tests, the suite that runs inside VS Code into out/.
// Flags: --production (minified, no source maps), --tests, --watch.
import { context, build } from 'esbuild';
import { chmod, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { compileStructureValidator } from './scripts/compileStructureValidator.mjs';
import { bundledPackages } from './scripts/supplyChain/bundledPackages.mjs';
import { thirdPartyNotices } from './scripts/supplyChain/thirdPartyNotices.mjs';

const root = path.dirname(fileURLToPath(import.meta.url));
const production = process.argv.includes('--production');

/** @type {import('esbuild').BuildOptions} */
const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  // jsonc-parser's `main` is a UMD build, which esbuild cannot follow; its `module` build can be bundled.
  mainFields: ['module', 'main'],
  minify: production,
  sourcemap: !production,
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'info',
};

/**
 * A command of the package. What `npm link` made executable is replaced by the next build, so that has to do it too.
 *
 * @type {import('esbuild').BuildOptions}
 */
const executable = {
  banner: { js: '#!/usr/bin/env node' },
  plugins: [
    {
      name: 'executable',
      setup({ initialOptions: { outfile = '' }, onEnd }) {
        onEnd(async ({ errors }) => {
          if (errors.length === 0) await chmod(path.join(root, outfile), 0o755);
        });
      },
    },
  ],
};

/** @type {import('esbuild').BuildOptions[]} */
const bundles = [
  {
    ...shared,
    entryPoints: ['client/src/extension.ts'],
    outfile: 'dist/extension.js',
    // The language client is a file of its own, read only when a mapping file appears.
    external: ['vscode', './languageClient.js'],
    supported: { 'dynamic-import': false },
  },
  {
    ...shared,
    entryPoints: ['client/src/languageClient.ts'],
    outfile: 'dist/languageClient.js',
    external: ['vscode'],
  },
  // Runs in the page of the routing map, in a webview; its style comes along as dist/routingMap.css.
  {
    ...shared,
    entryPoints: ['client/webview/routingMap/routingMap.ts'],
    outfile: 'dist/routingMap.js',
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
  },
  { ...shared, ...executable, entryPoints: ['server/src/node.ts'], outfile: 'dist/server.js' },
  { ...shared, ...executable, entryPoints: ['server/src/cli/node.ts'], outfile: 'dist/cli.js' },
  // Read by loadAws when AWS is asked, and not before.
  { ...shared, entryPoints: ['server/src/cloud/aws/aws.ts'], outfile: 'dist/aws.js' },
  // Read by loadAwsPrerequisites when the AWS side of an integration is checked.
  {
    ...shared,
    entryPoints: ['server/src/cloud/aws/awsPrerequisites.ts'],
    outfile: 'dist/awsPrerequisites.js',
  },
  // Read by loadProxies when Lacework is asked through a proxy.
  { ...shared, entryPoints: ['server/src/cloud/proxies/proxies.ts'], outfile: 'dist/proxies.js' },
];

/** @type {import('esbuild').BuildOptions} */
const vscodeSuite = {
  ...shared,
  entryPoints: ['test/vscode/index.ts'],
  outfile: 'out/test/vscode/index.js',
  external: ['vscode', 'mocha'],
  minify: false,
  sourcemap: true,
};

/** Writes each rule's page to dist/rules/<id>.md, where a problem's link finds it, with links to its neighbours. */
async function copyRulePages() {
  const rules = path.join(root, 'server/src/core/rules');
  const target = path.join(root, 'dist/rules');
  await mkdir(target, { recursive: true });
  for (const entry of await readdir(rules, { withFileTypes: true })) {
    if (entry.isDirectory()) {
      const page = await readFile(path.join(rules, entry.name, 'README.md'), 'utf8');
      const links = page.replaceAll(/\]\(\.\.\/([a-z-]+)\/README\.md\)/g, ']($1.md)');
      await writeFile(path.join(target, `${entry.name}.md`), links);
    }
  }
}

/** Writes the validator that the core imports, compiled from the published schema. */
async function writeStructureValidator() {
  const schema = await readFile(path.join(root, 'schemas/account-mapping.schema.json'), 'utf8');
  const target = path.join(root, 'server/src/core/mapping/validateStructure.js');
  await writeFile(target, compileStructureValidator(JSON.parse(schema)));
}

/**
 * Writes what of others is in the bundles: their licences, which are shipped, and a list for those who pack them.
 *
 * @param {import('esbuild').Metafile[]} metafiles
 */
async function writeBundled(metafiles) {
  const packages = bundledPackages(metafiles);
  await writeFile(path.join(root, 'dist/ThirdPartyNotices.txt'), thirdPartyNotices(packages));
  await writeFile(path.join(root, 'dist/bundledPackages.json'), JSON.stringify(packages));
}

await writeStructureValidator();
await rm(path.join(root, 'dist'), { recursive: true, force: true });
await copyRulePages();

const wanted = process.argv.includes('--tests') ? [...bundles, vscodeSuite] : bundles;
if (process.argv.includes('--watch')) {
  for (const options of wanted) {
    await (await context(options)).watch();
  }
} else {
  const built = await Promise.all(wanted.map((options) => build({ ...options, metafile: true })));
  if (production) await writeBundled(built.map(({ metafile }) => metafile));
}
