/** Of what in AWS something was found. */
export type PrerequisiteSubject =
  'Role' | 'Trust policy' | 'External ID' | 'Queue' | 'Encryption' | 'Queue policy' | 'Permissions';

/** What was found of one prerequisite of an integration. */
export interface PrerequisiteFinding {
  /**
   * An `error` makes the integration fail, by what AWS or Lacework document; a `warning` may; `ok` is as it has to be.
   * What is `unchecked` is not known, and says nothing either way.
   */
  readonly severity: 'error' | 'warning' | 'information' | 'ok' | 'unchecked';
  readonly subject: PrerequisiteSubject;
  /** Starts with what it is about in quotes; at most 140 characters on one line. */
  readonly message: string;
  /** What to do, in one line or several; empty where there is nothing to do. */
  readonly advice: string;
  /** Something to be copied into AWS, where it follows: a policy. */
  readonly remedy?: string;
}
