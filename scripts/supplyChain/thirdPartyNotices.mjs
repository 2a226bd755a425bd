import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../projectPaths.mjs';

/** @typedef {import('./bundledPackages.mjs').BundledPackage} BundledPackage */

const licenseFile = /^(licen[cs]e|copying)(\.(md|txt))?$/i;
const noticeFile = /^(notice|thirdpartynotices)(\.(md|txt))?$/i;

/** They ask for no more than that they and their notices are passed on. */
const permissive = new Set([
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
]);

/**
 * What has to go along with what is shipped: the licence of each package in it, and its notices. A text that several have
 * comes once.
 * @param {readonly BundledPackage[]} packages
 * @returns {string}
 */
export function thirdPartyNotices(packages) {
  /** @type {Map<string, string[]>} */
  const titlesByText = new Map();
  for (const bundled of packages) {
    const { name, version, license } = bundled;
    if (!permissive.has(license))
      throw new Error(`Nobody has looked at the license of ${name} yet: ${license}.`);
    const text = textsOf(bundled, packages).join('\n');
    titlesByText.set(text, [...(titlesByText.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...titlesByText].map(([text, titles]) =>
    [...new Set(titles), '-'.repeat(80), '', text].join('\n'),
  );
  const intro =
    'Lacework Account Mapping contains code of the following packages, bundled and in part minified.\n' +
    'What each of them asks to be passed on is here.';
  return `${[intro, ...parts].join('\n\n\n')}\n`;
}

/**
 * @param {BundledPackage} bundled
 * @param {readonly BundledPackage[]} packages
 * @returns {string[]}
 */
function textsOf(bundled, packages) {
  const own = read(bundled, licenseFile);
  const notices = read(bundled, noticeFile);
  return [own ?? textOfOthers(bundled, packages), ...(notices === undefined ? [] : ['', notices])];
}

/**
 * The text of a license of a package that has no file of it, as some are published. The text of Apache's license is the
 * same for all; that of others names who grants it.
 * @param {BundledPackage} bundled
 * @param {readonly BundledPackage[]} packages
 * @returns {string}
 */
function textOfOthers({ name, license, folder }, packages) {
  const { author } = JSON.parse(readFileSync(path.join(projectRoot, folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : author?.name;
  const other = packages.find((each) => each.license === license && read(each, licenseFile) !== undefined);
  const text = other && read(other, licenseFile);
  if (text === undefined || holder === undefined) throw new Error(`${name} has no text of its license.`);
  return license === 'Apache-2.0'
    ? text
    : `The package carries no text of its license. By ${holder}, under ${license}, whose terms are:\n\n${text.replace(/^.*copyright.*$\n*/gim, '')}`;
}

/**
 * @param {BundledPackage} bundled
 * @param {RegExp} name
 * @returns {string | undefined}
 */
function read({ folder }, name) {
  const file = readdirSync(path.join(projectRoot, folder)).find((each) => name.test(each));
  return (
    file &&
    readFileSync(path.join(projectRoot, folder, file), 'utf8')
      .replaceAll('\r\n', '\n')
      .trim()
  );
}
