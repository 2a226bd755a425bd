/** An AWS account with what an integration uses of it. Tests change it while the emulator runs. */
export interface EmulatedAws {
  /** Of the credentials that ask, whatever they are. */
  accountId: string;
  readonly roles: EmulatedRole[];
  readonly queues: EmulatedQueue[];
}

export interface EmulatedRole {
  readonly name: string;
  /** `/`, or `/…/`. */
  readonly path: string;
  trustPolicy: unknown;
  readonly allowed: readonly EmulatedPermission[];
  readonly denied?: readonly EmulatedPermission[];
  /** Actions whose conditions hang on a key that a simulation knows nothing of. */
  readonly conditional?: Readonly<Record<string, string>>;
}

/** An action and a resource, both with `*` for anything. */
export type EmulatedPermission = readonly [action: string, resource: string];

export interface EmulatedQueue {
  readonly url: string;
  readonly region: string;
  /** By the names of the SQS API. */
  attributes: Readonly<Record<string, string>>;
}
