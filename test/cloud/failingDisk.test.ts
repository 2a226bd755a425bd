import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { CloudError } from '../../server/src/cloud/cloudError';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import { MappingBackups } from '../../server/src/cloud/lacework/mappingBackups';
import { asLive } from '../../server/src/cloud/lacework/liveIntegration';
import { readCloudAccount } from '../../server/src/cloud/lacework/readCloudAccount';
import { mendable, Sandbox } from '../cli/sandbox';
import { sampleInventory } from '../unit/facts/sampleInventory';

type Step = 'mkdir' | 'open' | 'writeFile' | 'sync' | 'rename';

/** What a disk says when it is full, broken, or can only be read. */
const codes = ['ENOSPC', 'EDQUOT', 'EROFS', 'EIO'];

/**
 * Makes a step of writing fail from now on, as the operating system would; what a file handle was to write is there in
 * part. Gives back how it was.
 */
async function breakDisk(step: Step, code: string): Promise<() => void> {
  const failure = () =>
    Promise.reject(Object.assign(new Error(`${code}: made up`), { code, syscall: step, errno: -28 }));
  const handle = await fs.open(__filename);
  const handles = Object.getPrototypeOf(handle) as fs.FileHandle;
  await handle.close();
  const intact = Object.getOwnPropertyDescriptors(handles);
  const whole = { ...fs };
  if (step === 'writeFile') {
    handles.writeFile = async function (this: fs.FileHandle, data) {
      await this.write(Buffer.from(data as Uint8Array).subarray(0, 10));
      return failure();
    };
  }
  if (step === 'sync') {
    handles.sync = failure;
  } else {
    Object.assign(fs, { [step]: failure });
  }
  return () => {
    Object.defineProperties(handles, intact);
    Object.assign(fs, whole);
  };
}

describe('a disk that fails', () => {
  let folder: string;
  let mend: () => void = () => undefined;
  beforeEach(async () => (folder = await fs.mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-disk-'))));
  afterEach(async () => {
    mend();
    await fs.rm(folder, { recursive: true });
  });

  const newer = { ...sampleInventory, pulledAt: '2026-03-02T10:00:00.000Z' };
  const older = { ...sampleInventory, pulledAt: '2026-03-01T10:00:00.000Z' };
  for (const code of codes) {
    for (const step of ['mkdir', 'open', 'writeFile', 'sync', 'rename'] as const) {
      it(`leaves the AWS accounts that were kept, and nothing half written: ${code} at ${step}`, async () => {
        const cache = new InventoryCache(folder);
        await cache.write('prod', older);
        const before = await fs.readdir(folder);
        mend = await breakDisk(step, code);
        await assert.rejects(
          cache.write('prod', newer),
          (error: unknown) =>
            error instanceof CloudError &&
            error.code === 'cache-not-written' &&
            error.message.includes(code) &&
            error.advice.includes('space on its disk'),
        );
        mend();
        assert.deepEqual(await fs.readdir(folder), before);
        assert.deepEqual(await cache.read('prod'), { data: older, problems: [] });
      });
    }

    it(`keeps a mapping from being sent that could not be kept: ${code}`, async () => {
      const account = readCloudAccount({
        ...{ intgGuid: 'ACME_1', name: 'trail', type: 'AwsCtSqs', enabled: 1, isOrg: 1, data: {} },
      });
      assert.ok(account);
      for (const step of ['mkdir', 'writeFile'] as const) {
        mend = await breakDisk(step, code);
        await assert.rejects(
          new MappingBackups(folder).keep(asLive(account), 0),
          (error: unknown) =>
            error instanceof CloudError && new RegExp(`^Nothing was sent: .*${code}`).test(error.message),
        );
        mend();
      }
    });

    it(`leaves a file that was to be mended as it was, and says so: ${code}`, async () => {
      const box = new Sandbox();
      try {
        box.write('mapping.json', mendable);
        mend = await breakDisk('writeFile', code);
        const { code: exitCode, stderr } = await box.run(['check', '--fix', 'mapping.json']);
        mend();
        assert.equal(exitCode, 3);
        assert.match(stderr, /mapping\.json cannot be written: /);
        assert.equal(box.read('mapping.json'), mendable);
        assert.deepEqual(await fs.readdir(box.folder), ['mapping.json']);
      } finally {
        box.remove();
      }
    });
  }
});
