import { mappingKeys } from '../../mapping/mappingKeys';
import { quote } from '../../text/quote';
import { insertedMember } from '../insertedMember';
import { removed } from '../removed';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const missingAwsAccounts: Rule = {
  meta: {
    id: 'missing-aws-accounts',
    title: 'A Lacework account without a list of AWS accounts',
    category: 'shape',
    severity: 'error',
    fix: 'suggestion',
  },

  check: (mapping) =>
    structureFindings(mapping, 'missing-key', ({ key, span, laceworkAccount = '' }) =>
      key === mappingKeys.awsAccounts
        ? {
            message: `${quote(laceworkAccount)} has no "aws_accounts": no AWS account is routed to it. Add the list, or remove the entry.`,
            suggestions: () => [
              ...insertedMember(
                mapping,
                span.start,
                { key, value: '[]', where: 'first' },
                `Add an empty "${key}"`,
              ),
              ...removed(mapping, span, `Remove the entry ${quote(laceworkAccount, 24)}`),
            ],
          }
        : undefined,
    ),
};
