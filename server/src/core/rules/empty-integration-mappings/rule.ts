import type { Rule } from '../rule';
import { structureFindings } from '../structureFindings';

export const emptyIntegrationMappings: Rule = {
  meta: {
    id: 'empty-integration-mappings',
    title: 'Integration mappings without any entry',
    category: 'shape',
    severity: 'warning',
  },

  check: (mapping) =>
    structureFindings(mapping, 'empty', ({ part }) =>
      part === 'integration-mappings'
        ? '"integration_mappings" is empty: every AWS account goes to the default account. List the AWS accounts to route.'
        : undefined,
    ),
};
