import type { AwsAccountState } from '../../facts/awsInventory';
import { listedIn } from '../../organization/listedIn';
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
    for (const [state, wording] of wordings) {
      for (const { id, name } of listedIn(state, mapping, inventory.value)) {
        const entries = mapping.entriesOf(id);
        const age = asPulled(inventory);
        yield* idFindings(entries, {
          message: fittingName(
            (longest) =>
              `"${id}" (${shorten(name, longest)}) ${wording}${age}: no activity is expected from it. Remove it.`,
          ),
          suggestions: () => removalOf(mapping, entries),
        });
      }
    }
  },
);
