/** An organization as the emulator has it. */
export interface EmulatedOrganization {
  readonly id: string;
  readonly managementAccountId: string;
  readonly rootId: string;
  /** Parents before their children. */
  readonly units: readonly EmulatedUnit[];
  readonly accounts: readonly EmulatedAccount[];
}

export interface EmulatedUnit {
  readonly id: string;
  readonly name: string;
  /** The root or another unit. */
  readonly parentId: string;
}

export interface EmulatedAccount {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly state: 'PENDING_ACTIVATION' | 'ACTIVE' | 'SUSPENDED' | 'PENDING_CLOSURE' | 'CLOSED';
  /** The day on which it joined, such as `2024-03-01`. */
  readonly joined: string;
  readonly parentId: string;
}
