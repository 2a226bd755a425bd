import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import prettier from 'prettier';
import { bounds } from './servers/bounds';
import { ourName, peerPackages, prepareContestants, type Contestant } from './servers/contestants';
import { mappingText } from './servers/mappingText';
import { Session } from './servers/session';
import { markdownTable, shown, type Figures } from './servers/summary';
import { figures, mostAt, targets } from './servers/targets';

/*
 * Drives our language server and others over stdio, as an editor does, on mapping files of many AWS accounts. All take
 * turns, keystroke by keystroke, so that a busy machine is busy for all of them. It writes the tables of
 * docs/performance.md; --sizes 100,1000 measures fewer files and writes nothing.
 */
const page = path.resolve(__dirname, '../../docs/performance.md');
const allSizes = [100, 1000, 10_000, 50_000];
const questions = 9;

/** Enough that the code is compiled as it is after a while of typing. */
const keystrokes = (ids: number) => (ids > 10_000 ? 150 : ids > 1000 ? 400 : 1000);

/** Comparing every pair of 50,000 IDs takes a quarter of a second for each keystroke. */
const takesPart = ({ mostKeystrokes }: Contestant, ids: number) =>
  ids <= 10_000 || mostKeystrokes === undefined;

interface Round {
  readonly ids: number;
  readonly hasMistakes: boolean;
  readonly text: string;
  readonly found: ReadonlyMap<string, Figures>;
}

async function measure(
  contestants: readonly Contestant[],
  ids: number,
  hasMistakes: boolean,
): Promise<Round> {
  const text = mappingText(ids, hasMistakes);
  const sessions: Session[] = [];
  for (const contestant of contestants.filter((each) => takesPart(each, ids))) {
    sessions.push(await Session.start(contestant, text));
  }
  for (let count = 0; count < keystrokes(ids); count++) {
    for (const session of sessions) {
      if (count < (session.server.contestant.mostKeystrokes ?? Infinity)) {
        await session.type();
      }
    }
  }
  const found = new Map<string, Figures>();
  for (const session of sessions) {
    found.set(session.server.contestant.name, await session.figures(questions));
  }
  return { ids, hasMistakes, text, found };
}

function titleOf({ ids, hasMistakes, text }: Round): string {
  const size = Math.round(text.length / 1000).toLocaleString('en');
  return `${ids.toLocaleString('en')} IDs${hasMistakes ? ', one in a hundred wrong' : ''} (${size} kB)`;
}

function tableOf({ found }: Round): string {
  const names = [...found.keys()];
  const rows = Object.values(figures).map((figure) => [
    figure,
    ...names.map((name) => shown(found.get(name)?.get(figure))),
  ]);
  return markdownTable(['', ...names], rows);
}

function ratiosOf(rounds: readonly Round[]): string {
  const rows = targets.map((target) => [
    `${target.figure.replace(/, m?s$|, MB$/i, '')}, to ${target.to}`,
    ...rounds.map(({ ids, found }) => {
      const [ours, theirs] = [ourName, target.to].map((name) => found.get(name)?.get(target.figure));
      const ratio = ours === undefined || theirs === undefined ? undefined : ours / theirs;
      const most = mostAt(target, ids);
      return ratio === undefined ? '–' : `${shown(ratio)} (≤ ${most})${ratio <= most ? '' : ' ✗'}`;
    }),
  ]);
  return markdownTable(
    [
      '',
      ...rounds.map(({ ids, hasMistakes }) => `${ids.toLocaleString('en')}${hasMistakes ? ', wrong' : ''}`),
    ],
    rows,
  );
}

function machine(): string {
  const peers = Object.entries(peerPackages).map(([name, version]) => `${name} ${version}`);
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date} with Node.js ${process.version.slice(1)} on ${process.platform} ${process.arch}, ${availableParallelism()} cores; ${peers.join(', ')}.`;
}

/** Puts what was measured between the marks of the page. */
async function write(measured: string): Promise<void> {
  const [before = '', , after = ''] = (await readFile(page, 'utf8')).split(
    /(?<=<!-- measured -->)|(?=<!-- end -->)/,
  );
  const options = await prettier.resolveConfig(page);
  await writeFile(
    page,
    await prettier.format(`${before}\n\n${measured}\n\n${after}`, { ...options, filepath: page }),
  );
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { sizes: { type: 'string' } } });
  const sizes = values.sizes?.split(',').map(Number) ?? allSizes;
  const contestants = await prepareContestants();
  const rounds: Round[] = [];
  const sections: string[] = [];
  for (const ids of sizes) {
    for (const hasMistakes of [false, true]) {
      const round = await measure(contestants, ids, hasMistakes);
      const inProcess = bounds(round.text).map(([what, time]) => `${what} ${shown(time)} ms`);
      const section = `### ${titleOf(round)}\n\n${tableOf(round)}\n\nIn process: ${inProcess.join(', ')}.`;
      console.log(`\n${section}`);
      rounds.push(round);
      sections.push(section);
    }
  }
  const ratios = `### Ratios\n\n${ratiosOf(rounds)}`;
  console.log(`\n${ratios}\n\n${machine()}`);
  if (values.sizes === undefined) {
    await write([machine(), ratios, ...sections].join('\n\n'));
  }
}

void main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
