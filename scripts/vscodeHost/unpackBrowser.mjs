import { pathToFileURL } from 'node:url';

/*
 * node unpackBrowser.mjs PACKAGE_MAIN: unpacks the Chromium in the npm package into the temporary folder, as the
 * package always does. It runs as a process of its own because the folder (TMPDIR) and whether libraries are unpacked
 * too (AWS_EXECUTION_ENV) are told by environment variables that should not leak into anything else.
 */
const packageMain = process.argv[2];
if (!packageMain) throw new Error('Which package?');
const { default: chromium } = await import(pathToFileURL(packageMain).href);
await chromium.executablePath();
