import type { Environment } from './environment';

/** Whether to color what goes to stdout: the option decides, then FORCE_COLOR, NO_COLOR, and the terminal. */
export function usesColor(chosen: boolean | undefined, { stdout, env }: Environment): boolean {
  if (chosen !== undefined) {
    return chosen;
  }
  const forced = env.FORCE_COLOR;
  if (forced !== undefined) {
    return forced !== '0' && forced !== 'false';
  }
  return stdout.isTTY && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb';
}
