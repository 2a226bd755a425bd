import { adviceOnMissingUnits } from '../../cloud/aws/accessDenied';
import { defaultAwsProfile } from '../../cloud/aws/listAwsProfiles';
import { pullAwsAccounts } from '../../cloud/aws/pullAwsAccounts';
import { defaultCacheFolder } from '../../cloud/platformFolders';
import { CloudError } from '../../cloud/cloudError';
import { InventoryCache } from '../../cloud/inventoryCache';
import type { AwsInventoryData } from '../../core/facts/awsInventory';
import { knownInventory } from '../../core/facts/knownInventory';
import { parseAwsInventory } from '../../core/facts/parseAwsInventory';
import { withEarlierUnits } from '../../core/facts/withEarlierUnits';
import { countOf } from '../../core/text/countOf';
import { quote } from '../../core/text/quote';
import type { Environment } from '../environment';
import { showProgress } from '../output/showProgress';
import { readFactsFile } from './readFactsFile';

/** Where the AWS accounts of the organization come from. */
export interface InventorySource {
  /** Missing or empty where the environment decides. */
  readonly profile: string | undefined;
  /** The file that has them, so that nobody is asked. */
  readonly file: string | undefined;
  /** Whether those that were pulled last are meant. */
  readonly cached: boolean;
}

/**
 * Gets the AWS accounts of the organization. What is pulled is kept, and what was kept stays where pulling fails.
 *
 * @throws CloudError where there are none to be had.
 */
export async function readInventory(
  { profile: requested, file, cached }: InventorySource,
  environment: Environment,
): Promise<AwsInventoryData> {
  if (file !== undefined) {
    const data = await readFactsFile(file, environment.cwd, parseAwsInventory, {
      what: 'inventory of AWS accounts',
      advice: '`lacework-mapping accounts --format json` prints one.',
    });
    tellWhatIsMissing(data, environment.stderr);
    return data;
  }
  const cache = new InventoryCache(defaultCacheFolder(environment.env));
  const profile = requested === '' ? undefined : requested;
  const name = profile ?? defaultAwsProfile(environment.env);
  return cached ? readCached(cache, name, environment) : pull(cache, name, profile, environment);
}

async function readCached(
  cache: InventoryCache,
  profile: string,
  { stderr }: Environment,
): Promise<AwsInventoryData> {
  const data = await readCache(cache, stderr, profile);
  if (data === undefined) {
    throw new CloudError(
      'wrong-configuration',
      `No AWS accounts are kept of profile ${quote(profile)}.`,
      'Without --cached they are pulled.',
    );
  }
  const { daysOld } = knownInventory(data, Date.now());
  const { id } = data.organization;
  stderr.write(`AWS accounts of ${id} as of ${data.pulledAt}, ${countOf(daysOld, 'day')} old\n`);
  tellWhatIsMissing(data, stderr);
  return data;
}

async function pull(
  cache: InventoryCache,
  name: string,
  profile: string | undefined,
  { stderr }: Environment,
): Promise<AwsInventoryData> {
  const progress = showProgress(stderr);
  let data: AwsInventoryData;
  try {
    data = await pullAwsAccounts({
      ...(profile === undefined ? {} : { profile }),
      onProgress: progress.show,
    });
  } catch (error) {
    progress.clear();
    const kept = await readCache(cache, stderr, name);
    if (error instanceof CloudError && kept !== undefined) {
      const help = `Those of ${kept.organization.id} that were pulled at ${kept.pulledAt} are still there: --cached takes them.`;
      throw new CloudError(error.code, error.message, [error.advice, help].join('\n').trim());
    }
    throw error;
  }
  progress.clear();
  if (data.organizationalUnitsMissing !== undefined) {
    data = withEarlierUnits(data, await readCache(cache, stderr, name, data.organization.id));
  }
  try {
    await cache.write(name, data);
  } catch (error) {
    if (!(error instanceof CloudError)) {
      throw error;
    }
    stderr.write(`lacework-mapping: ${error.message} ${error.advice}\n`);
  }
  tellWhatIsMissing(data, stderr);
  const advice = adviceOnMissingUnits(data.organizationalUnitsMissing);
  stderr.write(advice === '' ? '' : `${advice}\n`);
  return data;
}

/** What is kept; what of it cannot be used is told. */
async function readCache(
  cache: InventoryCache,
  stderr: Environment['stderr'],
  ...[profile, organizationId]: Parameters<InventoryCache['read']>
): Promise<AwsInventoryData | undefined> {
  const { data, problems } = await cache.read(profile, organizationId);
  for (const problem of problems) {
    stderr.write(`lacework-mapping: ${problem}\n`);
  }
  return data;
}

/** Rules that need the organizational units are silent then, which has to be known. */
function tellWhatIsMissing(
  { organizationalUnitsMissing }: AwsInventoryData,
  stderr: Environment['stderr'],
): void {
  if (organizationalUnitsMissing !== undefined) {
    stderr.write(`lacework-mapping: ${organizationalUnitsMissing}\n`);
  }
}
