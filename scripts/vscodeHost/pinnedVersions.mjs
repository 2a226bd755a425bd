/**
 * What the tests' VS Code is made of. code-server is VS Code's own server, web workbench and extension host on npm;
 * 4.100.3 is VS Code 1.100.3, the oldest release the extension supports, and runs on Node 20.
 */
export const serverPackages = {
  'code-server': '4.100.3',
  '@vscode/ripgrep-linux-x64': '1.18.0',
  '@lydell/node-pty-linux-x64': '1.1.0',
};

/** A Chromium inside an npm package. 147.0.0 is the last release for Node 20. */
export const browserPackages = {
  '@sparticuz/chromium': '147.0.0',
};
