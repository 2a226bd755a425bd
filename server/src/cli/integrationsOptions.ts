import type { CredentialsRequest } from '../cloud/lacework/findLaceworkCredentials';
import { createOptions, type CreateOptions } from './createOptions';
import { laceworkSource } from './laceworkSource';
import { oneOf } from './oneOf';
import type { OptionValues } from './options';
import { pushOptions, type PushOptions } from './pushOptions';
import { UsageError } from './usageError';
import { answerFormats, type AnswerFormat } from './whoamiOptions';

const actions = ['list', 'show', 'pull', 'diff', 'create', 'push', 'restore'] as const;
type Action = (typeof actions)[number];

/** What goes with each action alone; how Lacework is asked goes with all. */
const optionsOf: Readonly<Record<Action, readonly (keyof OptionValues)[]>> = {
  list: ['format'],
  show: ['format'],
  pull: ['output', 'force'],
  diff: ['format'],
  create: [
    ...(['format', 'name', 'role-arn', 'external-id', 'queue-url', 'mapping', 'aws-account'] as const),
    ...(['wait', 'yes'] as const),
  ],
  push: ['format', 'expected', 'backup', 'external-id', 'mapping-only', 'account-level', 'yes'],
  restore: ['format', 'external-id', 'yes'],
};
const formats = [...answerFormats, 'markdown'] as const;

interface WithSource {
  readonly source: CredentialsRequest;
}

export interface DiffOptions extends WithSource {
  readonly action: 'diff';
  readonly guid: string;
  /** The mapping file. */
  readonly file: string;
  readonly format: (typeof formats)[number];
}

export interface RestoreOptions extends WithSource {
  readonly action: 'restore';
  /** Where an integration was kept. */
  readonly folder: string;
  readonly format: AnswerFormat;
  readonly externalId: string | undefined;
  readonly isConfirmed: boolean;
}

/** What `integrations` is asked to do. */
export type IntegrationsOptions =
  | CreateOptions
  | DiffOptions
  | PushOptions
  | RestoreOptions
  | (WithSource & { readonly action: 'list'; readonly format: AnswerFormat })
  | (WithSource & { readonly action: 'show'; readonly format: AnswerFormat; readonly guid: string })
  | (WithSource & {
      readonly action: 'pull';
      readonly guid: string;
      /** Standard output if missing. */
      readonly output: string | undefined;
      readonly replaces: boolean;
    });

/** @throws UsageError if a value is missing or wrong. */
export function integrationsOptions(values: OptionValues, args: readonly string[]): IntegrationsOptions {
  const [word, ...operands] = args;
  if (word === undefined) {
    throw new UsageError(`integrations needs to know what to do: ${actions.join(', ')}`);
  }
  const action = oneOf(actions, word, 'action');
  const source = laceworkSource(values);
  refuseOthers(action, values);
  if (action === 'diff') {
    const format = values.format === undefined ? 'text' : oneOf(formats, values.format, 'format');
    return { action, source, format, ...guidAndFile(action, operands) };
  }
  const format = values.format === undefined ? 'text' : oneOf(answerFormats, values.format, 'format');
  switch (action) {
    case 'list':
      assertNone(action, operands);
      return { action, source, format };
    case 'show':
      return { action, source, format, guid: onlyGuid(action, operands) };
    case 'pull': {
      const { output, force: replaces = false } = values;
      const guid = onlyGuid(action, operands);
      if (replaces && output === undefined) {
        throw new UsageError('--force goes with --output: it replaces that file');
      }
      return { action, source, guid, output, replaces };
    }
    case 'create':
      assertNone(action, operands);
      return createOptions(values, { source, format });
    case 'push':
      return pushOptions(values, { source, format, ...guidAndFile(action, operands) });
    case 'restore': {
      const [folder, ...more] = operands;
      if (folder === undefined || more.length > 0) {
        throw new UsageError('integrations restore takes one folder, as integrations push prints it');
      }
      const { 'external-id': externalId, yes: isConfirmed = false } = values;
      return { action, source, format, folder, externalId, isConfirmed };
    }
  }
}

/** @throws UsageError for an option of another action. */
function refuseOthers(action: Action, values: OptionValues): void {
  if (action === 'pull' && values.format !== undefined) {
    throw new UsageError('--format does not go with pull: the mapping is printed as it is');
  }
  for (const option of Object.keys(values) as (keyof OptionValues)[]) {
    const owners = actions.filter((each) => optionsOf[each].includes(option));
    if (owners.length > 0 && !owners.includes(action)) {
      const last = owners.at(-1) ?? '';
      const list = owners.length === 1 ? `${last} alone` : `${owners.slice(0, -1).join(', ')} and ${last}`;
      throw new UsageError(`--${option} goes with ${list}`);
    }
  }
}

function assertNone(action: Action, [operand]: readonly string[]): void {
  if (operand !== undefined) {
    throw new UsageError(`integrations ${action} takes options only, not "${operand}"`);
  }
}

function onlyGuid(action: Action, [guid, ...more]: readonly string[]): string {
  if (more.length > 0 || !isGuid(guid)) {
    throw new UsageError(`integrations ${action} takes one GUID, as integrations list prints it`);
  }
  return guid;
}

function guidAndFile(action: Action, [guid, file, ...more]: readonly string[]) {
  if (file === undefined || more.length > 0 || !isGuid(guid)) {
    throw new UsageError(
      `integrations ${action} takes a GUID, as integrations list prints it, and a mapping file`,
    );
  }
  return { guid, file };
}

function isGuid(word: string | undefined): word is string {
  return word !== undefined && /^[\w-]+$/.test(word);
}
