import { build } from 'esbuild';
import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import schema from '../../../schemas/account-mapping.schema.json';

const root = path.resolve(__dirname, '../../..');

/**
 * Others' servers, installed when they are measured into a folder of their own: 85 MB that nothing
 * else needs.
 * `vscode-langservers-extracted` is VS Code's own JSON server, taken out of VS Code.
 */
export const peerPackages = {
  'vscode-langservers-extracted': '4.10.0',
  'vscode-json-languageservice': '5.7.2',
  'yaml-language-server': '1.25.0',
};
const peerFolder = path.join(root, 'out', 'bench');

/** A language server to be measured. */
export interface Contestant {
  readonly name: string;
  /** What Node runs. */
  readonly args: readonly string[];
  readonly languageId: string;
  /** The settings that give it the schema; by section. */
  readonly settings: Readonly<Record<string, unknown>>;
  /** Each takes so long that fewer are enough. */
  readonly mostKeystrokes?: number;
}

/** What the ratios are to. */
export const ourName = 'ours';
export const jsonName = "VS Code's JSON server";
export const parseTreeName = 'parseTree over the wire';

/** Installs and bundles what is to be measured, ours as it is shipped. */
export async function prepareContestants(): Promise<Contestant[]> {
  const { runNode } = await import('../../../scripts/runCommand.mjs');
  await installPeers();
  await mustSucceed(runNode(['esbuild.mjs', '--production']));
  const bare = path.join(peerFolder, 'bareServer.js');
  await build({
    entryPoints: [path.join(__dirname, 'bareServer.ts')],
    outfile: bare,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    minify: true,
  });
  const json = peer('vscode-langservers-extracted/bin/vscode-json-language-server');
  const fair = withoutUniqueItems();
  const jsonLike = { languageId: 'json', settings: {} };
  return [
    { name: 'an empty answer over the wire', args: [bare, '--stdio'], ...jsonLike },
    { name: parseTreeName, args: [bare, '--stdio', '--parse'], ...jsonLike },
    {
      name: ourName,
      args: [path.join(root, 'dist/server.js'), '--stdio'],
      languageId: 'lacework-mapping',
      settings: {},
    },
    { name: jsonName, args: [json, '--stdio'], languageId: 'json', settings: jsonSettings(fair) },
    {
      name: `${jsonName}, uniqueItems`,
      args: [json, '--stdio'],
      languageId: 'json',
      settings: jsonSettings(schema),
      mostKeystrokes: 50,
    },
    {
      name: 'yaml-language-server',
      args: [peer('yaml-language-server/bin/yaml-language-server'), '--stdio'],
      languageId: 'yaml',
      settings: yamlSettings(await schemaFile(fair)),
      mostKeystrokes: 10,
    },
  ];
}

async function installPeers(): Promise<void> {
  const marker = path.join(peerFolder, 'package.json');
  const wanted = JSON.stringify({ private: true, dependencies: peerPackages }, undefined, 2);
  if (existsSync(marker) && (await readFile(marker, 'utf8')) === wanted) {
    return;
  }
  const { runNpm } = await import('../../../scripts/runCommand.mjs');
  console.log('Installing the servers to compare with into out/bench (once, takes up to a minute)…');
  await mkdir(peerFolder, { recursive: true });
  const npm = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--no-save', '--no-package-lock'];
  const packages = Object.entries(peerPackages).map(([name, version]) => `${name}@${version}`);
  await writeFile(marker, '{ "private": true }');
  await mustSucceed(runNpm([...npm, ...packages], { cwd: peerFolder }));
  await writeFile(marker, wanted);
}

async function mustSucceed(run: Promise<{ readonly exitCode: number }>): Promise<void> {
  const { exitCode } = await run;
  if (exitCode !== 0) {
    throw new Error('What is to be measured could not be made ready.');
  }
}

function peer(program: string): string {
  return path.join(peerFolder, 'node_modules', program);
}

/** The published schema without `uniqueItems`, which compares every pair of IDs. */
function withoutUniqueItems(): object {
  return JSON.parse(
    JSON.stringify(schema, (key, value: unknown) => (key === 'uniqueItems' ? undefined : value)),
  ) as object;
}

function jsonSettings(used: object) {
  const schemas = [{ fileMatch: ['*'], url: 'https://example.invalid/account-mapping.json', schema: used }];
  return { json: { validate: { enable: true }, format: { enable: true }, schemas } };
}

async function schemaFile(used: object): Promise<string> {
  const file = path.join(peerFolder, 'account-mapping.schema.json');
  await writeFile(file, JSON.stringify(used));
  return file;
}

function yamlSettings(file: string) {
  return {
    yaml: {
      validate: true,
      format: { enable: true },
      schemaStore: { enable: false },
      schemas: { [file]: '*' },
    },
  };
}
