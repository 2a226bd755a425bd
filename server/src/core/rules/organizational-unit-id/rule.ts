import { organizationPart } from '../../mapping/organizationPart';
import { quote } from '../../text/quote';
import { entryFindings } from '../entryFindings';
import type { Rule } from '../rule';

export const organizationalUnitId: Rule = {
  meta: {
    id: 'organizational-unit-id',
    title: 'A part of an AWS organization in the place of an AWS account ID',
    category: 'ids',
    severity: 'error',
  },

  check: (mapping) =>
    entryFindings(mapping, 'organization-part', ({ text }) => ({
      message: `${quote(text, 22)} is ${organizationPart(text) ?? ''}: Lacework documents account IDs only, its accounts may go to the default. List them.`,
    })),
};
