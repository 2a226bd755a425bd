import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { SourceMap, type SourceMapPayload } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Profiler } from 'node:inspector';
import { mappingText } from './servers/mappingText';
import { Session } from './servers/session';
import { markdownTable } from './servers/summary';

/*
 * Tells where the language server's time for a keystroke goes, by room of the code and by function, as V8 samples it.
 * What happens before the code is compiled does not count. --ids 50000 takes a file of another size, --wrong one in which
 * one ID in a hundred is.
 */
const root = path.resolve(__dirname, '../..');
const server = path.join(root, 'dist/server.js');
const warmUp = 300;
const keystrokes = 600;
/** In microseconds. */
const interval = 100;
const mostRows = 20;

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { ids: { type: 'string', default: '50000' }, wrong: { type: 'boolean', default: false } },
  });
  const { buildTests } = await import('../../scripts/build.mjs');
  await buildTests();
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-profile-'));
  const { profile, micros } = await profileOf(mappingText(Number(values.ids), values.wrong), folder);
  await rm(folder, { recursive: true });
  const map = new SourceMap(JSON.parse(await readFile(`${server}.map`, 'utf8')) as SourceMapPayload);
  const times = timesSince(profile, profile.endTime - micros);
  for (const [title, keyOf] of [
    ['room', (node) => roomOf(placeOf(node, map))],
    ['function', (node) => `${node.callFrame.functionName || '(anonymous)'} ${placeOf(node, map)}`],
  ] as const satisfies [string, (node: Profiler.ProfileNode) => string][]) {
    console.log(`\n${sharesBy(profile, times, title, keyOf)}`);
  }
}

/** Types, and gives what V8 noted, and for how long it was typed after the warm-up. */
async function profileOf(
  text: string,
  folder: string,
): Promise<{ profile: Profiler.Profile; micros: number }> {
  const sampling = ['--cpu-prof', `--cpu-prof-dir=${folder}`, `--cpu-prof-interval=${interval}`];
  const session = await Session.start(
    { name: 'ours', args: [...sampling, server, '--stdio'], languageId: 'lacework-mapping', settings: {} },
    text,
  );
  for (let count = 0; count < warmUp; count++) {
    await session.type();
  }
  const started = performance.now();
  for (let count = 0; count < keystrokes; count++) {
    await session.type();
  }
  const micros = (performance.now() - started) * 1000;
  await session.server.end();
  const [file = ''] = await readdir(folder);
  return { profile: JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Profiler.Profile, micros };
}

/** In microseconds, for each node of the profile, from a moment on. */
function timesSince({ startTime, samples = [], timeDeltas = [] }: Profiler.Profile, from: number) {
  const times = new Map<number, number>();
  let now = startTime;
  samples.forEach((id, index) => {
    const delta = timeDeltas[index] ?? 0;
    now += delta;
    if (now >= from) {
      times.set(id, (times.get(id) ?? 0) + delta);
    }
  });
  return times;
}

function sharesBy(
  { nodes }: Profiler.Profile,
  times: ReadonlyMap<number, number>,
  title: string,
  keyOf: (node: Profiler.ProfileNode) => string,
): string {
  const sums = new Map<string, number>();
  for (const node of nodes.filter(({ callFrame }) => !/^\((idle|root)\)$/.test(callFrame.functionName))) {
    const key = keyOf(node);
    sums.set(key, (sums.get(key) ?? 0) + (times.get(node.id) ?? 0));
  }
  const all = [...sums.values()].reduce((total, time) => total + time, 0);
  const rows = [...sums].sort(([, a], [, b]) => b - a).slice(0, mostRows);
  return markdownTable(
    [title, 'share', 'ms for a keystroke'],
    rows.map(([key, time]) => [
      key,
      `${((100 * time) / all).toFixed(1)} %`,
      (time / 1000 / keystrokes).toFixed(3),
    ]),
  );
}

/** The file of the project or of a package that a function is from. */
function placeOf({ callFrame }: Profiler.ProfileNode, map: SourceMap): string {
  const { url, functionName, lineNumber, columnNumber } = callFrame;
  if (!url.endsWith('dist/server.js')) {
    return url === '' ? functionName : url;
  }
  const entry = map.findEntry(lineNumber, columnNumber);
  return 'originalSource' in entry
    ? path.join('dist', entry.originalSource).replace(/^.*?node_modules\//, 'npm:')
    : url;
}

/** Regular expressions, and what Node.js and V8 are built with, have no file. */
function roomOf(place: string): string {
  const [room] = /^(server\/src\/(?:core\/\w+|\w+)|npm:[^/]+|\(garbage collector\)|RegExp)/.exec(place) ?? [];
  return room === 'RegExp' ? 'regular expressions' : (room ?? 'Node.js');
}
