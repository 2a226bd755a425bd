import { isBlankName } from '../../mapping/laceworkAccountName';
import { omissionsOf } from '../../organization/omissions';
import { countOf } from '../../text/countOf';
import { fitting, nameLists } from '../../text/fitting';
import { quote } from '../../text/quote';
import { commaAsPulled } from '../asPulled';
import { awsAccountName } from '../awsAccountName';
import { organizationRule } from '../organizationRule';
import { additions } from '../additions';

export const unmappedAwsAccount = organizationRule(
  {
    id: 'unmapped-aws-account',
    title: 'AWS accounts of the organization that are not mapped',
    severity: 'information',
    fix: 'suggestion',
  },

  function* (mapping, inventory) {
    const byDefault = mapping.defaultAccount();
    const { gaps, core, others } = omissionsOf(mapping, inventory.value);
    if (byDefault === undefined || isBlankName(byDefault) || others.length === 0) {
      return;
    }
    const count = gaps.reduce((sum, { missing }) => sum + missing.length, core.length + others.length);
    const names = others.map((account) => ({ name: awsAccountName(account) }));
    yield {
      span: byDefault.span,
      message: fitting(
        nameLists(names, count).map(
          (list) =>
            `${quote(byDefault.name, 20)} gets ${countOf(count, 'AWS account')} by omission: ${list}${commaAsPulled(inventory)}. Map what belongs elsewhere.`,
        ),
      ),
      suggestions: () => additions(mapping, inventory, others),
    };
  },
);
