import type { Mapping } from '../../mapping/mapping';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import { entryFindings } from '../entryFindings';
import type { Finding, Rule } from '../rule';

export const emptyAwsAccountEntry: Rule = {
  meta: {
    id: 'empty-aws-account-entry',
    title: 'Nothing in the place of an AWS account ID',
    category: 'ids',
    severity: 'error',
    fix: 'safe',
  },

  *check(mapping) {
    yield* entryFindings(mapping, 'blank', ({ text, span }) => wording(mapping, text, span));
    for (const { kind, text, span } of mapping.otherItems()) {
      if (kind === 'null') {
        yield { span, ...wording(mapping, text, span) };
      }
    }
  },
};

function wording(mapping: Mapping, text: string, { start }: Span): Omit<Finding, 'span'> {
  return {
    message: `${quote(text, 20)} is no AWS account ID: it maps no AWS account. Remove it, or write the 12 digits of an AWS account ID.`,
    fix: () => {
      const edit = mapping.removalAt(start);
      return edit && { title: 'Remove this entry', edits: [edit] };
    },
  };
}
