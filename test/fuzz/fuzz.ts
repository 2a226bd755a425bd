import * as fc from 'fast-check';
import { checkCommand } from './commandTarget';
import { keepFinding, type Finding } from './findings';
import { fuzzOptions, type FuzzOptions } from './fuzzOptions';
import { hostileTexts } from './hostileTexts';
import { serverCases } from './serverCase';
import { ServerTarget } from './serverTarget';
import { tryCuts } from './tryCuts';
import { tryCases, type Outcome, type Round } from './tryCases';

/*
 * Throws hostile documents at the built server and the built command. See CONTRIBUTING.md.
 *   --minutes N   how long; one round if missing
 *   --rounds N    how many rounds instead
 *   --seed S      of the first round; the next ones count on
 *   --target T    server or command; both in turn if missing
 *   --path P      of a failure that was told, to try that case alone: with its --seed and --target
 *   --cuts        cuts every mapping file of the project at every byte instead, which takes half an hour
 */
interface Target {
  /** Cases in a round. */
  readonly cases: number;
  /** Of texts in a case. */
  readonly texts: number;
  run(round: Round): Promise<Outcome<Finding>>;
}

const server = new ServerTarget();
const textsOfCommand = 15;
const severalTexts = fc.array(hostileTexts, { minLength: 1, maxLength: textsOfCommand, size: 'max' });

const targets: Readonly<Record<string, Target>> = {
  server: {
    cases: 60,
    texts: 2,
    run: async (round) => {
      const outcome = await tryCases(serverCases, (tried) => server.check(tried), round);
      return { ...outcome, finding: outcome.finding && { server: outcome.finding } };
    },
  },
  command: {
    cases: 2,
    texts: textsOfCommand,
    run: async (round) => {
      const outcome = await tryCases(severalTexts, checkCommand, round);
      return { ...outcome, finding: outcome.finding && { command: outcome.finding } };
    },
  },
};

/** Says what failed and how to repeat it, and keeps it for later test runs. */
function tell(name: string, seed: number, { finding, path, error }: Outcome<Finding>): void {
  const kept =
    finding === undefined
      ? 'not kept: if the machine was busy, that may be all there is to it'
      : `kept as ${keepFinding(`${name}-${String(seed)}`, finding)}`;
  console.log(`FOUND by --target ${name} --seed ${String(seed)} --path ${path}\n${kept}\n${error}\n`);
}

async function fuzz({
  seed: firstSeed,
  rounds,
  milliseconds,
  target: only,
  path,
}: FuzzOptions): Promise<number> {
  const until = Date.now() + milliseconds;
  let [seed, cases, texts, failures] = [firstSeed, 0, 0, 0];
  for (let round = 0; round < rounds || Date.now() < until; round++, seed++) {
    for (const [name, target] of Object.entries(targets).filter(([each]) => (only ?? each) === each)) {
      const outcome = await target.run(
        path === undefined ? { seed, numRuns: target.cases } : { seed, numRuns: 1, path },
      );
      cases += outcome.cases;
      texts += outcome.cases * target.texts;
      if (outcome.isFailed) {
        failures++;
        tell(name, seed, outcome);
      }
    }
  }
  console.log(
    `${String(cases)} cases with up to ${String(texts)} texts, seeds ${String(firstSeed)} to ${String(seed - 1)}: ` +
      (failures === 0 ? 'nothing found' : `${String(failures)} found`),
  );
  return failures === 0 ? 0 : 1;
}

async function main(): Promise<number> {
  let options: FuzzOptions;
  try {
    options = fuzzOptions(process.argv.slice(2), Object.keys(targets));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
  try {
    return options.isCutting ? Math.min(1, await tryCuts()) : await fuzz(options);
  } finally {
    await server.stop();
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
