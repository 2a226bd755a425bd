import { quote } from '../../text/quote';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const emptyAwsAccounts: Rule = {
  meta: {
    id: 'empty-aws-accounts',
    title: 'A Lacework account with an empty list of AWS accounts',
    category: 'shape',
    severity: 'warning',
  },

  check: (mapping) =>
    structureFindings(mapping, 'empty', ({ part, laceworkAccount = '' }) =>
      part === 'aws-accounts'
        ? `${quote(laceworkAccount)} lists no AWS account: the entry routes nothing. Add AWS account IDs, or remove the entry.`
        : undefined,
    ),
};
