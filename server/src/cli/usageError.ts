/** What the user asked for cannot be done as asked. The message says why, on one line. */
export class UsageError extends Error {}
