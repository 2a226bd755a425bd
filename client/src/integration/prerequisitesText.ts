import { printFinding } from '../../../server/src/core/integration/prerequisites/printFinding';
import type { PrerequisiteFinding } from '../../../server/src/core/integration/prerequisites/prerequisiteFinding';
import { escapeInvisibleInLines } from '../../../server/src/core/text/escapeInvisible';
import { wrapped } from '../../../server/src/core/text/wrapped';

/** Something that can be copied, and the line above which that is offered, from 0. */
export interface CopyPlace {
  readonly line: number;
  readonly text: string;
  readonly isPolicy: boolean;
}

/** A text to be read, and what can be copied of it. */
export interface PrerequisitesText {
  readonly text: string;
  readonly copies: readonly CopyPlace[];
}

/** As much as is easily read, in characters. */
const widest = 96;

const order: readonly PrerequisiteFinding['severity'][] = [
  'error',
  'warning',
  'unchecked',
  'information',
  'ok',
];

/** What was found, the worst first, under lines that say what was asked for. */
export function prerequisitesText(
  heading: readonly string[],
  findings: readonly PrerequisiteFinding[],
): PrerequisitesText {
  const lines = [...heading.map(escapeInvisibleInLines)];
  const copies: CopyPlace[] = [];
  let isOk = false;
  for (const finding of order.flatMap((each) => findings.filter(({ severity }) => severity === each))) {
    const { remedy, advice } = finding;
    // What is as it has to be needs no room between.
    if (!isOk) {
      lines.push('');
    }
    isOk = finding.severity === 'ok';
    if (remedy !== undefined || advice !== '') {
      copies.push({ line: lines.length, text: remedy ?? advice, isPolicy: remedy !== undefined });
    }
    const printed = escapeInvisibleInLines(printFinding(finding)).trimEnd();
    lines.push(...printed.split('\n').flatMap((line) => wrapped(line, widest)));
  }
  return { text: `${lines.join('\n')}\n`, copies };
}
