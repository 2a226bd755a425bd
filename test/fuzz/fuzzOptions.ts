import { parseArgs } from 'node:util';

/** What `npm run fuzz` is to do. */
export interface FuzzOptions {
  /** Of the first round; the next ones count on. */
  readonly seed: number;
  /** At least so many rounds, and as many as fit in these milliseconds. */
  readonly rounds: number;
  readonly milliseconds: number;
  /** server or command; all in turn if missing. */
  readonly target: string | undefined;
  /** Of the one case that is to be tried. */
  readonly path: string | undefined;
  /** Whether every mapping file is cut at every byte instead. */
  readonly isCutting: boolean;
}

/**
 * Reads the options of `npm run fuzz`; they are listed in fuzz.ts.
 *
 * @param targets the names that `--target` takes
 * @throws Error that says what is wrong with them.
 */
export function fuzzOptions(argv: readonly string[], targets: readonly string[]): FuzzOptions {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...argv],
    options: { minutes: text, rounds: text, seed: text, path: text, target: text, cuts: { type: 'boolean' } },
  });
  const { minutes, rounds, seed, path, target, cuts: isCutting = false } = values;
  if (isCutting && argv.length > 1) {
    throw new Error('--cuts stands alone: it tries the same each time, all of it.');
  }
  if (minutes !== undefined && !(Number(minutes) > 0 && Number.isFinite(Number(minutes)))) {
    throw new Error('--minutes is a number above zero.');
  }
  if (rounds !== undefined && !/^[1-9]\d{0,8}$/.test(rounds)) {
    throw new Error('--rounds is a whole number above zero: without a round nothing would be tried.');
  }
  if (minutes !== undefined && rounds !== undefined) {
    throw new Error('Give --minutes or --rounds, not both.');
  }
  if (seed !== undefined && !/^\d{1,10}$/.test(seed)) {
    throw new Error('--seed is a whole number, as it was told.');
  }
  if (target !== undefined && !targets.includes(target)) {
    throw new Error(`--target is ${targets.join(' or ')}.`);
  }
  if (
    path !== undefined &&
    (seed === undefined || target === undefined || (minutes ?? rounds) !== undefined)
  ) {
    throw new Error(
      '--path repeats one case: give --seed and --target of it too, and no --minutes or --rounds.',
    );
  }
  return {
    seed: Number(seed ?? Date.now() % 0x7fff_ffff),
    rounds: Number(rounds ?? 1),
    milliseconds: Number(minutes ?? 0) * 60_000,
    target,
    path,
    isCutting,
  };
}
