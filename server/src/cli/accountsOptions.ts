import type { InventorySource } from './inputs/readInventory';
import { oneOf } from './oneOf';
import type { OptionValues } from './options';
import { UsageError } from './usageError';

export const accountFormats = ['table', 'json', 'csv'] as const;
export type AccountFormat = (typeof accountFormats)[number];

/** What `accounts` is asked to do. */
export interface AccountsOptions {
  readonly format: AccountFormat;
  readonly source: InventorySource;
}

/** @throws UsageError if a value is wrong. */
export function accountsOptions(values: OptionValues, args: readonly string[]): AccountsOptions {
  const [arg] = args;
  if (arg !== undefined) {
    throw new UsageError(`accounts takes options only, not "${arg}"`);
  }
  return {
    format: values.format === undefined ? 'table' : oneOf(accountFormats, values.format, 'format'),
    source: { profile: values.profile, file: undefined, cached: values.cached === true },
  };
}
