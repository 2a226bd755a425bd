import type { AwsInventoryData } from '../core/facts/awsInventory';
import { checkAwsPrerequisites } from '../cloud/aws/checkAwsPrerequisites';
import { defaultAwsProfile, listAwsProfiles, type AwsProfile } from '../cloud/aws/listAwsProfiles';
import { pullAwsAccounts, type PullOptions } from '../cloud/aws/pullAwsAccounts';
import { defaultCacheFolder } from '../cloud/platformFolders';
import { InventoryCache, type CacheRead } from '../cloud/inventoryCache';

/** How the server gets at AWS accounts, and where it keeps them. */
export interface AwsAccess {
  pull(options: PullOptions): Promise<AwsInventoryData>;
  checkPrerequisites: typeof checkAwsPrerequisites;
  profiles(): Promise<AwsProfile[]>;
  defaultProfile(): string;
  /** @param folder Where the cache is; the platform's own place for caches if it is missing. */
  cache(folder: string | undefined): AwsCache;
}

export interface AwsCache {
  read(profile: string, organizationId?: string): Promise<CacheRead>;
  write(profile: string, data: AwsInventoryData): Promise<void>;
}

/** AWS itself. */
export const awsAccess: AwsAccess = {
  pull: pullAwsAccounts,
  checkPrerequisites: checkAwsPrerequisites,
  profiles: listAwsProfiles,
  defaultProfile: defaultAwsProfile,
  cache: (folder) => new InventoryCache(folder ?? defaultCacheFolder()),
};
