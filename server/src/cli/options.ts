import { parseArgs, type ParseArgsConfig } from 'node:util';
import { didYouMean } from '../core/text/nearest';
import { accountsOptions, type AccountsOptions } from './accountsOptions';
import { checkOptions, type CheckOptions } from './checkOptions';
import { externalIdOptions, type ExternalIdOptions } from './externalIdOptions';
import { integrationsOptions, type IntegrationsOptions } from './integrationsOptions';
import { knownRule, oneOf } from './oneOf';
import { commandOptions, generalOptions } from './optionTable';
import { preflightOptions, type PreflightOptions } from './preflightOptions';
import { UsageError } from './usageError';
import { whoamiOptions, type WhoamiOptions } from './whoamiOptions';

export type Command =
  | { readonly name: 'help' | 'version' | 'list-rules' }
  | { readonly name: 'explain'; readonly ruleId: string }
  | { readonly name: 'check'; readonly options: CheckOptions }
  | { readonly name: 'accounts'; readonly options: AccountsOptions }
  | { readonly name: 'external-id'; readonly options: ExternalIdOptions }
  | { readonly name: 'whoami'; readonly options: WhoamiOptions }
  | { readonly name: 'integrations'; readonly options: IntegrationsOptions }
  | { readonly name: 'preflight'; readonly options: PreflightOptions };

/** What the options of all commands were given. */
export type OptionValues = ReturnType<typeof parse>['values'];

/** Those of all commands: an option of the same name is of the same kind in each. */
const allOptions = {
  ...commandOptions.preflight,
  ...commandOptions.integrations,
  ...commandOptions.whoami,
  ...commandOptions['external-id'],
  ...commandOptions.accounts,
  ...commandOptions.check,
  ...generalOptions,
};
const commands = ['check', 'accounts', 'external-id', 'whoami', 'integrations', 'preflight'] as const;

/** @throws UsageError if the command line cannot be understood. */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help === true) {
    return { name: 'help' };
  }
  if (values.version === true) {
    return { name: 'version' };
  }
  const [word, ...args] = positionals;
  const command = word === undefined ? undefined : oneOf(commands, word, 'command');
  if (values['list-rules'] === true) {
    return { name: 'list-rules' };
  }
  if (values.explain !== undefined) {
    return { name: 'explain', ruleId: knownRule(values.explain) };
  }
  if (command === undefined) {
    throw new UsageError(`a command is missing; there are ${commands.join(', ')}`);
  }
  const own = [...Object.keys(commandOptions[command]), ...Object.keys(generalOptions)];
  const strange = Object.keys(values).find((name) => !own.includes(name));
  if (strange !== undefined) {
    throw new UsageError(`"${command}" has no option "--${strange}"`);
  }
  switch (command) {
    case 'check':
      return { name: command, options: checkOptions(values, args) };
    case 'accounts':
      return { name: command, options: accountsOptions(values, args) };
    case 'external-id':
      return { name: command, options: externalIdOptions(values, args) };
    case 'whoami':
      return { name: command, options: whoamiOptions(values, args) };
    case 'integrations':
      return { name: command, options: integrationsOptions(values, args) };
    case 'preflight':
      return { name: command, options: preflightOptions(values, args) };
  }
}

function parse(argv: readonly string[]) {
  const options = allOptions satisfies ParseArgsConfig['options'];
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof TypeError)) {
      throw error;
    }
    const [, unknown] = /^Unknown option '([^']*)'/.exec(error.message) ?? [];
    if (unknown === undefined) {
      throw new UsageError(valueFault(error.message));
    }
    const names = Object.keys(allOptions).map((name) => `--${name}`);
    throw new UsageError(`there is no option "${unknown}"${didYouMean(unknown, names)}`);
  }
}

/** What Node says of an option's value, in the words of this command. */
function valueFault(message: string): string {
  const [, option] = /^Option '(?:-\w, )?(--[\w-]+)/.exec(message) ?? [];
  if (option === undefined) {
    return message;
  }
  if (message.includes('does not take an argument')) {
    return `${option} takes no value`;
  }
  return message.includes('ambiguous')
    ? `${option} takes a value; one that begins with - is written behind an equals sign, as in ${option}=-1`
    : `${option} takes a value`;
}
