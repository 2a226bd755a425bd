import { listedIn } from '../../organization/listedIn';
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
    for (const { id, name } of listedIn('PENDING_ACTIVATION', mapping, inventory.value)) {
      const age = asPulled(inventory);
      yield* idFindings(mapping.entriesOf(id), {
        message: fittingName(
          (longest) =>
            `"${id}" (${shorten(name, longest)}) is not activated yet in AWS${age}: expect no activity so far. Keep the entry.`,
        ),
      });
    }
  },
);
