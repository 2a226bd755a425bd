import { mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import { sampleInventory } from '../unit/facts/sampleInventory';

let folder: Promise<string> | undefined;

/** A folder with the AWS accounts of the sample organization, as if they had been pulled now; gone with this process. */
export async function keepSampleInventory(): Promise<string> {
  folder ??= keep();
  return folder;
}

async function keep(): Promise<string> {
  const made = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-fuzz-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  try {
    const data = { ...sampleInventory, pulledAt: new Date().toISOString() };
    await new InventoryCache(made).write('default', data);
    return made;
  } catch (error) {
    await rm(made, { recursive: true });
    throw error;
  }
}
