import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import manifest from '../../package.json';
import strings from '../../package.nls.json';
import {
  commandIds,
  mappingLanguageId,
  readOnlyScheme,
  routingMapViewType,
  settingsSection,
} from '../../client/src/identifiers';
import { routesCommandIds } from '../../client/src/routes/routesCommandIds';
import { rules } from '../../server/src/core/rules/registry';
import { semanticTokenModifiers, semanticTokenTypes } from '../../server/src/core/features/semanticTokens';
import { readSettings } from '../../server/src/lsp/readSettings';

const root = path.resolve(__dirname, '../..');

describe('package.json', () => {
  it('declares one setting for each rule, with its default severity', async () => {
    const { ruleSettings, ruleSettingStrings } = await import('../../scripts/ruleSettings.mjs');
    const metas = rules.map(({ meta }) => meta);
    assert.deepEqual(manifest.contributes.configuration.at(-1)?.properties, ruleSettings(metas));
    const declared = Object.entries(strings).filter(([key]) => /^configuration\.rules\.(?!title$)/.test(key));
    assert.deepEqual(Object.fromEntries(declared), ruleSettingStrings(metas));
  });

  it('declares switches for what is shown, each one that the server obeys and with its default', () => {
    const [files] = manifest.contributes.configuration;
    const properties: Record<string, { type: string; default: unknown }> = { ...files?.properties };
    const switches = Object.entries(properties).filter(([, { type }]) => type === 'boolean');
    assert.ok(switches.length > 0);
    const byDefault = readSettings(undefined);
    for (const [name, declared] of switches) {
      const [, section = '', key = ''] = name.split('.');
      const set = (value: unknown) => readSettings({ [section]: { [key]: value } });
      assert.deepEqual(set(declared.default), byDefault, name);
      assert.notDeepEqual(set(declared.default !== true), byDefault, name);
    }
  });

  it('declares the commands that the client registers, all in the category Lacework', () => {
    const { commands } = manifest.contributes;
    const registered = Object.values({ ...commandIds, ...routesCommandIds });
    assert.deepEqual(commands.map(({ command }) => command).sort(), registered.sort());
    assert.deepEqual(new Set(commands.map(({ category }) => category)), new Set(['Lacework']));
  });

  it('declares the tokens that the server sends, and gives each that it may send a colour', () => {
    const idsOf = (declared: readonly { id: string }[]) => declared.map(({ id }) => id);
    const { contributes } = manifest;
    assert.deepEqual(idsOf(contributes.semanticTokenTypes), [...semanticTokenTypes]);
    assert.deepEqual(idsOf(contributes.semanticTokenModifiers), [...semanticTokenModifiers]);
    const [{ language, scopes } = { language: '', scopes: {} }] = contributes.semanticTokenScopes;
    assert.equal(language, mappingLanguageId);
    const selectors = Object.keys(scopes).map((selector) => selector.split('.'));
    assert.deepEqual([...new Set(selectors.map(([type]) => type))], [...semanticTokenTypes]);
    const coloured = selectors.flatMap(([, modifier]) => modifier ?? []);
    assert.deepEqual(coloured, [...semanticTokenModifiers]);
  });

  it('names the language and the settings as client and server do', () => {
    assert.equal(manifest.contributes.languages[0]?.id, mappingLanguageId);
    for (const { properties } of manifest.contributes.configuration) {
      for (const name of Object.keys(properties)) {
        assert.ok(name.startsWith(`${settingsSection}.`), name);
      }
    }
  });

  it('lets no workspace and no remote machine say where credentials go, trusted or not', () => {
    const settings = manifest.contributes.configuration.flatMap(({ properties }) =>
      Object.entries(properties),
    );
    // A `machine` setting could stand in the devcontainer.json of a repository.
    const ofTheUser = settings.filter(
      ([, { scope }]: [string, { scope: string }]) => scope === 'application',
    );
    assert.ok(
      settings.every(([, { scope }]: [string, { scope: string }]) =>
        ['application', 'resource'].includes(scope),
      ),
    );
    const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
    assert.deepEqual(
      ofTheUser.map(([name]) => name),
      restricted,
    );
    assert.deepEqual(
      settings
        .map(([name]) => name)
        .filter((name) => /^(?!.*\.rules\.).*(url|endpoint|address|profile|command|path)/i.test(name)),
      restricted.filter((name) => !name.endsWith('Days')),
    );
    assert.equal(manifest.capabilities.untrustedWorkspaces.supported, 'limited');
  });

  it('runs where the files are, with the AWS profiles and the keys of that machine', () => {
    assert.deepEqual(manifest.extensionKind, ['workspace']);
  });

  it('offers what changes a mapping only where it can be changed', () => {
    const { menus } = manifest.contributes;
    const isChangeable = `resourceLangId == ${mappingLanguageId} && resourceScheme != ${readOnlyScheme}`;
    for (const { command, when } of menus['editor/title']) {
      assert.match(
        when,
        /resourceLangId == lacework-mapping && resourceScheme != lacework-read-only/,
        command,
      );
    }
    const inPalette = new Map(menus.commandPalette.map(({ command, when }) => [command, when]));
    assert.equal(inPalette.size, menus.commandPalette.length);
    for (const name of ['moveAwsAccounts', 'mapUnmappedAwsAccounts', 'listAwsAccounts', 'routes.reveal']) {
      const when = inPalette.get(`${settingsSection}.${name}`) ?? '';
      assert.equal(when, isChangeable, name);
    }
  });

  it('wakes for JSON files, for a routing map that is restored and for what it contributes, for nothing else', () => {
    assert.deepEqual(manifest.activationEvents, [
      'onLanguage:json',
      'onLanguage:jsonc',
      `onWebviewPanel:${routingMapViewType}`,
    ]);
  });

  it('goes with settings of npm under which pre-commit can install the command', async () => {
    const settings = (await readFile(path.join(root, '.npmrc'), 'utf8')).split('\n');
    // `npm pack` has to run "prepare", and to print the name of the package alone.
    assert.ok(settings.includes('foreground-scripts=false'));
    assert.ok(!settings.includes('ignore-scripts=true'));
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
});
