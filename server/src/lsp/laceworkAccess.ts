import { connectLacework, type ConnectOptions } from '../cloud/lacework/connectLacework';
import { fetchLaceworkAccounts } from '../cloud/lacework/fetchLaceworkAccounts';
import { findLaceworkCredentials } from '../cloud/lacework/findLaceworkCredentials';
import type { LaceworkAccountsData } from '../core/facts/laceworkAccounts';

export interface FetchOptions extends Pick<ConnectOptions, 'signal' | 'onWait'> {
  /** A profile of `~/.lacework.toml`; the environment decides if it is missing. */
  readonly profile: string | undefined;
  /** Told, as a sentence, what may not be meant. */
  readonly onWarning: (warning: string) => void;
}

/** How the server gets at Lacework accounts. */
export interface LaceworkAccess {
  /** @throws CloudError where there are none to be had. */
  fetchAccounts(options: FetchOptions): Promise<LaceworkAccountsData>;
}

/**
 * Lacework itself.
 *
 * @param env The variables that say who asks.
 */
export function laceworkAccess(env: Readonly<Record<string, string | undefined>>): LaceworkAccess {
  return {
    async fetchAccounts({ profile, onWarning, signal, onWait }) {
      const { credentials, overriding } = await findLaceworkCredentials({ profile }, env);
      if (overriding.length > 0) {
        onWarning(`${overriding.join(', ')} of the environment win over the profile.`);
      }
      return fetchLaceworkAccounts(connectLacework(credentials, { signal, onWait }), onWarning);
    },
  };
}
