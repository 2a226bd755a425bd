import type { CredentialsRequest } from '../cloud/lacework/findLaceworkCredentials';
import { laceworkSource } from './laceworkSource';
import { oneOf } from './oneOf';
import type { OptionValues } from './options';
import { UsageError } from './usageError';
import { answerFormats, type AnswerFormat } from './whoamiOptions';

const actions = ['list', 'show', 'pull'] as const;

/** What `integrations` is asked to do. */
export type IntegrationsOptions = { readonly source: CredentialsRequest } & (
  | { readonly action: 'list'; readonly format: AnswerFormat }
  | { readonly action: 'show'; readonly format: AnswerFormat; readonly guid: string }
  | {
      readonly action: 'pull';
      readonly guid: string;
      /** Standard output if missing. */
      readonly output: string | undefined;
      readonly replaces: boolean;
    }
);

/** @throws UsageError if a value is missing or wrong. */
export function integrationsOptions(values: OptionValues, args: readonly string[]): IntegrationsOptions {
  const [word, guid, ...more] = args;
  if (word === undefined) {
    throw new UsageError(`integrations needs to know what to do: ${actions.join(', ')}`);
  }
  const action = oneOf(actions, word, 'action');
  const source = laceworkSource(values);
  const { output, force: replaces = false } = values;
  if (action !== 'pull' && (output !== undefined || replaces)) {
    throw new UsageError(`--${output === undefined ? 'force' : 'output'} goes with pull alone`);
  }
  const format = values.format === undefined ? 'text' : oneOf(answerFormats, values.format, 'format');
  if (action === 'list') {
    if (guid !== undefined) {
      throw new UsageError(`integrations list takes options only, not "${guid}"`);
    }
    return { action, source, format };
  }
  if (guid === undefined || more.length > 0 || !/^[\w-]+$/.test(guid)) {
    throw new UsageError(`integrations ${action} takes one GUID, as integrations list prints it`);
  }
  if (action === 'show') {
    return { action, source, format, guid };
  }
  if (values.format !== undefined) {
    throw new UsageError('--format does not go with pull: the mapping is printed as it is');
  }
  if (replaces && output === undefined) {
    throw new UsageError('--force goes with --output: it replaces that file');
  }
  return { action, source, guid, output, replaces };
}
