import { parseArgs, type ParseArgsConfig } from 'node:util';
import { rules } from '../core/rules/registry';
import { severities, type Severity } from '../core/rules/rule';
import type { RuleSeverities } from '../core/rules/runRules';
import { didYouMean } from '../core/text/nearest';
import { standardInput } from './inputs/findFiles';
import { optionTable } from './optionTable';
import { UsageError } from './usageError';

export const formats = ['text', 'json', 'sarif', 'github'] as const;
export type Format = (typeof formats)[number];

/** What `check` is asked to do. */
export interface CheckOptions {
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

export type Command =
  | { readonly name: 'help' | 'version' | 'list-rules' }
  | { readonly name: 'explain'; readonly ruleId: string }
  | { readonly name: 'check'; readonly options: CheckOptions };

/** @throws UsageError if the command line cannot be understood. */
export function readCommand(argv: readonly string[]): Command {
  const { values, positionals } = parse(argv);
  if (values.help === true) {
    return { name: 'help' };
  }
  if (values.version === true) {
    return { name: 'version' };
  }
  const [command, ...files] = positionals;
  if (command !== undefined && command !== 'check') {
    throw new UsageError(`there is no command "${command}"; the command is "check"`);
  }
  if (values['list-rules'] === true) {
    return { name: 'list-rules' };
  }
  if (values.explain !== undefined) {
    return { name: 'explain', ruleId: knownRule(values.explain) };
  }
  if (command === undefined) {
    throw new UsageError('a command is missing; the command is "check"');
  }
  return { name: 'check', options: checkOptions(values, files) };
}

type Values = ReturnType<typeof parse>['values'];

function parse(argv: readonly string[]) {
  const options = optionTable satisfies ParseArgsConfig['options'];
  try {
    return parseArgs({ args: [...argv], allowPositionals: true, options });
  } catch (error) {
    if (!(error instanceof TypeError)) {
      throw error;
    }
    const [, unknown] = /^Unknown option '([^']*)'/.exec(error.message) ?? [];
    if (unknown === undefined) {
      throw new UsageError(error.message);
    }
    const names = Object.keys(optionTable).map((name) => `--${name}`);
    throw new UsageError(`there is no option "${unknown}"${didYouMean(unknown, names)}`);
  }
}

function checkOptions(values: Values, files: readonly string[]): CheckOptions {
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
    format: values.format === undefined ? 'text' : formatOf(values.format),
    fixes: values.fix === true ? 'write' : values.diff === true ? 'diff' : 'offer',
    maxWarnings: values['max-warnings'] === undefined ? Infinity : countOfWarnings(values['max-warnings']),
    severities: new Map((values.rule ?? []).map(ruleSeverity)),
    config: values.config,
    stdinFilename: values['stdin-filename'],
    quiet: values.quiet === true,
    exitZero: values['exit-zero'] === true,
    color: values.color === true ? true : values['no-color'] === true ? false : undefined,
  };
}

function formatOf(word: string): Format {
  return oneOf(formats, word, 'format');
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

function knownRule(id: string): string {
  return oneOf(
    rules.map(({ meta }) => meta.id),
    id,
    'rule',
  );
}

function oneOf<Word extends string>(known: readonly Word[], word: string, noun: string): Word {
  const found = known.find((each) => each === word);
  if (found === undefined) {
    const hint =
      didYouMean(word, known) ||
      (known.length < 10 ? `; there are ${known.join(', ')}` : '; --list-rules lists them');
    throw new UsageError(`there is no ${noun} "${word}"${hint}`);
  }
  return found;
}
