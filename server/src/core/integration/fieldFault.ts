/** What is wrong with a value of an integration, as it was typed or pasted. */
export interface FieldFault {
  /** An error is certainly wrong, by what Lacework or AWS document; nothing is sent with one. */
  readonly severity: 'error' | 'warning' | 'information';
  /**
   * Starts with the subject in quotes; says what is wrong, what happens if it stays so, and what to do.
   * At most 140 characters on one line.
   */
  readonly message: string;
  /** The whole value without this fault, where one follows from what was given. */
  readonly fix?: FieldFix;
}

export interface FieldFix {
  readonly value: string;
  /** Whether it is certainly meant, so that it can be taken unasked. */
  readonly isCertain: boolean;
}
