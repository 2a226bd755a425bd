import type { AwsInventory } from '../../facts/awsInventory';
import type { KnownFact } from '../../facts/facts';
import { additionTo } from '../../mapping/additionTo';
import { omissionsOf, type UnitGap } from '../../organization/omissions';
import { countOf } from '../../text/countOf';
import { fitting, nameLists } from '../../text/fitting';
import { quote } from '../../text/quote';
import { commaAsPulled } from '../asPulled';
import { awsAccountName } from '../awsAccountName';
import { awsAccountWithId } from '../awsAccountWithId';
import { organizationRule } from '../organizationRule';

export const unmappedAccountInMappedUnit = organizationRule(
  {
    id: 'unmapped-account-in-mapped-unit',
    title: 'An AWS account that is not mapped in a unit whose other accounts are',
    severity: 'warning',
    fix: 'suggestion',
  },

  function* (mapping, inventory) {
    for (const gap of omissionsOf(mapping, inventory.value).gaps) {
      const { laceworkAccount, missing } = gap;
      const [first, ...others] = missing.map(awsAccountWithId);
      const what = others.length === 0 ? (first ?? '') : countOf(missing.length, 'AWS account');
      const title = `Add ${what} to ${quote(laceworkAccount.name, 24)}${commaAsPulled(inventory)}`;
      yield {
        span: laceworkAccount.nameSpan,
        message: wordingOf(gap, inventory),
        suggestions: () => {
          const ids = missing.map(({ id }) => id);
          const edit = additionTo(mapping, laceworkAccount, ids);
          return edit === undefined ? [] : [{ title, edits: [edit] }];
        },
      };
    }
  },
);

function wordingOf({ laceworkAccount, unit, missing }: UnitGap, inventory: KnownFact<AwsInventory>): string {
  const path = inventory.value.pathOf(unit.id) ?? unit.name;
  const units = [quote(path, 40), quote(unit.name, 16), quote(unit.name, 10)];
  const age = commaAsPulled(inventory);
  const them = missing.length === 1 ? 'it' : 'them';
  return fitting(
    nameLists(missing.map((account) => ({ name: awsAccountName(account) }))).flatMap((names) =>
      units.map(
        (quoted) =>
          `${quote(laceworkAccount.name, 18)} gets all of ${quoted} but ${names}${age}: add ${them}, or the default gets ${them}.`,
      ),
    ),
  );
}
