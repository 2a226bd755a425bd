import { fittingName } from '../../text/fitting';
import { quote } from '../../text/quote';
import { commaAsFetched } from '../asFetched';
import { laceworkRule } from '../laceworkRule';
import { accountFinding, namedAccounts } from '../namedAccounts';

export const disabledLaceworkAccount = laceworkRule(
  {
    id: 'disabled-lacework-account',
    title: 'A Lacework account in which the user of the API key is disabled',
    severity: 'warning',
  },

  function* (mapping, accounts) {
    for (const named of namedAccounts(mapping)) {
      if (accounts.value.account(named.name)?.isEnabled === false) {
        const message = fittingName(
          (longest) =>
            `${quote(named.name, longest)} has disabled the user of the API key${commaAsFetched(accounts)}: it may be out of use. Check that what goes there is seen.`,
        );
        yield accountFinding(named, { message });
      }
    }
  },
);
