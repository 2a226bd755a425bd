import type { UnfinishedAnswer } from '../unfinishedAnswer';

/** What goes wrong. Each may be set and changed while the emulator runs. */
export interface Faults {
  /** Every so many calls, one is throttled. */
  throttleEvery?: number;
  /** Errors by the call, such as `{ ListAccounts: { type: 'AccessDeniedException' } }`. */
  errors?: Readonly<Record<string, EmulatedError>>;
  /** Answers by the call that are no answers; see `brokenBodies`. */
  broken?: Readonly<Record<string, keyof typeof brokenBodies>>;
  /** Answers by the call that have no end. */
  unfinished?: Readonly<Record<string, UnfinishedAnswer>>;
  /** Calls whose connection is cut instead of an answer. */
  reset?: readonly string[];
  /** Calls that are never answered, as long as the emulator runs. */
  silent?: readonly string[];
  /** Milliseconds until each answer. */
  delay?: number;
  /** Every so many pages, one is empty but not the last. */
  emptyPageEvery?: number;
  /** Lists whose every page names the same next one. */
  endless?: readonly string[];
  /** Stops for good, cutting all connections, when so many calls were answered. */
  dieAfter?: number;
  /** Leaves these members out of accounts, as other and older implementations do. */
  omitted?: readonly ('State' | 'Status' | 'Paths')[];
}

export interface EmulatedError {
  readonly type: string;
  readonly message?: string;
  /** 400 if missing, as AWS has it for nearly all errors. */
  readonly status?: number;
}

export const throttling: EmulatedError = {
  type: 'TooManyRequestsException',
  message: 'You have sent too many requests in too short a period of time. Try again later.',
};

export const brokenBodies = {
  /** Ends in the middle. */
  cut: '{"Accounts":[{"Id":"1092384',
  /** What a captive portal or a proxy would say. */
  html: '<!DOCTYPE html><title>Welcome</title><p>Please log in to use this network.',
  /** JSON, in which nothing is of the type that it should be. */
  mistyped:
    '{"Accounts":12,"Organization":["o-exampleorg1"],"Roots":"r-ab12","OrganizationalUnits":{"Id":1}}',
  /** JSON, but nothing that the call could answer. */
  alien: '{"Accounts":[{"Name":"without an ID"}],"Organization":{},"Roots":[{}],"OrganizationalUnits":[{}]}',
} as const;
