import { AwsInventory, type AwsInventoryData } from '../core/facts/awsInventory';
import { printAwsInventory } from '../core/facts/parseAwsInventory';
import type { AccountFormat, AccountsOptions } from './accountsOptions';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import { formatCsv } from './format/csv';
import { formatTable } from './format/table';
import { readInventory } from './inputs/readInventory';

/** Prints the AWS accounts of the organization; gives the exit code. */
export async function accounts(
  { format, source }: AccountsOptions,
  environment: Environment,
): Promise<number> {
  environment.stdout.write(print(await readInventory(source, environment), format));
  return exitCode.ok;
}

function print(data: AwsInventoryData, format: AccountFormat): string {
  if (format === 'json') {
    return printAwsInventory(data);
  }
  const inventory = new AwsInventory(data);
  const rows = inventory
    .accounts()
    .map(({ id, name, email = '', state, parentId }) => [
      id,
      name,
      email,
      state,
      inventory.pathOf(parentId) ?? '',
    ]);
  const header = ['ID', 'Name', 'E-mail', 'State', 'Organizational unit'];
  return format === 'csv' ? formatCsv([header, ...rows]) : formatTable([header, ...rows]);
}
