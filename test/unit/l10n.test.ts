import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import type { ClientStrings } from '../../scripts/l10n/clientStrings.mjs';

const root = path.resolve(__dirname, '../..');

/** Nobody reads these as a text, although they look like one. */
const noTexts = new Map([
  ['Lacework Account Mapping', 'the name of the product'],
  ['Org-Access: true', 'a header of a request'],
  ['The server ended too often.', 'a line of the log, which is English'],
  ['The server is not needed any more.', 'a line of the log, which is English'],
  ['The server ended. It is started again after {} ms.', 'a line of the log, which is English'],
  ['integrationDraft {}', 'a key of what VS Code keeps'],
  ['file {}', 'a key of what VS Code keeps'],
  ['account level {}', 'the id of a row'],
  ['no account level', 'the id of a row'],
  ['unasked {}', 'the id of a row'],
  ['concern {}', 'the id of a row'],
  ['changes {}', 'the id of a row'],
]);
/** Files whose strings nobody translates. */
const noTextFiles = new Map([
  ['map/routingMapPage.ts', 'the page of the webview, which gets its texts as data'],
  ['stateLines.ts', 'lines of the log, which is English'],
  ...['gatherIssueFacts', 'issueReport', 'redactor', 'settingsReport'].map(
    (name) => [`report/${name}.ts`, 'the report of an issue, for those who maintain this'] as const,
  ),
]);

describe('the strings of the client', () => {
  let strings: ClientStrings;
  before(async () => {
    const { clientStrings } = await import('../../scripts/l10n/clientStrings.mjs');
    strings = await clientStrings();
  });

  it('are given to VS Code to be translated, each one that somebody reads', () => {
    const fileOf = (place: string) => place.replace(/:\d+$/, '');
    const forgotten = strings.unlocalized.filter(
      ({ text, place }) => !noTexts.has(text) && !noTextFiles.has(fileOf(place)),
    );
    assert.deepEqual(forgotten, []);
    const used = new Set(strings.unlocalized.flatMap(({ text, place }) => [text, fileOf(place)]));
    const needless = [...noTexts.keys(), ...noTextFiles.keys()].filter((each) => !used.has(each));
    assert.deepEqual(needless, [], 'exceptions that nothing needs');
  });

  it('are in the bundle that translations begin with: npm run generate writes it', async () => {
    const { l10nBundle } = await import('../../scripts/l10n/l10nBundle.mjs');
    const file = await readFile(path.join(root, 'l10n/bundle.l10n.json'), 'utf8');
    assert.equal(file, l10nBundle(strings.localized));
  });

  it('have places for values that are counted from 0, without a gap', () => {
    for (const text of strings.localized) {
      const places = new Set([...text.matchAll(/\{(\d+)\}/g)].map(([, place]) => Number(place)));
      assert.deepEqual([...places].sort(), [...Array(places.size).keys()], text);
    }
  });

  it('are found in code, and so are texts that are not given to VS Code', async () => {
    const { stringsIn } = await import('../../scripts/l10n/clientStrings.mjs');
    const code = `
      import * as vscode from 'vscode and more';
      const a = vscode.l10n.t('One of {0}', 'Two words');
      const b: 'A type' = \`\${a} is three\`;
      show('Four'); run('five'); run('laceworkMapping.six'); run('$(seven-icon) ');
      vscode.l10n.t(a);`;
    const { localized, unlocalized } = stringsIn(
      ts.createSourceFile('code.ts', code, ts.ScriptTarget.Latest, true),
    );
    assert.deepEqual(localized, ['One of {0}']);
    assert.deepEqual(unlocalized, [
      { place: 'code.ts:3', text: 'Two words' },
      { place: 'code.ts:4', text: '{} is three' },
      { place: 'code.ts:5', text: 'Four' },
      { place: 'code.ts:6', text: 'an argument of l10n.t that is no literal' },
    ]);
  });

  it('can be told from English in the pseudo-locale, with values, icons and links as they are', async () => {
    const { pseudoLocalize } = await import('../../scripts/l10n/pseudoLocalize.mjs');
    assert.equal(pseudoLocalize('$(json) File of {0} keys…'), '$(json) ⟦Ƒîļé öƒ {0} ķéýš…⟧');
    assert.equal(
      pseudoLocalize('Nothing.\n[Pull All](command:a.b)\nSee [it](command:c) or `d.e`'),
      '⟦Ñöţĥîñĝ.⟧\n[⟦Þûļļ Åļļ⟧](command:a.b)\n⟦Šéé [îţ](command:c) öŕ `d.e`⟧',
    );
  });
});
