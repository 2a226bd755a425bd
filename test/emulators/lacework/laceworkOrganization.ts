/** A Lacework organization as the emulator has it. */
export interface EmulatedLacework {
  /** The Lacework account that was made an organization first: its address is that of the organization. */
  readonly primaryAccount: string;
  /** Whether the organization feature is on. */
  readonly isOrganization: boolean;
  /** The primary one among them. */
  readonly accounts: readonly EmulatedLaceworkAccount[];
  readonly users: readonly EmulatedUser[];
  readonly integrations: readonly EmulatedIntegration[];
}

export interface EmulatedLaceworkAccount {
  readonly name: string;
  readonly isEnabled: boolean;
}

/** Who has an API key. */
export interface EmulatedUser {
  readonly name: string;
  readonly keyId: string;
  readonly secret: string;
  /** A service user reaches its own Lacework accounts alone, never the organization. */
  readonly kind: 'organization-administrator' | 'user' | 'service-user';
  /** The Lacework accounts that the user can see; all of them if missing. */
  readonly accounts?: readonly string[];
}

export interface EmulatedIntegration {
  readonly intgGuid: string;
  readonly name: string;
  readonly type: string;
  readonly enabled: 0 | 1;
  /** The Lacework account that it belongs to; one of the organization has none. */
  readonly account?: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly changedBy: string;
  /** As ISO 8601. */
  readonly changedAt: string;
  /** Whether it works; one that was made just now has no state yet. */
  readonly state?: Readonly<Record<string, unknown>>;
}
