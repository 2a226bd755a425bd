import { mappingKeys } from '../../mapping/mappingKeys';
import { insertedMember } from '../insertedMember';
import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const missingIntegrationMappings: Rule = {
  meta: {
    id: 'missing-integration-mappings',
    title: 'No integration mappings',
    category: 'shape',
    severity: 'error',
    fix: 'suggestion',
  },

  check: (mapping) =>
    structureFindings(mapping, 'missing-key', ({ key, span }) =>
      key === mappingKeys.integrationMappings
        ? {
            message:
              '"integration_mappings" is missing: no AWS account is mapped. Add it, with a member for each Lacework account.',
            suggestions: () =>
              insertedMember(
                mapping,
                span.start,
                { key, value: '{}', where: 'last' },
                `Add an empty "${key}"`,
              ),
          }
        : undefined,
    ),
};
