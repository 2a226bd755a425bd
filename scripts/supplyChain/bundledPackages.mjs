import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../projectPaths.mjs';

/**
 * A package of which something is in a bundle.
 *
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} license as its package.json names it
 * @property {string} folder where it is installed, from the project's folder on
 */

/** The folder of the innermost package that a bundled file belongs to. */
const packageFolder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * The packages that bundles are made of, by esbuild's own account, in the order of their names.
 * @param {readonly import('esbuild').Metafile[]} metafiles
 * @returns {BundledPackage[]}
 */
export function bundledPackages(metafiles) {
  /** @type {Set<string>} */
  const folders = new Set();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      // What tree shaking left nothing of is not shipped.
      for (const [file, { bytesInOutput }] of Object.entries(inputs)) {
        const [folder] = packageFolder.exec(file.replaceAll('\\', '/')) ?? [];
        if (folder && bytesInOutput > 0) folders.add(folder);
      }
    }
  }
  return [...folders].map(readPackage).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** @param {BundledPackage} bundled */
function keyOf({ name, version, folder }) {
  return `${name}@${version} ${folder}`;
}

/**
 * @param {string} folder
 * @returns {BundledPackage}
 */
function readPackage(folder) {
  const { name, version, license } = JSON.parse(
    readFileSync(path.join(projectRoot, folder, 'package.json'), 'utf8'),
  );
  if (typeof license !== 'string') throw new Error(`${folder} does not say what license it has.`);
  return { name, version, license, folder };
}
