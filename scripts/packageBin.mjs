import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from './projectPaths.mjs';

/**
 * The JavaScript file behind a development tool's command. Running it by Node avoids the .cmd files that
 * node_modules/.bin holds on Windows.
 * @param {string} packageName
 * @param {string} [commandName] if the package has several
 * @returns {string}
 */
export function packageBin(packageName, commandName = packageName.replace(/^.*\//, '')) {
  const folder = path.join(projectRoot, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof bin === 'string' ? bin : bin[commandName]);
}
