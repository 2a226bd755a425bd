import type { CredentialsRequest } from '../cloud/lacework/findLaceworkCredentials';
import type { OptionValues } from './options';
import { UsageError } from './usageError';
import type { AnswerFormat } from './whoamiOptions';

/** What `integrations push` is asked to do. */
export interface PushOptions {
  readonly action: 'push';
  readonly source: CredentialsRequest;
  readonly format: AnswerFormat;
  readonly guid: string;
  /** The mapping file. */
  readonly file: string;
  readonly isConfirmed: boolean;
  /** The file that has to be live; any may be if missing. */
  readonly expected: string | undefined;
  /** Where the live mapping is kept; in a folder of the user if missing. */
  readonly backup: string | undefined;
  /** The one that the integration has, as the user knows it. */
  readonly externalId: string | undefined;
  /** Whether the mapping is sent alone. */
  readonly isMappingOnly: boolean;
  /** Whether each Lacework account is asked for CloudTrail integrations of its own. */
  readonly looksAtAccountLevel: boolean;
}

/** @throws UsageError if options do not go together. */
export function pushOptions(
  values: OptionValues,
  common: Pick<PushOptions, 'source' | 'format' | 'guid' | 'file'>,
): PushOptions {
  const { 'external-id': externalId, 'mapping-only': isMappingOnly = false } = values;
  if (externalId !== undefined && isMappingOnly) {
    throw new UsageError('--mapping-only goes with no --external-id: the mapping is sent alone');
  }
  return {
    ...common,
    action: 'push',
    isConfirmed: values.yes === true,
    expected: values.expected,
    backup: values.backup,
    externalId,
    isMappingOnly,
    looksAtAccountLevel: values['account-level'] === true,
  };
}
