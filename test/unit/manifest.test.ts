import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import { commandIds, mappingLanguageId, settingsSection } from '../../client/src/identifiers';
import { rules } from '../../server/src/core/rules/registry';
import * as protocol from '../../server/src/lsp/protocol';

const root = path.resolve(__dirname, '../..');

describe('package.json', () => {
  it('declares one setting for each rule, with its default severity', async () => {
    const { ruleSettings, ruleSettingStrings } = await import('../../scripts/ruleSettings.mjs');
    const metas = rules.map(({ meta }) => meta);
    assert.deepEqual(manifest.contributes.configuration.at(-1)?.properties, ruleSettings(metas));
    const declared = Object.entries(strings).filter(([key]) => /^configuration\.rules\.(?!title$)/.test(key));
    assert.deepEqual(Object.fromEntries(declared), ruleSettingStrings(metas));
  });

  it('declares the commands that the client registers, all in the category Lacework', () => {
    const { commands } = manifest.contributes;
    assert.deepEqual(commands.map(({ command }) => command).sort(), Object.values(commandIds).sort());
    assert.deepEqual(new Set(commands.map(({ category }) => category)), new Set(['Lacework']));
  });

  it('names the language and the settings as client and server do', () => {
    assert.equal(manifest.contributes.languages[0]?.id, mappingLanguageId);
    assert.equal(protocol.mappingLanguageId, mappingLanguageId);
    assert.equal(protocol.settingsSection, settingsSection);
    for (const { properties } of manifest.contributes.configuration) {
      for (const name of Object.keys(properties)) {
        assert.ok(name.startsWith(`${settingsSection}.`), name);
      }
    }
  });

  it('wakes for JSON files and for what it contributes, for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, ['onLanguage:json', 'onLanguage:jsonc']);
  });

  it('has a text for each string that it names, and names each text', () => {
    const named = [...JSON.stringify(manifest).matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(strings).sort());
  });

  it('has an entry in the changelog for its version', async () => {
    const changelog = await readFile(path.join(root, 'CHANGELOG.md'), 'utf8');
    assert.match(changelog, new RegExp(`^## \\[${manifest.version.replaceAll('.', '\\.')}\\]`, 'm'));
  });

  it('pins the types of the oldest VS Code that it supports', () => {
    assert.equal(manifest.engines.vscode, `^${manifest.devDependencies['@types/vscode']}`);
  });

  it('goes with a README that lists every rule', async () => {
    const readme = await readFile(path.join(root, 'README.md'), 'utf8');
    const rows = [...readme.matchAll(/^\| \[`([a-z0-9-]+)`\]\((\S+)\) +\| (\w+) +\| (.+?) +\|$/gm)];
    assert.deepEqual(
      rows.map(([, id, page, severity, title]) => ({ id, page, severity, title })),
      rules.map(({ meta: { id, severity, title } }) => ({
        id,
        page: `server/src/core/rules/${id}/README.md`,
        severity,
        title,
      })),
    );
  });
});
