/** One word of a command line: between single quotes a POSIX shell takes everything as it is, but a single quote. */
export function quoteForShell(text: string): string {
  return /^[\w.@%+=:,/-]+$/.test(text) && !text.startsWith('-') ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
