import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../projectPaths.mjs';

/**
 * @typedef {object} WorkbenchOptions
 * @property {string} folder opened as the workspace, or a `.code-workspace` file that says which ones are
 * @property {string} [openFile] opened in an editor
 * @property {string} [developmentPath] an extension's folder, loaded as under F5
 * @property {string} [testsPath] a module whose run() the extension host calls
 * @property {boolean} [traced] whether the extension logs all that it can
 */

const { publisher, name } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));

/**
 * The address at which the server shows the given folder.
 * @param {{ origin: string, token: string }} server
 * @param {WorkbenchOptions} options
 * @returns {string}
 */
export function workbenchUrl(server, { folder, openFile, developmentPath, testsPath, traced }) {
  const url = new URL(server.origin);
  const remote = (/** @type {string} */ file) => `vscode-remote://${url.host}${file}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  // VS Code itself stays at its own level: at trace it logs the environment, which has the keys of some tests in it.
  if (traced) payload.push(['logLevel', `${publisher}.${name}:trace`]);
  if (openFile) payload.push(['openFile', remote(openFile)]);
  if (developmentPath) payload.push(['extensionDevelopmentPath', remote(developmentPath)]);
  if (testsPath) payload.push(['extensionTestsPath', remote(testsPath)]);
  url.searchParams.set('tkn', server.token);
  url.searchParams.set(folder.endsWith('.code-workspace') ? 'workspace' : 'folder', folder);
  url.searchParams.set('payload', JSON.stringify(payload));
  return url.href;
}
