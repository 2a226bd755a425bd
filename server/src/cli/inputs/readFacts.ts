import { noFacts, type Facts } from '../../core/facts/facts';
import { knownInventory } from '../../core/facts/knownInventory';
import { knownLaceworkAccounts } from '../../core/facts/knownLaceworkAccounts';
import type { Environment } from '../environment';
import { readInventory, type InventorySource } from './readInventory';
import { readLaceworkAccounts, type LaceworkAccountsSource } from './readLaceworkAccounts';

/** What files are checked against. */
export interface FactsSources {
  /** Where the AWS accounts of the organization are. */
  readonly organization: InventorySource | undefined;
  /** Where the Lacework accounts of the Lacework organization are. */
  readonly laceworkAccounts: LaceworkAccountsSource | undefined;
}

/**
 * Gets what is known from outside of the files; nothing that was not asked for.
 *
 * @throws CloudError where it is not to be had.
 */
export async function readFacts(
  { organization, laceworkAccounts: source }: FactsSources,
  environment: Environment,
): Promise<Facts> {
  const laceworkAccounts = source && (await readLaceworkAccounts(source, environment));
  const inventory = organization && (await readInventory(organization, environment));
  const now = Date.now();
  return {
    ...noFacts,
    ...(inventory && { awsInventory: knownInventory(inventory, now) }),
    ...(laceworkAccounts && { laceworkAccounts: knownLaceworkAccounts(laceworkAccounts, now) }),
  };
}
