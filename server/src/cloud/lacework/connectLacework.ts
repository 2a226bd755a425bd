import { AccessTokens } from './accessTokens';
import { systemClock, type Clock } from './clock';
import type { LaceworkCredentials } from './credentials';
import type { Fetch } from './exchange';
import { laceworkAddress } from './laceworkAddress';
import { LaceworkApi } from './laceworkApi';
import { LaceworkRequests } from './laceworkRequests';
import { networkFetch } from './networkFetch';

export interface ConnectOptions {
  readonly signal?: AbortSignal | undefined;
  /** Told before a wait of some seconds that Lacework demands. */
  readonly onWait?: ((seconds: number) => void) | undefined;
  /** That of Node.js and the proxies of the environment if missing. */
  readonly fetch?: Fetch | undefined;
  readonly clock?: Clock | undefined;
}

/**
 * Lacework as these credentials reach it. Nothing is sent before the first call.
 *
 * @throws CloudError where the credentials name no address that keys may be sent to.
 */
export function connectLacework(
  credentials: LaceworkCredentials,
  { signal, onWait, fetch = networkFetch(), clock = systemClock }: ConnectOptions = {},
): LaceworkApi {
  const url = laceworkAddress(credentials.account, credentials.serverUrl);
  const requests = new LaceworkRequests({ fetch, clock, signal, onWait });
  return new LaceworkApi(url, credentials, requests, new AccessTokens(url, credentials, requests, clock));
}
