import { isPlaceholderId } from '../../mapping/wellKnownAwsAccounts';
import { fittingName } from '../../text/fitting';
import { shorten } from '../../text/quote';
import { asPulled } from '../asPulled';
import { idFindings } from '../idFindings';
import { organizationRule } from '../organizationRule';

export const pendingAwsAccount = organizationRule(
  {
    id: 'pending-aws-account',
    title: 'An AWS account that is not activated yet',
    severity: 'information',
  },

  function* (mapping, inventory) {
    for (const [id, entries] of mapping.entriesById()) {
      const account = inventory.value.account(id);
      if (account?.state === 'PENDING_ACTIVATION' && !isPlaceholderId(id)) {
        const age = asPulled(inventory);
        yield* idFindings(entries, {
          message: fittingName(
            (longest) =>
              `"${id}" (${shorten(account.name, longest)}) is not activated yet in AWS${age}: expect no activity so far. Keep the entry.`,
          ),
        });
      }
    }
  },
);
