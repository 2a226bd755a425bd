/** What the process ends with. */
export const exitCode = {
  /** No error, and no more warnings than allowed. */
  ok: 0,
  /** At least one error, or more warnings than `--max-warnings` allows; or routes differ, or a change of an integration was refused. */
  problems: 1,
  /** The command line or the project configuration is wrong, or there is nobody to ask. */
  usage: 2,
  /** A file cannot be read, written or is not an account mapping file; or there is none; or AWS or Lacework give no answer, or Lacework has not what was sent. */
  input: 3,
  /** A fault of this program. */
  internal: 70,
} as const;
