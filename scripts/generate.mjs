// Writes what follows from the registry of rules: settings and their strings, the schema of the configuration and
// docs/rules.md; docs/protocol.md from the protocol; and the strings of the client that a translation begins with. Run by
// npm run generate.
import { build } from 'esbuild';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { configRules } from './configSchema.mjs';
import { clientStrings } from './l10n/clientStrings.mjs';
import { l10nBundle } from './l10n/l10nBundle.mjs';
import { protocolFiles, protocolPage } from './protocolPage.mjs';
import { ruleIndex } from './ruleIndex.mjs';
import { ruleSettings, ruleSettingStrings } from './ruleSettings.mjs';

const root = path.resolve(import.meta.dirname, '..');

/** @returns {Promise<import('../server/src/core/rules/rule').RuleMeta[]>} */
async function readRegistry() {
  const outfile = path.join(root, 'out/generate/registry.cjs');
  await build({
    entryPoints: [path.join(root, 'server/src/core/rules/registry.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
  });
  const { rules } = createRequire(import.meta.url)(outfile);
  return rules.map((/** @type {import('../server/src/core/rules/rule').Rule} */ { meta }) => meta);
}

/**
 * @param {string} name
 * @param {(content: any) => void} change
 */
async function changeJson(name, change) {
  const file = path.join(root, name);
  const content = JSON.parse(await readFile(file, 'utf8'));
  change(content);
  await writeFile(file, `${JSON.stringify(content, null, 2)}\n`);
}

const rules = await readRegistry();
await changeJson('package.json', (manifest) => {
  manifest.contributes.configuration.at(-1).properties = ruleSettings(rules);
});
await changeJson('package.nls.json', (strings) => {
  for (const key of Object.keys(strings).filter((name) => /^configuration\.rules\.(?!title$)/.test(name))) {
    delete strings[key];
  }
  Object.assign(strings, ruleSettingStrings(rules));
});

await changeJson('schemas/lacework-mapping.config.schema.json', (schema) => {
  Object.assign(schema.definitions, configRules(rules));
});
await writeFile(path.join(root, 'docs/rules.md'), ruleIndex(rules));

const { localized } = await clientStrings();
await writeFile(path.join(root, 'l10n/bundle.l10n.json'), l10nBundle(localized));

const protocolFile = path.join(root, 'docs/protocol.md');
const read = (/** @type {string} */ name) => readFile(path.join(root, name), 'utf8');
await writeFile(
  protocolFile,
  await protocolPage(await readFile(protocolFile, 'utf8'), {
    protocol: (await Promise.all(protocolFiles.map(read))).join('\n'),
    manifest: JSON.parse(await read('package.json')),
    strings: JSON.parse(await read('package.nls.json')),
  }),
);
