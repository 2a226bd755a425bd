import { propertyOf } from '../propertyOf';
import type { PullRequest } from '../protocol';
import type { Session } from '../session';

/** The profile that a `PullRequest` or the session names; nothing where the environment is to choose. */
export function chosenProfile({ aws, facts }: Session, argument: unknown): string | undefined {
  const key = (name: keyof PullRequest) => propertyOf(argument, name);
  const profile = key('profile');
  if (typeof profile === 'string' && profile !== '') {
    return profile;
  }
  const { profile: current } = facts.inventory.status;
  return key('environment') === true || current === aws.defaultProfile() ? undefined : current;
}
