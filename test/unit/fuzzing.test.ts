import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { fuzzOptions } from '../fuzz/fuzzOptions';
import { tryCases } from '../fuzz/tryCases';

describe('npm run fuzz', () => {
  const targets = ['server', 'command'];

  for (const [argv, words] of [
    [['--rounds', '0'], /--rounds is a whole number above zero/],
    [['--rounds', '1.5'], /--rounds is a whole number above zero/],
    [['--minutes', '0'], /--minutes is a number above zero/],
    [['--minutes', 'five'], /--minutes is a number above zero/],
    [['--minutes', '1', '--rounds', '1'], /not both/],
    [['--seed', 'x'], /--seed is a whole number/],
    [['--target', 'editor'], /--target is server or command/],
    [['--path', '3:1', '--seed', '1'], /--seed and --target/],
    [['--path', '3:1', '--target', 'server'], /--seed and --target/],
    [['--path', '3:1', '--seed', '1', '--target', 'server', '--minutes', '5'], /no --minutes or --rounds/],
    [['--path', '3:1', '--seed', '1', '--target', 'server', '--rounds', '2'], /no --minutes or --rounds/],
    [['--cuts', '--rounds', '2'], /--cuts stands alone/],
    [['--loops', '3'], /--loops/],
  ] as const) {
    it(`refuses ${argv.join(' ')}`, () => {
      assert.throws(() => fuzzOptions(argv, targets), words);
    });
  }

  it('tries one round unless told otherwise', () => {
    const { rounds, milliseconds, path, target } = fuzzOptions([], targets);
    assert.deepEqual([rounds, milliseconds, path, target], [1, 0, undefined, undefined]);
    assert.equal(fuzzOptions(['--minutes', '5'], targets).milliseconds, 300_000);
  });

  it('repeats what it found by seed and path alone', async () => {
    const tried: number[] = [];
    const check = (value: number) => {
      tried.push(value);
      return value < 100 ? Promise.resolve() : Promise.reject(new Error('too many'));
    };
    const found = await tryCases(fc.nat(100_000), check, { seed: 7, numRuns: 50 });
    assert.deepEqual([found.isFailed, found.finding], [true, 100]);
    tried.length = 0;
    const again = await tryCases(fc.nat(100_000), check, { seed: 7, numRuns: 1, path: found.path });
    assert.deepEqual([again.isFailed, again.finding, tried[0]], [true, 100, 100]);
  });

  it('makes nothing smaller that took too long, and keeps nothing of it', async () => {
    const { withTimeLimit } = await import('../../scripts/timeLimit.mjs');
    let tries = 0;
    const outcome = await tryCases(
      fc.nat(100_000),
      async () => {
        tries++;
        await withTimeLimit(new Promise(() => undefined), 0.001, 'What never ends');
      },
      { seed: 7, numRuns: 50 },
    );
    assert.deepEqual([tries, outcome.isFailed, outcome.finding], [1, true, undefined]);
    assert.match(outcome.error, /What never ends took more than/);
  });
});
