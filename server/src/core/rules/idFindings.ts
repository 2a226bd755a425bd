import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import type { Finding, Fix } from './rule';

/** What a rule finds about an AWS account ID that a file lists once or more: one finding, at its first place. */
export function* idFindings(
  entries: readonly AwsAccountEntry[],
  wording: Pick<Finding, 'message' | 'suggestions'>,
): Iterable<Finding> {
  const [first, ...others] = entries;
  if (first !== undefined) {
    yield {
      span: first.span,
      ...wording,
      ...(others.length > 0 && {
        related: others.map(({ span }) => ({ span, message: `"${first.text}" is listed here, too` })),
      }),
    };
  }
}

/** Takes an ID out of the file. Nothing in a file that is not JSON. */
export function removalOf(mapping: Mapping, entries: readonly AwsAccountEntry[]): Fix[] {
  const title = entries.length === 1 ? 'Remove this entry' : `Remove its ${entries.length} entries`;
  const edits = mapping.syntaxErrors.length > 0 ? [] : mapping.removalsAt(entries.map(startOf));
  return edits.length === 0 ? [] : [{ title, edits }];
}

function startOf({ span }: AwsAccountEntry): number {
  return span.start;
}
