import { parseArgs } from 'node:util';
import * as fc from 'fast-check';
import { askAboutGiant } from './askAboutGiant';
import { checkCommand } from './commandTarget';
import { keepFinding, type Finding } from './findings';
import { giants } from './giants';
import { hostileTexts } from './hostileTexts';
import { serverCases } from './serverCase';
import { ServerTarget } from './serverTarget';

/*
 * Throws hostile documents at the built server and the built command. See CONTRIBUTING.md.
 *   --minutes N   how long; one round if missing
 *   --rounds N    how many rounds instead
 *   --seed S      of the first round; the next ones count on
 *   --path P      of a failure that was told, to try that case alone: with --seed and --target
 *   --target T    server or command; both in turn if missing
 *   --giants      tries the largest texts that the server reads instead, and says what the slowest answer to each took
 */
interface Target {
  /** Cases in a round. */
  readonly cases: number;
  /** Of texts in a case. */
  readonly texts: number;
  run(round: Round): Promise<Outcome>;
}

interface Round {
  readonly seed: number;
  readonly numRuns: number;
  readonly path?: string;
}

interface Outcome {
  readonly isFailed: boolean;
  readonly cases: number;
  readonly finding?: Finding;
  readonly path?: string;
  readonly error: string;
}

const server = new ServerTarget();
const textsOfCommand = 15;
const serverProperty = fc.asyncProperty(serverCases, async (each) => server.check(each));
const commandProperty = fc.asyncProperty(
  fc.array(hostileTexts, { minLength: 1, maxLength: textsOfCommand, size: 'max' }),
  checkCommand,
);

const targets: Readonly<Record<string, Target>> = {
  server: {
    cases: 60,
    texts: 2,
    run: async (round) => outcomeOf(await fc.check(serverProperty, round), ([each]) => ({ server: each })),
  },
  command: {
    cases: 2,
    texts: textsOfCommand,
    run: async (round) =>
      outcomeOf(await fc.check(commandProperty, round), ([texts]) => ({ command: texts })),
  },
};

function outcomeOf<Case extends unknown[]>(
  details: fc.RunDetails<Case>,
  toFinding: (tried: Case) => Finding,
): Outcome {
  const { failed, numRuns, counterexample, counterexamplePath, errorInstance } = details;
  return {
    isFailed: failed,
    cases: numRuns,
    ...(counterexample !== null && { finding: toFinding(counterexample) }),
    ...(counterexamplePath !== null && { path: counterexamplePath }),
    error:
      errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
  };
}

async function tryGiants(): Promise<number> {
  let failures = 0;
  for (const [name, make] of Object.entries(giants)) {
    try {
      const [slowest] = await askAboutGiant(make());
      console.log(
        `${name.padEnd(48)}${(slowest?.milliseconds ?? 0).toFixed(0).padStart(6)} ms  ${slowest?.what ?? ''}`,
      );
    } catch (error) {
      failures++;
      console.log(`${name.padEnd(48)} FOUND: ${String(error)}`);
    }
  }
  return failures === 0 ? 0 : 1;
}

async function fuzz(): Promise<number> {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string' },
      rounds: { type: 'string' },
      seed: { type: 'string' },
      path: { type: 'string' },
      target: { type: 'string' },
      giants: { type: 'boolean' },
    },
  });
  if (values.giants === true) {
    return tryGiants();
  }
  const until = values.minutes === undefined ? 0 : Date.now() + Number(values.minutes) * 60_000;
  const rounds = values.path === undefined ? Number(values.rounds ?? 1) : 1;
  const firstSeed = Number(values.seed ?? Date.now() % 0x7fff_ffff);
  const wanted = Object.entries(targets).filter(([name]) => (values.target ?? name) === name);
  if (wanted.length === 0 || ![until, rounds, firstSeed].every(Number.isFinite)) {
    throw new Error('--target is server or command; --minutes, --rounds and --seed are numbers.');
  }
  let [seed, cases, texts, failures] = [firstSeed, 0, 0, 0];
  for (let round = 0; round < rounds || Date.now() < until; round++, seed++) {
    for (const [name, target] of wanted) {
      const outcome = await target.run({
        seed,
        numRuns: target.cases,
        ...(values.path !== undefined && { path: values.path }),
      });
      cases += outcome.cases;
      texts += outcome.cases * target.texts;
      if (outcome.isFailed) {
        failures++;
        const file = outcome.finding && keepFinding(`${name}-${String(seed)}`, outcome.finding);
        console.log(
          `FOUND by --target ${name} --seed ${String(seed)} --path ${outcome.path ?? ''}\n` +
            `kept as ${file ?? ''}\n${outcome.error}\n`,
        );
      }
    }
  }
  console.log(
    `${String(cases)} cases with up to ${String(texts)} texts, seeds ${String(firstSeed)} to ${String(seed - 1)}: ` +
      (failures === 0 ? 'nothing found' : `${String(failures)} found`),
  );
  return failures === 0 ? 0 : 1;
}

fuzz()
  .finally(() => server.stop())
  .then(
    (code) => {
      process.exitCode = code;
    },
    (error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    },
  );
