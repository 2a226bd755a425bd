import assert from 'node:assert/strict';
import { build } from 'esbuild';
import { readdir, stat } from 'node:fs/promises';
import { isBuiltin } from 'node:module';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

/** The modules that a bundle of these files consists of, and what it leaves outside. */
async function modulesOf(entryPoints: string[]) {
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    write: false,
    outdir: 'out/architecture',
    metafile: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    external: ['vscode', './languageClient.js'],
  });
  const externals = Object.values(metafile.inputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map((imported) => imported.path),
  );
  const packages = Object.keys(metafile.inputs)
    .filter((input) => input.startsWith('node_modules/'))
    .map((input) => input.split('/')[1] ?? '');
  return { inputs: Object.keys(metafile.inputs), packages: new Set(packages), externals: new Set(externals) };
}

describe('the architecture', () => {
  it('keeps the core pure: no node, no VS Code, no protocol, and two small libraries', async () => {
    const files = await readdir(path.join(root, 'server/src/core'), { recursive: true });
    const sources = files.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'));
    const { inputs, packages, externals } = await modulesOf(sources.map((file) => `server/src/core/${file}`));
    assert.ok(sources.length > 20);
    assert.deepEqual(externals, new Set());
    assert.deepEqual([...packages].sort(), ['fastest-levenshtein', 'jsonc-parser']);
    const elsewhere = inputs.filter((input) => !/^(server\/src\/core|node_modules)\//.test(input));
    assert.deepEqual(elsewhere, []);
  });

  it('keeps the protocol and the server out of the command line', async () => {
    const { inputs, packages } = await modulesOf(['server/src/cli/node.ts']);
    assert.deepEqual([...packages].sort(), [
      'ansi-regex',
      'fastest-levenshtein',
      'get-east-asian-width',
      'jsonc-parser',
      'smol-toml',
      'string-width',
      'strip-ansi',
      'vscode-languageserver-textdocument',
    ]);
    assert.deepEqual(
      inputs.filter((input) => input.includes('/lsp/')),
      [],
    );
  });

  it('keeps the SDK of AWS in a bundle of its own, under 450 kB', async () => {
    for (const entryPoint of ['server/src/node.ts', 'server/src/cli/node.ts', 'client/src/extension.ts']) {
      const { inputs } = await modulesOf([entryPoint]);
      const found = inputs.filter((input) =>
        /node_modules\/(@aws|@smithy|undici|proxy-from-env)|\/aws\/sdk\//.test(input),
      );
      assert.deepEqual(found, [], entryPoint);
    }
    const { inputs, externals } = await modulesOf(['server/src/cloud/aws/aws.ts']);
    assert.ok(inputs.some((input) => input.includes('client-organizations')));
    // An option of the library for proxies, which is not used.
    assert.deepEqual(
      [...externals].filter((name) => !isBuiltin(name)),
      ['kerberos'],
    );
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['server/src/cloud/aws/aws.ts'],
      bundle: true,
      write: false,
      minify: true,
      platform: 'node',
      mainFields: ['module', 'main'],
    });
    const size = outputFiles[0]?.contents.length ?? Infinity;
    assert.ok(size < 450_000, String(size));
  });

  it('keeps the clients of IAM and SQS in a bundle of their own, under 450 kB', async () => {
    const { inputs } = await modulesOf(['server/src/cloud/aws/aws.ts']);
    assert.deepEqual(
      inputs.filter((input) => /client-(?:iam|sqs)/.test(input)),
      [],
    );
    const entryPoint = 'server/src/cloud/aws/awsPrerequisites.ts';
    const own = await modulesOf([entryPoint]);
    assert.ok(own.inputs.some((input) => input.includes('client-iam')));
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [entryPoint],
      bundle: true,
      write: false,
      minify: true,
      platform: 'node',
      mainFields: ['module', 'main'],
    });
    const size = outputFiles[0]?.contents.length ?? Infinity;
    assert.ok(size < 450_000, String(size));
  });

  it('keeps what follows proxies to Lacework in a bundle of its own, under 550 kB', async () => {
    const { packages } = await modulesOf(['server/src/cloud/proxies/proxies.ts']);
    assert.deepEqual([...packages].sort(), ['proxy-from-env', 'undici']);
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['server/src/cloud/proxies/proxies.ts'],
      bundle: true,
      write: false,
      minify: true,
      platform: 'node',
      mainFields: ['module', 'main'],
    });
    const size = outputFiles[0]?.contents.length ?? Infinity;
    assert.ok(size < 550_000, String(size));
  });

  it('keeps the language client out of what a JSON file wakes, and that under 20 kB', async () => {
    const { packages, externals } = await modulesOf(['client/src/extension.ts']);
    assert.deepEqual([...packages].sort(), ['fastest-levenshtein', 'jsonc-parser']);
    assert.deepEqual(externals, new Set(['vscode', './languageClient.js']));
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: ['client/src/extension.ts'],
      bundle: true,
      write: false,
      minify: true,
      platform: 'node',
      mainFields: ['module', 'main'],
      external: ['vscode', './languageClient.js'],
    });
    assert.ok(
      (outputFiles[0]?.contents.length ?? Infinity) < 20_000,
      String(outputFiles[0]?.contents.length),
    );
  });

  it('keeps the page of the routing map in a bundle of its own, under 50 kB, with d3-sankey alone', async () => {
    for (const entryPoint of ['client/src/extension.ts', 'client/src/languageClient.ts']) {
      const { inputs } = await modulesOf([entryPoint]);
      assert.deepEqual(
        inputs.filter((input) => /client\/webview|node_modules\/d3-/.test(input)),
        [],
        entryPoint,
      );
    }
    const entryPoint = 'client/webview/routingMap/routingMap.ts';
    const { packages, externals } = await modulesOf([entryPoint]);
    assert.deepEqual([...packages].sort(), ['d3-array', 'd3-path', 'd3-sankey', 'd3-shape', 'internmap']);
    assert.deepEqual(externals, new Set());
    const { outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: [entryPoint],
      outdir: 'out/architecture',
      bundle: true,
      write: false,
      minify: true,
    });
    const script = outputFiles.find(({ path: file }) => file.endsWith('.js'));
    const size = script?.contents.length ?? Infinity;
    assert.ok(size < 50_000, String(size));
  });

  it('is built: what the other suites start is there', async () => {
    const bundles = ['extension.js', 'languageClient.js', 'server.js', 'cli.js'];
    for (const file of [
      ...bundles,
      'aws.js',
      'awsPrerequisites.js',
      'proxies.js',
      'routingMap.js',
      'routingMap.css',
    ]) {
      assert.ok((await stat(path.join(root, 'dist', file))).isFile());
    }
  });
});
