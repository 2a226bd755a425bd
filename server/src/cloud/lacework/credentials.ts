import type { Secret } from './secret';

/** What it takes to ask Lacework. */
export interface LaceworkCredentials {
  /** The part of the address before `.lacework.net`, as it was given. */
  readonly account: string;
  /** The Lacework account of the organization that is meant where the organization is not. */
  readonly subaccount?: string | undefined;
  readonly key?: { readonly id: string; readonly secret: Secret } | undefined;
  /** One that was got before; without a key there is no other when it has expired. */
  readonly token?: Secret | undefined;
  /** Where requests go, if not to the address of the account. */
  readonly serverUrl?: string | undefined;
}
