import { systemClock } from '../../cloud/lacework/clock';
import type { Environment, Surroundings } from '../environment';
import { GuardedOutput } from './guardedOutput';

/** What the command runs in, with guards before its outputs. */
export function guarded(surroundings: Surroundings): Environment {
  const { stdin, env, rulePages, onInterrupt, clock = systemClock } = surroundings;
  return {
    stdout: new GuardedOutput(surroundings.stdout, false),
    stderr: new GuardedOutput(surroundings.stderr, true),
    stdin,
    env,
    rulePages,
    onInterrupt,
    clock,
    // It may be another one at each time.
    get cwd() {
      return surroundings.cwd;
    },
  };
}
