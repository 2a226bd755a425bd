import * as fc from 'fast-check';

/** Which random cases are tried. */
export interface Round {
  readonly seed: number;
  readonly numRuns: number;
  /** Of the one case that is tried. */
  readonly path?: string;
}

/** What came of a round. */
export interface Outcome<Case> {
  readonly isFailed: boolean;
  readonly cases: number;
  /** What failed, as small as it could be made. Nothing where the time ran out, which may be the machine's fault. */
  readonly finding: Case | undefined;
  /** By which what failed can be repeated. */
  readonly path: string;
  readonly error: string;
}

/**
 * Tries random cases, and makes what fails as small as it can be made. What took too long is left as it is: each smaller
 * case would take as long again.
 *
 * @param check throws where a case fails
 */
export async function tryCases<Case>(
  cases: fc.Arbitrary<Case>,
  check: (tried: Case) => Promise<void>,
  round: Round,
): Promise<Outcome<Case>> {
  const { TimeLimitExceeded } = await import('../../scripts/timeLimit.mjs');
  const time = { isOver: false };
  const property = fc.asyncProperty(cases, async (tried) => {
    fc.pre(!time.isOver);
    try {
      await check(tried);
    } catch (error) {
      time.isOver = error instanceof TimeLimitExceeded;
      throw error;
    }
  });
  const { failed, numRuns, counterexample, counterexamplePath, errorInstance } = await fc.check(
    property,
    round,
  );
  return {
    isFailed: failed,
    cases: numRuns,
    finding: time.isOver ? undefined : counterexample?.[0],
    path: counterexamplePath ?? '',
    error:
      errorInstance instanceof Error ? (errorInstance.stack ?? errorInstance.message) : String(errorInstance),
  };
}
