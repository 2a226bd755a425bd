import { foldLaceworkAccountName, isBlankName } from '../../mapping/laceworkAccountName';
import type { Mapping } from '../../mapping/mapping';
import { mappingKeys } from '../../mapping/mappingKeys';
import { quote } from '../../text/quote';
import type { Span } from '../../text/span';
import { insertedMember } from '../insertedMember';
import type { Fix, Rule } from '../rule';
import { structureFindings } from '../structureFindings';

/** A longer list of names to choose from helps nobody. */
const mostNames = 5;

export const missingDefaultAccount: Rule = {
  meta: {
    id: 'missing-default-account',
    title: 'No default Lacework account',
    category: 'shape',
    severity: 'error',
    fix: 'suggestion',
  },

  check: (mapping) =>
    structureFindings(mapping, 'missing-key', ({ key, span }) =>
      key === mappingKeys.defaultAccount
        ? {
            message:
              '"defaultLaceworkAccountAws" is missing: nothing says where unlisted AWS accounts go. Add it with a Lacework account name.',
            suggestions: () => additions(mapping, span),
          }
        : undefined,
    ),
};

function additions(mapping: Mapping, { start }: Span): Fix[] {
  const names = new Map<string, string>();
  for (const account of mapping.laceworkAccounts()) {
    const { name } = account;
    const folded = foldLaceworkAccountName(name);
    if (names.size < mostNames && !isBlankName(account) && !names.has(folded)) {
      names.set(folded, name);
    }
  }
  const key = mappingKeys.defaultAccount;
  return [...names.values(), ''].flatMap((name) =>
    insertedMember(
      mapping,
      start,
      { key, value: JSON.stringify(name), where: 'first' },
      name === '' ? `Add "${key}" without a name` : `Add "${key}": ${quote(name, 24)}`,
    ),
  );
}
