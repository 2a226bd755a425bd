import assert from 'node:assert/strict';
import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { CountingEditor } from './countingEditor';
import { steps } from './editing';
import { largeInventory, largeText, openSteps } from './editingOpen';
import { EditingSession } from './editingSession';
import { OpenDocument } from './openDocument';
import { ServerProcess } from './serverProcess';

/*
 * Edits several documents at random for a while, and sees that the server stays well: it lives, answers everything, logs
 * nothing, and its memory is flat, while a large document stays open the whole time. See CONTRIBUTING.md.
 *   --minutes N   how long; one if missing
 *   --seed S      of what is done: the same in the same order, as far as the time goes
 */

/**
 * In MiB. What grows in a sound server is the code that V8 compiles, by about one in a few minutes. A minute reads the large
 * text over a hundred times between the two quarters that are compared: an eighth of it kept each time is seen, and in 15
 * minutes a hundredth.
 */
const mostGrowth = 4;
/** In seconds. What a part may take on a machine that has much else to do. */
const timeLimit = 120;
const stepsInPart = 100;

const anyStep = fc.oneof({ weight: 3, arbitrary: steps }, { weight: 1, arbitrary: openSteps });

async function soak(): Promise<void> {
  const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
  const { values } = parseArgs({ options: { minutes: { type: 'string' }, seed: { type: 'string' } } });
  const milliseconds = Number(values.minutes ?? 1) * 60_000;
  const seed = Number(values.seed ?? Date.now() % 0x7fff_ffff);
  assert.ok(Number.isFinite(milliseconds) && Number.isFinite(seed), '--minutes and --seed are numbers.');
  const server = await ServerProcess.start(largeInventory);
  const editor = new CountingEditor(server);
  const session = new EditingSession(editor);
  const open = await OpenDocument.open(editor, largeText);
  const memory: number[] = [];
  const started = Date.now();
  try {
    for (let part = 0; Date.now() - started < milliseconds || memory.length < 12; part++) {
      const work = async () => {
        for (const step of fc.sample(anyStep, { numRuns: stepsInPart, seed: seed + part })) {
          await ('document' in step ? session.do(step) : open.do(step));
        }
        await session.closeAll();
        await open.settle();
        memory.push((await server.memory()).heapUsed / 1024 / 1024);
      };
      await withTimeLimit(work(), timeLimit, `Part ${String(part)} of seed ${String(seed)}`);
      assert.ok(server.isAlive, server.lastWords);
      assert.deepEqual(server.log.splice(0), [], `part ${String(part)} of seed ${String(seed)} was logged`);
      server.received.length = 0;
    }
    tell(editor, memory, seed, (Date.now() - started) / 60_000);
  } finally {
    await server.kill();
  }
}

/** Says what was done; throws where the memory grew. */
function tell(
  { counts, slowest }: CountingEditor,
  memory: readonly number[],
  seed: number,
  minutes: number,
): void {
  const quarter = Math.floor(memory.length / 4);
  // The first quarter is that of a server that gets warm.
  const before = medianOf(memory.slice(quarter, 2 * quarter));
  const after = medianOf(memory.slice(-quarter));
  console.log(
    `${minutes.toFixed(1)} minutes, seed ${String(seed)}: ${String(counts.steps)} steps, ${String(counts.changes)} changes, ` +
      `${String(counts.answers)} answers, ${String(counts.cancelled)} refused or taken back, the slowest after ${slowest.toFixed(0)} ms.\n` +
      `Memory with a document of ${String(idsIn(largeText))} AWS account IDs open: ${before.toFixed(1)} MiB in the second quarter, ${after.toFixed(1)} MiB in the last.`,
  );
  assert.ok(after - before <= mostGrowth, `The memory grew by ${(after - before).toFixed(1)} MiB.`);
}

function idsIn(text: string): number {
  return (text.match(/"\d{12}"/g) ?? []).length;
}

function medianOf(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

soak().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  },
);
