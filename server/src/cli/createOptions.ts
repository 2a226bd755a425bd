import type { CredentialsRequest } from '../cloud/lacework/findLaceworkCredentials';
import type { OptionValues } from './options';
import { UsageError } from './usageError';
import type { AnswerFormat } from './whoamiOptions';

/** What `integrations create` is asked to do: values as they were given. */
export interface CreateOptions {
  readonly action: 'create';
  readonly source: CredentialsRequest;
  readonly format: AnswerFormat;
  readonly name: string;
  readonly roleArn: string;
  readonly externalId: string;
  readonly queueUrl: string;
  /** The mapping file. */
  readonly mapping: string;
  /** An ID or an alias. */
  readonly awsAccount: string | undefined;
  readonly isConfirmed: boolean;
  /** Whether to wait until Lacework has used the integration. */
  readonly waits: boolean;
}

/** @throws UsageError if values are missing. */
export function createOptions(
  values: OptionValues,
  common: Pick<CreateOptions, 'source' | 'format'>,
): CreateOptions {
  const missing: string[] = [];
  const needed = (option: 'name' | 'role-arn' | 'external-id' | 'queue-url' | 'mapping') => {
    const value = values[option];
    if (value === undefined) {
      missing.push(`--${option}`);
    }
    return value ?? '';
  };
  const options: CreateOptions = {
    ...common,
    action: 'create',
    name: needed('name'),
    roleArn: needed('role-arn'),
    externalId: needed('external-id'),
    queueUrl: needed('queue-url'),
    mapping: needed('mapping'),
    awsAccount: values['aws-account'],
    isConfirmed: values.yes === true,
    waits: values.wait === true,
  };
  if (missing.length > 0) {
    throw new UsageError(`integrations create needs ${missing.join(', ')}`);
  }
  return options;
}
