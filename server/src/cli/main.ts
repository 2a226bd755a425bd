import { version } from '../../../package.json';
import { rules } from '../core/rules/registry';
import { CloudError } from '../cloud/cloudError';
import { accounts } from './accounts';
import { check } from './check';
import type { Environment, Surroundings } from './environment';
import { exitCode } from './exitCode';
import { externalId } from './externalId';
import { guarded } from './output/guarded';
import { helpText } from './helpText';
import { integrations } from './integrations';
import { readCommand } from './options';
import { preflight } from './preflight';
import { Refusal } from './refusal';
import { readRulePage } from './rulePages';
import { UsageError } from './usageError';
import { whoami } from './whoami';

/** Runs the command line; gives the exit code. */
export async function main(argv: readonly string[], surroundings: Surroundings): Promise<number> {
  const environment = guarded(surroundings);
  try {
    return await run(argv, environment);
  } catch (error) {
    if (error instanceof CloudError) {
      environment.stderr.write(`lacework-mapping: ${[error.message, error.advice].join('\n').trim()}\n`);
      return exitCode.input;
    }
    if (error instanceof Refusal) {
      environment.stderr.write(`lacework-mapping: nothing was sent: ${error.message}\n`);
      return exitCode.problems;
    }
    if (!(error instanceof UsageError)) {
      throw error;
    }
    environment.stderr.write(
      `lacework-mapping: ${error.message}\nlacework-mapping --help shows what there is.\n`,
    );
    return exitCode.usage;
  }
}

async function run(argv: readonly string[], environment: Environment): Promise<number> {
  const { stdout } = environment;
  const command = readCommand(argv);
  switch (command.name) {
    case 'help':
      stdout.write(helpText);
      return exitCode.ok;
    case 'version':
      stdout.write(`${version}\n`);
      return exitCode.ok;
    case 'list-rules':
      stdout.write(ruleList());
      return exitCode.ok;
    case 'explain':
      stdout.write(await readRulePage(environment.rulePages, command.ruleId));
      return exitCode.ok;
    case 'check':
      return check(command.options, environment);
    case 'accounts':
      return accounts(command.options, environment);
    case 'external-id':
      return externalId(command.options, environment);
    case 'whoami':
      return whoami(command.options, environment);
    case 'integrations':
      return integrations(command.options, environment);
    case 'preflight':
      return preflight(command.options, environment);
  }
}

/** A line for each rule: id, severity, category, kind of fix, title. */
function ruleList(): string {
  const rows = rules.map(({ meta }) => [meta.id, meta.severity, meta.category, meta.fix ?? '-']);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row, index) => {
      const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
      return `${cells.join('  ')}  ${rules[index]?.meta.title ?? ''}\n`;
    })
    .join('');
}
