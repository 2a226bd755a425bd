import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { listZipEntries } from './listZipEntries.mjs';
import { packageBin } from './packageBin.mjs';
import { packageReadme } from './packageReadme.mjs';
import { projectRoot } from './projectPaths.mjs';
import { runCommand, runNode } from './runCommand.mjs';
import { billOfMaterials } from './supplyChain/billOfMaterials.mjs';
import { ExpectedFailure, runMain } from './runMain.mjs';

/*
 * Packs the extension into out/lacework-account-mapping.vsix, twice to see that both come out the same, and checks that
 * nothing is missing or too much in it. Beside it is written what it is made of, as a CycloneDX document.
 */
const vsix = path.join('out', 'lacework-account-mapping.vsix');
const sbom = path.join('out', 'lacework-account-mapping.cdx.json');
/** Half of it is pictures, of the walkthrough and the README, each in a light and a dark theme. */
const sizeLimit = 3 * 1024 * 1024;

/** All that may be shipped; above all no sources, tests, source maps or dependencies. */
const expectedEntries = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(package|package\.nls(\.[a-z-]+)?)\.json$/,
  /^extension\/(readme|changelog|SECURITY)\.md$/,
  /^extension\/LICENSE\.txt$/,
  /^extension\/dist\/(extension|languageClient|server|cli|aws|awsPrerequisites|proxies|routingMap)\.js$/,
  /^extension\/dist\/routingMap\.css$/,
  /^extension\/dist\/ThirdPartyNotices\.txt$/,
  /^extension\/dist\/rules\/[a-z0-9-]+\.md$/,
  /^extension\/(schemas|syntaxes|l10n)\/[A-Za-z0-9.-]+\.json$/,
  /^extension\/images\/[a-z0-9-]+\.png$/,
  /^extension\/walkthrough\/(sample\.lacework-mapping|sample-aws-accounts)\.json$/,
  /^extension\/walkthrough\/media\/[a-z0-9-]+\.png$/,
  /^extension\/images\/icons\/[a-z0-9-]+\.svg$/,
];

/** What must be there besides the files that package.json names. */
const requiredEntries = [
  'extension/readme.md',
  'extension/changelog.md',
  'extension/LICENSE.txt',
  'extension/package.nls.json',
  'extension/l10n/bundle.l10n.json',
  'extension/walkthrough/sample.lacework-mapping.json',
  'extension/walkthrough/sample-aws-accounts.json',
  'extension/dist/languageClient.js',
  'extension/dist/aws.js',
  'extension/dist/awsPrerequisites.js',
  'extension/dist/proxies.js',
  'extension/dist/routingMap.js',
  'extension/dist/routingMap.css',
  'extension/dist/ThirdPartyNotices.txt',
];

await runMain(async () => {
  await mkdir(path.join(projectRoot, 'out'), { recursive: true });
  const file = path.join(projectRoot, vsix);
  const epoch = await sourceDate();
  await pack(epoch);
  const first = readFileSync(file);
  await pack(epoch);
  if (!first.equals(readFileSync(file)))
    throw new ExpectedFailure(`${vsix} comes out otherwise when it is built again.`);
  writeFileSync(path.join(projectRoot, sbom), await billOfMaterials(epoch));
  const entries = listZipEntries(file);
  for (const { name, size } of entries) console.log(`${String(size).padStart(9)}  ${name}`);
  const size = statSync(file).size;
  const digest = createHash('sha256').update(first).digest('hex');
  console.log(
    `${vsix}: ${entries.length} files, ${Math.ceil(size / 1024)} KB, built twice alike, SHA-256 ${digest}`,
  );
  console.log(`${sbom}: what it is made of`);
  const problems = findProblems(
    entries.map(({ name }) => name),
    size,
  );
  if (problems.length > 0) throw new ExpectedFailure(problems.join('\n'));
});

/**
 * Runs vsce, which builds for production first (the script vscode:prepublish).
 * @param {string} epoch the time of all files in the package, in seconds since 1970
 */
async function pack(epoch) {
  const { exitCode, output } = await runNode(
    [
      ...[packageBin('@vscode/vsce'), 'package', '--out', vsix, '--no-dependencies'],
      ...(await readmeArguments()),
    ],
    { env: { ...process.env, SOURCE_DATE_EPOCH: epoch }, capture: true, timeLimitSeconds: 120 },
  );
  if (exitCode !== 0) throw new ExpectedFailure(`The extension could not be packed:\n${output}`);
}

/**
 * Without a public repository, to whose address vsce completes links and pictures of the README, another README is packed
 * in its place.
 */
async function readmeArguments() {
  const { repository } = JSON.parse(readFileSync(path.join(projectRoot, 'package.json'), 'utf8'));
  if (repository) return [];
  const readme = path.join('out', 'package', 'README.md');
  const ignored = path.join('out', 'package', 'vscodeignore');
  await mkdir(path.join(projectRoot, 'out', 'package'), { recursive: true });
  const text = readFileSync(path.join(projectRoot, 'README.md'), 'utf8');
  await writeFile(path.join(projectRoot, readme), packageReadme(text, projectRoot));
  const patterns = readFileSync(path.join(projectRoot, '.vscodeignore'), 'utf8');
  await writeFile(path.join(projectRoot, ignored), patterns.replace('!README.md', `!${readme}`));
  return [
    ...['--allow-missing-repository', '--no-rewrite-relative-links'],
    ...['--readme-path', readme, '--ignoreFile', ignored],
  ];
}

/** With the last commit's time in it the package comes out the same whenever it is packed. */
async function sourceDate() {
  const given = process.env['SOURCE_DATE_EPOCH'];
  if (given) return given;
  const { exitCode, output } = await runCommand('git', ['log', '-1', '--format=%ct'], { capture: true });
  const { 0: seconds } = /^\d+/.exec(output) ?? [];
  // Without a commit: the first moment that a ZIP file can express.
  return exitCode === 0 && seconds ? seconds : String(Date.UTC(1980, 0, 2) / 1000);
}

/**
 * @param {readonly string[]} names
 * @param {number} size
 * @returns {string[]}
 */
function findProblems(names, size) {
  const unexpected = names.filter((name) => !expectedEntries.some((pattern) => pattern.test(name)));
  const missing = [...requiredEntries, ...filesInManifest()].filter((name) => !names.includes(name));
  return [
    ...unexpected.map((name) => `Not expected in the package: ${name}`),
    ...missing.map((name) => `Missing from the package: ${name}`),
    ...(size > sizeLimit ? [`The package has ${size} bytes, more than ${sizeLimit}.`] : []),
  ];
}

/** The files that package.json refers to: the entry points, the grammar, the schema, icons. */
function filesInManifest() {
  const { main, icon, bin, contributes } = JSON.parse(
    readFileSync(path.join(projectRoot, 'package.json'), 'utf8'),
  );
  /** @type {Set<string>} */
  const files = new Set();
  const collect = (/** @type {unknown} */ value) => {
    if (typeof value === 'string' && value.startsWith('./')) files.add(path.posix.join('extension', value));
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect([main, contributes]);
  for (const file of [icon, ...Object.values(bin ?? {})])
    if (file) files.add(path.posix.join('extension', file));
  return [...files];
}
