import { severities, type Severity } from '../core/rules/rule';
import type { RuleSeverities } from '../core/rules/runRules';
import { standardInput } from './inputs/findFiles';
import type { FactsSources } from './inputs/readFacts';
import type { InventorySource } from './inputs/readInventory';
import type { LaceworkAccountsSource } from './inputs/readLaceworkAccounts';
import { laceworkSource } from './laceworkSource';
import { knownRule, oneOf } from './oneOf';
import type { OptionValues } from './options';
import { UsageError } from './usageError';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** What `check` is asked to do. */
export interface CheckOptions extends FactsSources {
  /** Files, folders, or `-` alone for standard input. */
  readonly files: readonly string[];
  readonly format: Format;
  /** What becomes of certain fixes: offered, written to the files, or shown as a diff. */
  readonly fixes: 'offer' | 'write' | 'diff';
  readonly maxWarnings: number;
  /** Of the rules that the command line names. */
  readonly severities: RuleSeverities;
  /** The path of the configuration to use in place of the one that is found. */
  readonly config: string | undefined;
  readonly stdinFilename: string | undefined;
  readonly quiet: boolean;
  readonly exitZero: boolean;
  /** Missing where the terminal and the environment decide. */
  readonly color: boolean | undefined;
}

/** @throws UsageError if options do not go together, or a value is wrong. */
export function checkOptions(values: OptionValues, files: readonly string[]): CheckOptions {
  if (files.length === 0) {
    throw new UsageError('name at least one file or folder to check, or - for standard input');
  }
  const readsStdin = files.includes(standardInput);
  if (readsStdin && files.length > 1) {
    throw new UsageError('- for standard input goes with no other file');
  }
  if (readsStdin && values.fix === true) {
    throw new UsageError('--fix cannot write to standard input; --diff shows what it would do');
  }
  if (!readsStdin && values['stdin-filename'] !== undefined) {
    throw new UsageError('--stdin-filename needs - as the file to check');
  }
  if (values.diff === true && (values.fix === true || values.format !== undefined)) {
    throw new UsageError(
      `--diff goes with no ${values.fix === true ? '--fix' : '--format'}: it prints a diff alone`,
    );
  }
  if (values.color === true && values['no-color'] === true) {
    throw new UsageError('--color and --no-color exclude each other');
  }
  return {
    files,
    format: values.format === undefined ? 'text' : oneOf(formats, values.format, 'format'),
    fixes: values.fix === true ? 'write' : values.diff === true ? 'diff' : 'offer',
    maxWarnings: values['max-warnings'] === undefined ? Infinity : countOfWarnings(values['max-warnings']),
    severities: new Map((values.rule ?? []).map(ruleSeverity)),
    config: values.config,
    stdinFilename: values['stdin-filename'],
    quiet: values.quiet === true,
    exitZero: values['exit-zero'] === true,
    color: values.color === true ? true : values['no-color'] === true ? false : undefined,
    organization: organization(values),
    laceworkAccounts: laceworkAccounts(values),
  };
}

function organization(values: OptionValues): InventorySource | undefined {
  const { profile, inventory: file, cached = false } = values;
  if (values.organization !== true) {
    const without = (['profile', 'inventory', 'cached'] as const).find((name) => values[name] !== undefined);
    if (without !== undefined) {
      throw new UsageError(`--${without} needs --organization`);
    }
    return undefined;
  }
  if (file !== undefined && (profile !== undefined || cached)) {
    throw new UsageError(
      `--inventory goes with no ${cached ? '--cached' : '--profile'}: the file has the AWS accounts`,
    );
  }
  return { profile, file, cached };
}

function laceworkAccounts(values: OptionValues): LaceworkAccountsSource | undefined {
  const file = values['lacework-accounts'];
  if (values.lacework === true) {
    if (file !== undefined) {
      throw new UsageError('--lacework-accounts goes with no --lacework: the file has the Lacework accounts');
    }
    return { credentials: laceworkSource(values) };
  }
  const asking = ['lacework-profile', 'key-file', 'account'] as const;
  const without = asking.find((name) => values[name] !== undefined);
  if (without !== undefined) {
    throw new UsageError(`--${without} needs --lacework`);
  }
  return file === undefined ? undefined : { file };
}

function countOfWarnings(word: string): number {
  if (!/^\d{1,9}$/.test(word)) {
    throw new UsageError(`--max-warnings takes a number, not "${word}"`);
  }
  return Number(word);
}

function ruleSeverity(setting: string): [id: string, severity: Severity | 'off'] {
  const [, id, severity] = /^([^=]*)=(.*)$/s.exec(setting) ?? [];
  if (id === undefined || severity === undefined) {
    throw new UsageError(`--rule takes <rule>=<severity>, not "${setting}"`);
  }
  return [knownRule(id), oneOf([...severities, 'off'] as const, severity, 'severity')];
}
