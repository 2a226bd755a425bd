import { awsAccountIdFaults } from '../core/integration/awsAccountIdFaults';
import type { FieldFault } from '../core/integration/fieldFault';
import { laceworkAccountFaults } from '../core/integration/laceworkAccountFaults';
import { oneOf } from './oneOf';
import type { OptionValues } from './options';
import { UsageError } from './usageError';

const formats = ['text', 'json'] as const;

/** What `external-id` is asked to do: to make one, or to explain one, of an account as far as it is named. */
export type ExternalIdOptions = {
  readonly format: (typeof formats)[number];
  /** What may be wrong with the accounts, though they can be used. */
  readonly warnings: readonly FieldFault[];
} & (
  | { readonly checked?: never; readonly laceworkAccount: string; readonly awsAccountId: string }
  | {
      /** The external ID to explain. */
      readonly checked: string;
      readonly laceworkAccount: string | undefined;
      readonly awsAccountId: string | undefined;
    }
);

/** @throws UsageError if a value is missing or cannot be part of an external ID. */
export function externalIdOptions(values: OptionValues, args: readonly string[]): ExternalIdOptions {
  const [arg] = args;
  if (arg !== undefined) {
    throw new UsageError(`external-id takes options only, not "${arg}"; --check=ID explains an external ID`);
  }
  const { check: checked, account: laceworkAccount, 'aws-account': awsAccountId } = values;
  const format = values.format === undefined ? 'text' : oneOf(formats, values.format, 'format');
  const warnings = [
    ...warningsOf('account', laceworkAccount, laceworkAccountFaults),
    ...warningsOf('aws-account', awsAccountId, awsAccountIdFaults),
  ];
  if (checked !== undefined) {
    return { format, warnings, checked, laceworkAccount, awsAccountId };
  }
  if (laceworkAccount === undefined || awsAccountId === undefined) {
    const missing = laceworkAccount === undefined ? '--account' : '--aws-account';
    throw new UsageError(`external-id needs ${missing}, or --check with an external ID to explain`);
  }
  return { format, warnings, laceworkAccount, awsAccountId };
}

/** @throws UsageError if there is an error. */
function warningsOf(
  option: string,
  value: string | undefined,
  faultsOf: (value: string) => FieldFault[],
): FieldFault[] {
  const faults = value === undefined ? [] : faultsOf(value);
  const error = faults.find(({ severity }) => severity === 'error');
  if (error !== undefined) {
    const meant = error.fix === undefined ? '' : ` Did you mean "${error.fix.value}"?`;
    throw new UsageError(`--${option}: ${error.message}${meant}`);
  }
  return faults;
}
