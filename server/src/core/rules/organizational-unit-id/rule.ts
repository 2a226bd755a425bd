import { organizationPart } from '../../mapping/organizationPart';
import { quote } from '../../text/quote';
import { entryFindings } from '../entryFindings';
import { expanded } from './expanded';
import type { Rule } from '../rule';

export const organizationalUnitId: Rule = {
  meta: {
    id: 'organizational-unit-id',
    title: 'A part of an AWS organization in the place of an AWS account ID',
    category: 'ids',
    severity: 'error',
    fix: 'suggestion',
  },

  check: (mapping, { awsInventory }) =>
    entryFindings(mapping, 'organization-part', (entry) => ({
      message: `${quote(entry.text, 22)} is ${organizationPart(entry.text) ?? ''}: Lacework documents account IDs only, its accounts may go to the default. List them.`,
      suggestions: () => (awsInventory.isKnown ? expanded(mapping, awsInventory, entry) : []),
    })),
};
