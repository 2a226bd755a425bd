import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../projectPaths.mjs';
import { runNpm } from '../runCommand.mjs';
import { ExpectedFailure } from '../runMain.mjs';

/**
 * What the package that was built last is made of, as a CycloneDX document: npm's own, of the lockfile, with the packages
 * in it of which there is something in the bundles, and no others.
 * @param {string} epoch its time, in seconds since 1970
 * @returns {Promise<string>}
 */
export async function billOfMaterials(epoch) {
  const { exitCode, output } = await runNpm(
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    { capture: true, timeLimitSeconds: 120 },
  );
  if (exitCode !== 0) throw new ExpectedFailure(`npm made no bill of materials:\n${output}`);
  const { metadata, components, dependencies, ...rest } = JSON.parse(
    // npm's warnings may come before and behind it.
    output.slice(output.indexOf('{'), output.lastIndexOf('}') + 1),
  );
  const bundled = namesOfBundled();
  const { component } = metadata;
  const known = new Set([component['bom-ref'], ...bundled]);
  /** @type {{ name: string, version: string, 'bom-ref': string, scope?: string }[]} */
  const shipped = components.filter((/** @type {{ 'bom-ref': string }} */ each) =>
    bundled.has(each['bom-ref']),
  );
  const missing = [...bundled].filter((name) => !shipped.some((each) => each['bom-ref'] === name));
  if (missing.length > 0) throw new ExpectedFailure(`The lockfile does not know ${missing.join(', ')}.`);
  // A serial number would be another each time; two builds of one commit are the same.
  delete rest.serialNumber;
  return `${JSON.stringify(
    {
      ...rest,
      metadata: {
        ...metadata,
        timestamp: new Date(Number(epoch) * 1000).toISOString(),
        component: { ...component, name: component['bom-ref'].replace(/@[^@]*$/, '') },
      },
      components: shipped.map((each) => ({ ...each, scope: 'required' })),
      dependencies: dependencies
        .filter((/** @type {{ ref: string }} */ { ref }) => known.has(ref))
        .map((/** @type {{ ref: string, dependsOn: string[] }} */ { ref, dependsOn }) => ({
          ref,
          dependsOn: dependsOn.filter((name) => known.has(name)),
        })),
    },
    null,
    2,
  )}\n`;
}

/** @returns {Set<string>} each as name@version */
function namesOfBundled() {
  const file = path.join(projectRoot, 'dist', 'bundledPackages.json');
  /** @type {import('./bundledPackages.mjs').BundledPackage[]} */
  const packages = JSON.parse(readFileSync(file, 'utf8'));
  return new Set(packages.map(({ name, version }) => `${name}@${version}`));
}
