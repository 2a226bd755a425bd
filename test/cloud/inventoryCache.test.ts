import assert from 'node:assert/strict';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { CloudError } from '../../server/src/cloud/cloudError';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';

function inventory(pulledAt: string, organization = 'o-exampleorg1', count = 1): AwsInventoryData {
  return {
    organization: { id: organization, managementAccountId: '210987654321' },
    pulledAt,
    accounts: Array.from({ length: count }, (_, index) => ({
      id: String(210987654321 + index),
      name: pulledAt,
      state: 'ACTIVE',
    })),
    organizationalUnits: [],
  };
}

const older = inventory('2026-03-01T10:00:00.000Z');
const newer = inventory('2026-03-02T10:00:00.000Z');

describe('the inventory cache', () => {
  let parent: string;
  let folder: string;
  let cache: InventoryCache;
  beforeEach(() => {
    parent = mkdtempSync(path.join(os.tmpdir(), 'lacework-mapping-cache-'));
    folder = path.join(parent, 'deep', 'cache');
    cache = new InventoryCache(folder);
  });
  afterEach(() => rmSync(parent, { recursive: true }));

  const files = () => readdirSync(folder).map((name) => path.join(folder, name));

  it('has nothing, and makes nothing, before something is written', async () => {
    assert.deepEqual(await cache.read('default'), { problems: [] });
    assert.deepEqual(readdirSync(parent), []);
  });

  it('gives what was written last for a profile and organization', async () => {
    await cache.write('prod', older);
    await cache.write('prod', newer);
    await cache.write('other', older);
    assert.deepEqual(await cache.read('prod'), { data: newer, problems: [] });
    assert.deepEqual(await cache.read('other'), { data: older, problems: [] });
    assert.equal(files().length, 2);
  });

  it('keeps the organizations of a profile apart, and gives the newest', async () => {
    const elsewhere = inventory('2026-03-03T10:00:00.000Z', 'o-otherorgan1');
    await cache.write('prod', elsewhere);
    await cache.write('prod', newer);
    assert.deepEqual((await cache.read('prod')).data, elsewhere);
    assert.deepEqual((await cache.read('prod', 'o-exampleorg1')).data, newer);
    assert.deepEqual(await cache.read('prod', 'o-unknownorg1'), { problems: [] });
    assert.equal(files().length, 2);
  });

  it('writes nowhere else, whatever the profile is called', async () => {
    for (const profile of ['../../../etc/passwd', 'a\0b', '', '/', '__proto__', 'x'.repeat(5000)]) {
      await cache.write(profile, { ...older, pulledAt: newer.pulledAt });
      assert.equal((await cache.read(profile)).data?.pulledAt, newer.pulledAt);
    }
    assert.deepEqual(readdirSync(parent), ['deep']);
    assert.equal(files().length, 6);
  });

  // Windows has no such permissions.
  if (process.platform !== 'win32') {
    it('lets nobody else read it, and leaves a folder that was there as it is', async () => {
      await cache.write('prod', older);
      assert.equal(statSync(folder).mode & 0o777, 0o700);
      chmodSync(folder, 0o755);
      await cache.write('prod', newer);
      assert.equal(statSync(folder).mode & 0o777, 0o755);
      assert.deepEqual(
        files().map((file) => statSync(file).mode & 0o777),
        [0o600],
      );
    });
  }

  const spoil: [what: string, spoil: (file: string) => void, problem: RegExp][] = [
    ['cut', (file) => truncateSync(file, 40), /not valid JSON/],
    ['empty', (file) => truncateSync(file, 0), /not valid JSON/],
    [
      'changed by hand',
      (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('"210987654321"', '210987654321')),
      /managementAccountId: it has to be a string/,
    ],
  ];
  for (const [what, change, problem] of spoil) {
    it(`sets a file aside that is ${what}, and tells it once`, async () => {
      await cache.write('prod', older);
      const [file = ''] = files();
      change(file);
      const spoilt = readFileSync(file);
      const { data, problems } = await cache.read('prod');
      assert.equal(data, undefined);
      assert.equal(problems.length, 1);
      assert.match(problems[0] ?? '', problem);
      assert.deepEqual(files(), [`${file}.unusable`]);
      assert.deepEqual(readFileSync(`${file}.unusable`), spoilt);
      assert.deepEqual(await cache.read('prod'), { problems: [] });
      await cache.write('prod', newer);
      assert.deepEqual((await cache.read('prod')).data, newer);
    });
  }

  it('leaves a file of a newer version to that, says so, and keeps its own beside it', async () => {
    await cache.write('prod', older);
    const [file = ''] = files();
    const ofNewer = '{"version": 2, "accounts": {"some day": "of another form"}}';
    writeFileSync(file, ofNewer);
    for (let time = 0; time < 2; time++) {
      const { data, problems } = await cache.read('prod');
      assert.equal(data, undefined);
      assert.match(
        problems.join('\n'),
        /^Kept AWS accounts are of a newer version of this program.*\.json\. .*$/,
      );
      assert.deepEqual(files(), [file]);
    }
    await cache.write('prod', older);
    await cache.write('prod', newer);
    const { data, problems } = await cache.read('prod');
    assert.deepEqual([data, problems.length], [newer, 1]);
    assert.deepEqual(files(), [file, file.replace('.json', '.v1.json')]);
    assert.equal(readFileSync(file, 'utf8'), ofNewer);
  });

  it('reads nothing that is no file or very large, says so, and is written anew', async () => {
    await cache.write('prod', older);
    const [file = ''] = files();
    truncateSync(file, 64 * 1024 * 1024 + 1);
    const { data, problems } = await cache.read('prod');
    assert.equal(data, undefined);
    assert.deepEqual(problems, [`A file of kept AWS accounts cannot be read (EFBIG): ${file}`]);
    await cache.write('prod', newer);
    assert.deepEqual(await cache.read('prod'), { data: newer, problems: [] });
    // In place of a pipe, which Node.js makes none of.
    rmSync(file);
    mkdirSync(file);
    assert.deepEqual((await cache.read('prod')).problems, [
      `A file of kept AWS accounts cannot be read (EINVAL): ${file}`,
    ]);
  });

  it('is never half written, however many write at once', async () => {
    const versions = Array.from({ length: 12 }, (_, index) =>
      inventory(`2026-03-01T10:00:${10 + index}.000Z`, 'o-exampleorg1', 500 + index),
    );
    const caches = [cache, new InventoryCache(folder)];
    await cache.write('prod', older);
    const writing = versions.map((version, index) => (caches[index % 2] ?? cache).write('prod', version));
    const reads = versions.map(() => cache.read('prod'));
    for (const { data, problems } of await Promise.all(reads)) {
      assert.deepEqual(problems, []);
      assert.ok([older, ...versions].some(({ pulledAt }) => pulledAt === data?.pulledAt));
    }
    await Promise.all(writing);
    assert.equal(files().length, 1);
    const { data } = await cache.read('prod');
    assert.deepEqual(
      data,
      versions.find(({ pulledAt }) => pulledAt === data?.pulledAt),
    );
  });

  it('says what to do where it cannot write', async () => {
    writeFileSync(path.join(parent, 'file'), '');
    const blocked = new InventoryCache(path.join(parent, 'file', 'cache'));
    await assert.rejects(
      blocked.write('prod', older),
      (error: unknown) => error instanceof CloudError && error.code === 'cache-not-written',
    );
    const { problems } = await blocked.read('prod');
    assert.match(problems[0] ?? '', /cannot be read \(ENOTDIR\)/);
  });
});
