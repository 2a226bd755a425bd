import { noFacts, type Facts } from '../../core/facts/facts';
import { knownInventory } from '../../core/facts/knownInventory';
import { knownLaceworkAccounts } from '../../core/facts/knownLaceworkAccounts';
import { parseLaceworkAccounts } from '../../core/facts/parseLaceworkAccounts';
import type { Environment } from '../environment';
import { readFactsFile } from './readFactsFile';
import { readInventory, type InventorySource } from './readInventory';

/** What files are checked against. */
export interface FactsSources {
  /** Where the AWS accounts of the organization are. */
  readonly organization: InventorySource | undefined;
  /** The file that has the Lacework accounts of the Lacework organization. */
  readonly laceworkAccounts: string | undefined;
}

/**
 * Gets what is known from outside of the files; nothing that was not asked for.
 *
 * @throws CloudError where it is not to be had.
 */
export async function readFacts(
  { organization, laceworkAccounts: file }: FactsSources,
  environment: Environment,
): Promise<Facts> {
  const laceworkAccounts = file === undefined ? undefined : await readLaceworkAccounts(file, environment.cwd);
  const inventory = organization && (await readInventory(organization, environment));
  const now = Date.now();
  return {
    ...noFacts,
    ...(inventory && { awsInventory: knownInventory(inventory, now) }),
    ...(laceworkAccounts && { laceworkAccounts: knownLaceworkAccounts(laceworkAccounts, now) }),
  };
}

function readLaceworkAccounts(file: string, cwd: string) {
  return readFactsFile(file, cwd, parseLaceworkAccounts, {
    what: 'file of Lacework accounts',
    advice: 'The form is that of schemas/lacework-accounts.schema.json.',
  });
}
