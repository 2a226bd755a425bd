import type { CredentialsRequest } from '../cloud/lacework/findLaceworkCredentials';
import { laceworkSource } from './laceworkSource';
import { oneOf } from './oneOf';
import type { OptionValues } from './options';
import { UsageError } from './usageError';

export const answerFormats = ['text', 'json'] as const;
export type AnswerFormat = (typeof answerFormats)[number];
const formats = [...answerFormats, 'accounts'] as const;

/** What `whoami` is asked to do. */
export interface WhoamiOptions {
  /** `accounts`: what `check --lacework-accounts` reads. */
  readonly format: (typeof formats)[number];
  readonly source: CredentialsRequest;
}

/** @throws UsageError if a value is wrong. */
export function whoamiOptions(values: OptionValues, args: readonly string[]): WhoamiOptions {
  const [arg] = args;
  if (arg !== undefined) {
    throw new UsageError(`whoami takes options only, not "${arg}"`);
  }
  return {
    format: values.format === undefined ? 'text' : oneOf(formats, values.format, 'format'),
    source: laceworkSource(values),
  };
}
