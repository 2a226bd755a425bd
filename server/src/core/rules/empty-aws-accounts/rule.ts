import { quote } from '../../text/quote';
import { removed } from '../removed';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const emptyAwsAccounts: Rule = {
  meta: {
    id: 'empty-aws-accounts',
    title: 'A Lacework account with an empty list of AWS accounts',
    category: 'shape',
    severity: 'warning',
    fix: 'suggestion',
  },

  check: (mapping) =>
    structureFindings(mapping, 'empty', ({ part, entryKey, laceworkAccount = '' }) =>
      part === 'aws-accounts'
        ? {
            message: `${quote(laceworkAccount)} lists no AWS account: the entry routes nothing. Add AWS account IDs, or remove the entry.`,
            suggestions: () =>
              entryKey === undefined
                ? []
                : removed(mapping, entryKey, `Remove the entry ${quote(laceworkAccount, 24)}`),
          }
        : undefined,
    ),
};
