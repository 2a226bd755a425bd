import type { AwsAccount, AwsInventory } from '../../facts/awsInventory';
import { isBlankName } from '../../mapping/laceworkAccountName';
import { omissionsOf } from '../../organization/omissions';
import { fitting, nameLists, type Named } from '../../text/fitting';
import { quote } from '../../text/quote';
import { commaAsPulled } from '../asPulled';
import { awsAccountName } from '../awsAccountName';
import { additions } from '../additions';
import { organizationRule } from '../organizationRule';

export const unmappedCoreAccount = organizationRule(
  {
    id: 'unmapped-core-account',
    title: 'A management, log archive or audit account that is not mapped',
    severity: 'information',
    fix: 'suggestion',
  },

  function* (mapping, inventory) {
    const byDefault = mapping.defaultAccount();
    const { core } = omissionsOf(mapping, inventory.value);
    if (byDefault !== undefined && !isBlankName(byDefault) && core.length > 0) {
      yield {
        span: byDefault.span,
        message: fitting(
          ['Map what belongs elsewhere.', 'Map them.'].flatMap((advice) =>
            nameLists(core.map((account) => named(account, inventory.value))).map(
              (names) =>
                `${quote(byDefault.name, 20)} gets core accounts by omission: ${names}${commaAsPulled(inventory)}. ${advice}`,
            ),
          ),
        ),
        suggestions: () => additions(mapping, inventory, core),
      };
    }
  },
);

function named(account: AwsAccount, { data }: AwsInventory): Named {
  const isManagement = account.id === data.organization.managementAccountId;
  return { name: awsAccountName(account), ...(isManagement && { note: 'management' }) };
}
