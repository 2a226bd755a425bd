import { mappingKeys } from '../../mapping/mappingKeys';
import { structureFindings } from '../structureFindings';
import type { Rule } from '../rule';

export const missingDefaultAccount: Rule = {
  meta: {
    id: 'missing-default-account',
    title: 'No default Lacework account',
    category: 'shape',
    severity: 'error',
  },

  check: (mapping) =>
    structureFindings(mapping, 'missing-key', ({ key }) =>
      key === mappingKeys.defaultAccount
        ? '"defaultLaceworkAccountAws" is missing: nothing says where unlisted AWS accounts go. Add it with a Lacework account name.'
        : undefined,
    ),
};
