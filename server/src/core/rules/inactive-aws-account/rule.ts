import type { AwsAccountState } from '../../facts/awsInventory';
import { isPlaceholderId } from '../../mapping/wellKnownAwsAccounts';
import { fittingName } from '../../text/fitting';
import { shorten } from '../../text/quote';
import { asPulled } from '../asPulled';
import { idFindings, removalOf } from '../idFindings';
import { organizationRule } from '../organizationRule';

const wordings: ReadonlyMap<AwsAccountState, string> = new Map([
  ['SUSPENDED', 'is suspended in AWS'],
  ['PENDING_CLOSURE', 'is about to be closed in AWS'],
  ['CLOSED', 'is closed in AWS'],
]);

export const inactiveAwsAccount = organizationRule(
  {
    id: 'inactive-aws-account',
    title: 'An AWS account that is suspended or closed',
    severity: 'warning',
    fix: 'suggestion',
  },

  function* (mapping, inventory) {
    for (const [id, entries] of mapping.entriesById()) {
      const account = inventory.value.account(id);
      const state = account === undefined ? undefined : wordings.get(account.state);
      if (account !== undefined && state !== undefined && !isPlaceholderId(id)) {
        const age = asPulled(inventory);
        yield* idFindings(entries, {
          message: fittingName(
            (longest) =>
              `"${id}" (${shorten(account.name, longest)}) ${state}${age}: no activity is expected from it. Remove it.`,
          ),
          suggestions: () => removalOf(mapping, entries),
        });
      }
    }
  },
);
