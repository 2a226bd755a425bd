import type { ConnectOptions } from '../../../server/src/cloud/lacework/connectLacework';
import type { LaceworkApi } from '../../../server/src/cloud/lacework/laceworkApi';

/** Who asks Lacework, and as what. It holds no secret. */
export interface LaceworkIdentity {
  /** What stands before `.lacework.net` in the address: `acme` or `acme.fra`. */
  readonly account: string;
  /** Where requests go, without a path. */
  readonly url: string;
  readonly username: string;
  /** Whether the account is an organization. */
  readonly isOrganization: boolean;
  readonly isOrganizationAdministrator: boolean;
  /**
   * Where the key is: in VS Code's secret storage, in memory until the window closes, in a profile of
   * `~/.lacework.toml`, or in the environment (`LW_*`).
   */
  readonly source: 'stored' | 'session' | 'profile' | 'environment';
}

/** A way to ask Lacework as one user. */
export interface LaceworkConnection {
  readonly identity: LaceworkIdentity;
  /** Nothing is sent before the first call. */
  open(options?: Pick<ConnectOptions, 'signal' | 'onWait'>): LaceworkApi;
}
