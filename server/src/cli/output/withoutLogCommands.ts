/** GitHub Actions takes a line that begins so, after white space, for a command. */
const atLineStart = /^(\s*):(?=:)/gm;
/** GitHub Actions, Azure Pipelines and TeamCity: `##[group]`, `##vso[task.setvariable …]`, anywhere in a line. */
const anywhere = /##(?=[a-z]*\[)/gi;

/**
 * A text for people as it can stand in the log of a service that runs it: names of files and words in them give that service no
 * orders. What would is shown with a � in it.
 */
export function withoutLogCommands(text: string): string {
  return text.replace(atLineStart, '$1\uFFFD').replace(anywhere, '#\uFFFD');
}
