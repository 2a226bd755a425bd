/** What the process ends with. */
export const exitCode = {
  /** No problem of severity error. */
  ok: 0,
  /** At least one problem of severity error. */
  problems: 1,
  /** The command line is wrong. */
  usage: 2,
  /** A file cannot be read, or is not an account mapping file. */
  input: 3,
  /** A fault of this program. */
  internal: 70,
} as const;
