import { parseArgs } from 'node:util';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { longestCertainText, longestText } from '../../server/src/core/mapping/readText';
import { askAboutGiant, type Effort } from '../fuzz/askAboutGiant';
import { giants } from '../fuzz/giants';

/*
 * What the slowest answer of each kind takes of the server's main thread, in milliseconds, about the largest texts of each
 * kind that it reads, and about larger ones: as they are opened, after a change in the middle, and after one at the start.
 * It fails where a text is not answered for. --only WORD tries the texts with this word in their names.
 */

/** What is asked for most, each in a column of its own; everything else is in the last one. */
const columns: readonly [title: string, what: RegExp][] = [
  ['open', /didOpen/],
  ['change', /didChange/],
  ['problems', /diagnostic/],
  ['actions', /codeAction/],
  ['lenses', /codeLens/],
  ['symbols', /documentSymbol/],
  ['tokens', /semanticTokens/],
  ['folding', /folding/],
  ['format', /formatting/i],
  ['commands', /^laceworkMapping/],
  ['other', /^textDocument|^workspace/],
];

/** In milliseconds: no answer should take longer. */
const aimed = 1000;

const nameWidth = 48;
const columnWidth = 9;

async function measureGiants(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string', default: '' } } });
  let failures = 0;
  console.log(rowOf('', 'MB', ...columns.map(([title]) => title), 'over a second'));
  for (const [name, make] of Object.entries(giants).filter(([each]) => each.includes(values.only))) {
    for (const text of new Set([longestRead(make), make(longestText)])) {
      const size = (text.length / 1e6).toFixed(1);
      try {
        console.log(rowOf(name, size, ...figuresOf(await askAboutGiant(text))));
      } catch (error) {
        failures++;
        console.log(rowOf(name, size, `FAILED: ${String(error)}`));
      }
    }
  }
  return failures === 0 ? 0 : 1;
}

/** The longest text of a kind, to a few thousand characters, that is read. */
function longestRead(make: (length: number) => string): string {
  if (!new Mapping(make(longestText)).isUnread) {
    return make(longestText);
  }
  let [read, unread] = [longestCertainText, longestText];
  while (unread - read > 5000) {
    const middle = (read + unread) >> 1;
    if (new Mapping(make(middle)).isUnread) {
      unread = middle;
    } else {
      read = middle;
    }
  }
  return make(read);
}

/** Of each column the slowest, and the names of those that take longer than they should. */
function figuresOf(efforts: readonly Effort[]): string[] {
  const slowest = new Map<string, number>();
  for (const { what, milliseconds } of efforts) {
    const [title = ''] = columns.find(([, pattern]) => pattern.test(what)) ?? [];
    slowest.set(title, Math.max(slowest.get(title) ?? 0, milliseconds));
  }
  const slow = efforts.filter(({ milliseconds }) => milliseconds > aimed);
  return [
    ...columns.map(([title]) => (slowest.get(title) ?? 0).toFixed(0)),
    [...new Set(slow.map(({ what }) => what.replace(/^.*[/.]/, '')))].join(', '),
  ];
}

function rowOf(name: string, ...cells: string[]): string {
  const figures = cells.slice(0, columns.length + 1).map((cell) => cell.padStart(columnWidth));
  return [
    name.padEnd(nameWidth),
    ...figures,
    ...cells.slice(columns.length + 1).map((cell) => `  ${cell}`),
  ].join('');
}

void measureGiants().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
