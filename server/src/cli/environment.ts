/** Where text goes. */
export interface Output {
  write(text: string): unknown;
  /** Whether a person reads it in a terminal. */
  readonly isTTY?: boolean;
}

/** All that the command needs of its surroundings, so that it can run without a process. */
export interface Environment {
  readonly stdout: Output;
  readonly stderr: Output;
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** The folder with the page `<id>.md` of each rule. */
  readonly rulePages: string;
}
