import { mappingKeys } from '../../mapping/mappingKeys';
import { structureFindings } from '../structureFindings';
import type { Rule } from '../rule';

export const missingIntegrationMappings: Rule = {
  meta: {
    id: 'missing-integration-mappings',
    title: 'No integration mappings',
    category: 'shape',
    severity: 'error',
  },

  check: (mapping) =>
    structureFindings(mapping, 'missing-key', ({ key }) =>
      key === mappingKeys.integrationMappings
        ? '"integration_mappings" is missing: no AWS account is mapped. Add it, with a member for each Lacework account.'
        : undefined,
    ),
};
