import { version } from '../../../../package.json';
import { countOf } from '../../core/text/countOf';
import { countProblems, errorsOnly, type CheckReport } from '../checkReport';
import { usesColor } from '../colorChoice';
import type { Environment } from '../environment';
import { formatGithub } from '../format/github';
import { formatJson } from '../format/json';
import { formatSarif } from '../format/sarif';
import { summarize } from '../format/summary';
import { formatText } from '../format/text';
import type { CheckOptions } from '../checkOptions';
import { readRulePages } from '../rulePages';

/** Prints problems to stdout in the wanted format, and to stderr what could not be checked, and a summary. */
export async function printReport(
  report: CheckReport,
  options: CheckOptions,
  environment: Environment,
): Promise<void> {
  const { stdout, stderr } = environment;
  if (options.fixes !== 'diff') {
    const shown = options.quiet ? errorsOnly(report) : report;
    if (options.format === 'text') {
      stdout.writeStyled(formatText(shown, usesColor(options.color, environment)));
    } else {
      stdout.write(await format(options.format, shown, environment));
    }
  }
  for (const { message } of report.failures) {
    stderr.write(`lacework-mapping: ${message}\n`);
  }
  const warnings = countProblems(report, 'warning');
  if (warnings > options.maxWarnings) {
    stderr.write(
      `lacework-mapping: ${countOf(warnings, 'warning')}, but --max-warnings allows ${options.maxWarnings}.\n`,
    );
  }
  if (!options.quiet) {
    stderr.write(summarize(report));
  }
}

async function format(
  name: Exclude<CheckOptions['format'], 'text'>,
  report: CheckReport,
  environment: Environment,
): Promise<string> {
  switch (name) {
    case 'json':
      return formatJson(report, version);
    case 'sarif':
      return formatSarif(report, version, await readRulePages(environment.rulePages));
    case 'github':
      return formatGithub(report);
  }
}
