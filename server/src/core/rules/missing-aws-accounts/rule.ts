import { mappingKeys } from '../../mapping/mappingKeys';
import { quote } from '../../text/quote';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const missingAwsAccounts: Rule = {
  meta: {
    id: 'missing-aws-accounts',
    title: 'A Lacework account without a list of AWS accounts',
    category: 'shape',
    severity: 'error',
  },

  check: (mapping) =>
    structureFindings(mapping, 'missing-key', ({ key, laceworkAccount = '' }) =>
      key === mappingKeys.awsAccounts
        ? `${quote(laceworkAccount)} has no "aws_accounts": no AWS account is routed to it. Add the list, or remove the entry.`
        : undefined,
    ),
};
