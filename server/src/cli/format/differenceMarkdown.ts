import { routeChangesOf, type RouteChanges } from '../../core/integration/describeRouteDifference';
import { countOf } from '../../core/text/countOf';
import type { MappingDifference } from '../mappingDifference';
import { markdownCode, markdownText } from './markdownText';
import { summarizeDifference } from './mappingDifference';

/** More rows than this nobody reads in a comment. */
const mostRows = 100;
/** In characters: GitHub takes 65,536 in a comment, and the end of it is needed for the rest. */
const mostText = 40_000;

/** What a push would change, for a comment on a pull request: tables, of which long ones are cut. */
export function formatDifferenceMarkdown(difference: MappingDifference): string {
  const { live, routes, concerns } = difference;
  const tables = new Tables();
  return [
    `### Routes of ${markdownCode(live.account.name)}`,
    markdownText(summarizeDifference(difference)),
    ...(routes === undefined ? [] : routeChangesOf(routes).map((changes) => tables.print(changes))),
    concerns.map(({ severity, message }) => `- **${severity}**: ${markdownText(message)}`).join('\n'),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n`)
    .join('\n');
}

class Tables {
  #rows = 0;
  #length = 0;

  print({ title, changes }: RouteChanges): string {
    const rows: string[] = [];
    for (const { awsAccountId, from, to } of changes) {
      const row = `| ${markdownCode(awsAccountId)} | ${markdownCode(from)} | ${markdownCode(to)} |`;
      if (this.#rows === mostRows || this.#length + row.length > mostText) {
        break;
      }
      this.#rows++;
      this.#length += row.length;
      rows.push(row);
    }
    const left = changes.length - rows.length;
    return [
      `**${markdownText(title)}**`,
      ...(rows.length === 0 ? [] : ['', '| AWS account | From | To |', '| --- | --- | --- |', ...rows]),
      ...(left === 0 ? [] : ['', `… and ${countOf(left, 'AWS account')} more`]),
    ].join('\n');
  }
}
