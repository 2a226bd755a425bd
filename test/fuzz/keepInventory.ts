import { mkdtemp, rm } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';

const folders = new Map<AwsInventoryData, Promise<string>>();

/** A folder with the AWS accounts of an organization, as if they had been pulled now; gone with this process. */
export async function keepInventory(inventory: AwsInventoryData): Promise<string> {
  const folder = folders.get(inventory) ?? keep(inventory);
  folders.set(inventory, folder);
  return folder;
}

async function keep(inventory: AwsInventoryData): Promise<string> {
  const made = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-fuzz-'));
  process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  try {
    await new InventoryCache(made).write('default', { ...inventory, pulledAt: new Date().toISOString() });
    return made;
  } catch (error) {
    await rm(made, { recursive: true });
    throw error;
  }
}
