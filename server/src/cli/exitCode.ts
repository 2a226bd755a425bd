/** What the process ends with. */
export const exitCode = {
  /** No error, and no more warnings than allowed. */
  ok: 0,
  /** At least one error, or more warnings than `--max-warnings` allows. */
  problems: 1,
  /** The command line or the project configuration is wrong. */
  usage: 2,
  /** A file cannot be read, written or is not an account mapping file; or there is none; or AWS or Lacework give no answer. */
  input: 3,
  /** A fault of this program. */
  internal: 70,
} as const;
