import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';

const root = path.resolve(__dirname, '../..');

interface Installed {
  readonly version: string;
  readonly dev?: boolean;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
}

const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  packages: Record<string, Installed>;
};
const installed = Object.entries(packages).filter(([folder]) => folder !== '');

/** The libraries of the table in ARCHITECTURE.md, each with what is said of it. */
function justified(): Map<string, string> {
  const page = readFileSync(path.join(root, 'ARCHITECTURE.md'), 'utf8');
  const [, table = ''] = page.split('## Libraries\n');
  const rows = Array.from(table.matchAll(/^\| (`.*?) +\| (.+?) +\|$/gm));
  return new Map(
    rows.flatMap(([, names = '', reason = '']) =>
      Array.from(names.matchAll(/`([^`]+)`/g), ([, name = '']) => [name, reason] as const),
    ),
  );
}

describe('what comes from others', () => {
  it('is nailed down by the lockfile, bit by bit, and by no address of a registry', () => {
    assert.ok(installed.length > 300);
    for (const [folder, { integrity, resolved }] of installed) {
      assert.match(integrity ?? '', /^sha512-/, folder);
      assert.equal(resolved, undefined, folder);
    }
  });

  it('runs nothing when it is installed, as far as it is shipped', () => {
    const scripts = installed.filter(([, { hasInstallScript }]) => hasInstallScript === true);
    assert.ok(scripts.length > 0, 'development tools have some, so that the lockfile says it');
    assert.deepEqual(
      scripts.filter(([, { dev }]) => dev !== true),
      [],
    );
  });

  it('is shipped for a reason that ARCHITECTURE.md names', () => {
    const reasons = justified();
    assert.deepEqual(
      Object.keys(manifest.dependencies).filter((name) => (reasons.get(name) ?? '').length < 20),
      [],
    );
    // Compiled into the validator at build time.
    const atBuildTime = ['ajv'];
    assert.deepEqual(
      [...reasons.keys()].filter((name) => !(name in manifest.dependencies) && !atBuildTime.includes(name)),
      [],
    );
  });

  it('has licences that go along, each text once, and one that nobody has looked at is refused', async () => {
    const { thirdPartyNotices } = await import('../../scripts/supplyChain/thirdPartyNotices.mjs');
    const undici = { name: 'undici', version: '7.0.0', license: 'MIT', folder: 'node_modules/undici' };
    const notices = thirdPartyNotices([undici, { ...undici, version: '7.0.1' }]);
    assert.match(notices, /undici 7\.0\.0 \(MIT\)\nundici 7\.0\.1 \(MIT\)\n-+\n/);
    assert.equal(notices.split('Permission is hereby granted').length, 2);
    assert.throws(() => thirdPartyNotices([{ ...undici, license: 'GPL-3.0-only' }]), /license of undici/);
  });

  it('is named by what esbuild put into a bundle', async () => {
    const { build } = await import('esbuild');
    const { bundledPackages } = await import('../../scripts/supplyChain/bundledPackages.mjs');
    const { metafile } = await build({
      ...{ absWorkingDir: root, entryPoints: ['server/src/core/mapping/misspeltKey.ts'], bundle: true },
      ...{ write: false, metafile: true, format: 'cjs', logLevel: 'silent' },
    });
    assert.deepEqual(
      bundledPackages([metafile]).map(({ name, license }) => [name, license]),
      [['fastest-levenshtein', 'MIT']],
    );
  });
});
