import type { LaceworkIdentity } from './laceworkConnection';

/** An identity that the user can choose. */
export interface KnownIdentity extends LaceworkIdentity {
  /** The same for the same user of the same account at the same address, wherever the key is. */
  readonly id: string;
  /** The profile of `~/.lacework.toml` with the key. */
  readonly profileName?: string;
}

/** What identifies a user of a Lacework account. */
export function identityId({
  account,
  username,
  url,
}: Pick<LaceworkIdentity, 'account' | 'username' | 'url'>): string {
  return JSON.stringify([account, username, url]);
}
