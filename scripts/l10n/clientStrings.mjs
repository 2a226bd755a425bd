import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../projectPaths.mjs';

/**
 * @typedef {object} ClientStrings
 * @property {readonly string[]} localized what `vscode.l10n.t` is given, each text once, sorted
 * @property {readonly Place[]} unlocalized texts that look as if somebody reads them, and are not given to it
 *
 * @typedef {{ place: string, text: string }} Place `place` is file:line below client/src
 */

/**
 * All texts in the sources of the client, by TypeScript's syntax tree. `@vscode/l10n-dev` would give the first half of it
 * alone, and has had no release since 2024.
 *
 * @returns {Promise<ClientStrings>}
 */
export async function clientStrings() {
  const folder = path.join(projectRoot, 'client', 'src');
  /** @type {Set<string>} */
  const localized = new Set();
  /** @type {Place[]} */
  const unlocalized = [];
  for (const name of (await readdir(folder, { recursive: true })).sort()) {
    if (!/\.tsx?$/.test(name)) continue;
    const text = await readFile(path.join(folder, name), 'utf8');
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
    const found = stringsIn(file);
    found.localized.forEach((each) => localized.add(each));
    unlocalized.push(...found.unlocalized);
  }
  return { localized: [...localized].sort(), unlocalized };
}

/**
 * The same for one file.
 *
 * @param {ts.SourceFile} file
 * @returns {ClientStrings}
 */
export function stringsIn(file) {
  /** @type {string[]} */
  const localized = [];
  /** @type {Place[]} */
  const unlocalized = [];
  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isTypeNode(node)) return;
    if (ts.isCallExpression(node) && isLocalizing(node.expression)) {
      const [text, ...rest] = node.arguments;
      if (text !== undefined && ts.isStringLiteralLike(text)) localized.push(text.text);
      else unlocalized.push({ place: placeOf(node), text: 'an argument of l10n.t that is no literal' });
      rest.forEach(visit);
      return;
    }
    const text = textOf(node);
    if (text !== undefined && isForReaders(text)) unlocalized.push({ place: placeOf(node), text });
    ts.forEachChild(node, visit);
  };
  const placeOf = (/** @type {ts.Node} */ node) =>
    `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
  visit(file);
  return { localized, unlocalized };
}

/** @param {ts.Expression} called */
function isLocalizing(called) {
  return /^(vscode\.)?l10n\.t$/.test(called.getText());
}

/**
 * A literal's text, with `{}` for what a template puts in.
 *
 * @param {ts.Node} node
 */
function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isTemplateExpression(node)) return undefined;
  return [node.head, ...node.templateSpans.map(({ literal }) => literal)].map(({ text }) => text).join('{}');
}

/**
 * Words apart from each other, or one that begins as a sentence does; no names of commands, keys and icons.
 *
 * @param {string} text
 */
function isForReaders(text) {
  const words = text.replaceAll(/\$\([a-z-]+\)/g, '').trim();
  return /[a-z]{2,}\S*\s+\S*[\w{]|[\w}]\S*\s+\S*[a-z]{2,}/i.test(words) || /^[A-Z][a-z]+\b/.test(words);
}
