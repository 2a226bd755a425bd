import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../projectPaths.mjs';
import { pseudoLocale, pseudoLocalizeAll } from './pseudoLocalize.mjs';

/** What VS Code reads of an extension. */
const parts = [
  'package.json',
  'package.nls.json',
  'dist',
  'images',
  'l10n',
  'schemas',
  'syntaxes',
  'walkthrough',
];

/**
 * Makes an extension that is this checkout in the pseudo-locale. It is for tests: nothing of it is in the checkout or in
 * the package.
 *
 * @param {string} parent a folder that is removed later
 * @returns {Promise<string>} its folder
 */
export async function pseudoExtension(parent) {
  const folder = path.join(parent, 'pseudoExtension');
  // No links: VS Code tells by the real path of a module whose strings it asks for.
  for (const part of parts) {
    await cp(path.join(projectRoot, part), path.join(folder, part), {
      recursive: true,
      filter: (file) => !file.endsWith('.map'),
    });
  }
  await addPseudoLocale(folder);
  return folder;
}

/**
 * Translates an extension into the pseudo-locale, from the strings that it comes with.
 *
 * @param {string} folder of the extension, which gets two files more
 */
export async function addPseudoLocale(folder) {
  for (const [from, to] of [
    ['package.nls.json', `package.nls.${pseudoLocale}.json`],
    ['l10n/bundle.l10n.json', `l10n/bundle.l10n.${pseudoLocale}.json`],
  ]) {
    const strings = JSON.parse(await readFile(path.join(folder, from ?? ''), 'utf8'));
    await writeFile(path.join(folder, to ?? ''), JSON.stringify(pseudoLocalizeAll(strings)));
  }
}
