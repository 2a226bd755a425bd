import { createHash } from 'node:crypto';
import type { Problem } from '../../core/rules/runRules';

/**
 * A name for each problem of a file that stays the same while lines move and other problems come and go: made
 * of the rule, the text at its place, and which of several equal ones it is.
 */
export function fingerprints(text: string, problems: readonly Problem[]): string[] {
  const occurrences = new Map<string, number>();
  return problems.map(({ rule, span }) => {
    const subject = createHash('sha256')
      .update(JSON.stringify([rule.id, text.slice(span.start, span.end)]))
      .digest('hex');
    const occurrence = (occurrences.get(subject) ?? 0) + 1;
    occurrences.set(subject, occurrence);
    return `${subject}:${occurrence}`;
  });
}
