import type { AwsInventory } from '../../facts/awsInventory';
import type { Fact } from '../../facts/facts';
import type { AwsAccountEntry, Mapping } from '../../mapping/mapping';
import { isDecimalNumber, meantAwsAccountId, withoutDecoration } from '../../mapping/meantAwsAccountId';
import { accountsMeantBy } from '../../organization/accountsMeantBy';
import { countOf } from '../../text/countOf';
import { withAsciiDigits } from '../../text/digits';
import { quote } from '../../text/quote';
import { entryFindings, replacementBy, replacementsByAccounts } from '../entryFindings';
import type { Fix, Rule } from '../rule';

export const malformedAwsAccountId: Rule = {
  meta: {
    id: 'malformed-aws-account-id',
    title: 'A text that is not 12 digits and nothing else',
    category: 'ids',
    severity: 'error',
    fix: 'safe',
  },

  check: (mapping, { awsInventory }) =>
    entryFindings(mapping, 'malformed', (entry) => ({
      message: `${quote(entry.text, 28)} ${whatIsWrong(entry.text)}`,
      fix: () => {
        const meant = meantAwsAccountId(entry.text);
        return meant?.isCertain === true ? replacementBy(meant.id, entry) : undefined;
      },
      suggestions: () => {
        const meant = meantAwsAccountId(entry.text);
        return meant?.isCertain === true ? [] : choices(mapping, awsInventory, entry, meant?.id);
      },
    })),
};

/** What the text says, unless that is no account of the organization and others of it are near. */
function choices(
  mapping: Mapping,
  inventory: Fact<AwsInventory>,
  entry: AwsAccountEntry,
  meantId: string | undefined,
): Fix[] {
  const known = inventory.isKnown ? accountsMeantBy(mapping, inventory.value, entry.text) : [];
  const isLikely =
    known.length === 0 || (inventory.isKnown && inventory.value.account(meantId ?? '') !== undefined);
  const isNamed = known.some(({ id }) => id === meantId);
  return [
    ...(inventory.isKnown ? replacementsByAccounts(known, entry, inventory) : []),
    ...(meantId !== undefined && isLikely && !isNamed ? [replacementBy(meantId, entry)] : []),
  ];
}

function whatIsWrong(text: string): string {
  if (isDecimalNumber(text)) {
    return 'is a number, not an ID: digits may be rounded away, and the account meant may go to the default. Write 12 digits.';
  }
  const bare = withoutDecoration(text);
  if (/^[0-9]+$/.test(bare) && bare.length !== 12) {
    const hint = /^[0-9]{9,11}$/.test(bare) ? 'Were zeros at the start lost?' : 'Correct the digits.';
    return `has ${countOf(bare.length, 'digit')}, an AWS account ID has 12: the account meant may go to the default. ${hint}`;
  }
  const meant = meantAwsAccountId(text);
  if (meant === undefined) {
    return 'is no AWS account ID: the account meant may go to the default. Write the 12 digits of its ID.';
  }
  return withAsciiDigits(text) === text
    ? `has something besides its 12 digits: the account meant may go to the default. Write "${meant.id}".`
    : `has digits other than 0 to 9: the account meant may go to the default. Write "${meant.id}".`;
}
