import type { EntryForm } from '../mapping/entryForm';
import type { AwsAccountEntry, Mapping } from '../mapping/mapping';
import type { Finding, Fix } from './rule';

/** The findings of a rule that is about the entries of one form. */
export function* entryFindings(
  mapping: Mapping,
  form: EntryForm,
  wordingOf: (entry: AwsAccountEntry) => Omit<Finding, 'span'>,
): Iterable<Finding> {
  for (const entry of mapping.entries()) {
    if (entry.form === form) {
      yield { span: entry.span, ...wordingOf(entry) };
    }
  }
}

/** The fix that writes an AWS account ID instead of a list item. */
export function replacementBy(id: string, { span }: Pick<Finding, 'span'>): Fix {
  return { title: `Write "${id}"`, edits: [{ span, text: `"${id}"` }] };
}
