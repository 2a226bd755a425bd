import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json: scripts work from any current folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Sample mapping files. Runs work on a copy, so that a test or a demo never changes the checkout. */
export const examplesFolder = path.join(projectRoot, 'examples');

/** The suite for the extension host, as bundled by `node esbuild.mjs --tests`; `.js` is left to the loader. */
export const bundledSuite = path.join(projectRoot, 'out', 'test', 'vscode', 'index');
