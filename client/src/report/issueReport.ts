/** What an issue report tells. It holds no name, no ID and no path: they are left out or counted before. */
export interface IssueFacts {
  /** Each with its version or what else it is, such as `['VS Code', '1.100.3']`. */
  readonly versions: readonly (readonly [what: string, is: string])[];
  /** Settings that are not as they are by default. */
  readonly settings: readonly string[];
  /** What is known, how old it is, what is missing. */
  readonly facts: readonly string[];
  /** The mapping files that are open: their sizes and the rules of their problems. */
  readonly files: readonly string[];
  /** The last warnings and errors of the log. */
  readonly failures: readonly string[];
}

/**
 * An issue report as Markdown. It is in English whatever the language of VS Code, for those who read issues; what the user is
 * told about it is not.
 */
export function issueReport({ versions, settings, facts, files, failures }: IssueFacts): string {
  const longestFence = Math.max(2, ...failures.flatMap(backticksIn));
  const fence = '`'.repeat(longestFence + 1);
  return [
    '# Lacework Account Mapping: issue',
    '## What happened',
    '<!-- What did you do, what did you expect, and what came instead? A mapping file with made-up IDs and names shows the same. -->',
    '## Versions',
    listOf(versions.map(([what, is]) => `${what}: ${is}`)),
    '## Settings that are not the default',
    listOf(settings),
    '## What is known',
    listOf(facts),
    '## Open mapping files',
    listOf(files),
    '## Last warnings and errors of the log',
    failures.length === 0 ? 'None.' : [fence, ...failures, fence].join('\n'),
    '',
  ].join('\n\n');
}

function listOf(lines: readonly string[]): string {
  return lines.length === 0 ? 'None.' : lines.map((line) => `- ${line}`).join('\n');
}

/** How many backticks stand in a row in a text: a fence around it has to be longer. */
function backticksIn(text: string): number[] {
  return [...text.matchAll(/`+/g)].map(([found]) => found.length);
}
