import type { AwsAccount } from '../../facts/awsInventory';
import type { AwsAccountEntry } from '../../mapping/mapping';
import { unknownIds } from '../../organization/unknownIds';
import { unlistedNear } from '../../organization/unlistedNear';
import { fittingName } from '../../text/fitting';
import { asPulled, commaAsPulled } from '../asPulled';
import { idFindings, removalOf } from '../idFindings';
import { organizationRule } from '../organizationRule';
import type { Fix } from '../rule';
import { withAwsAccountName } from '../withAwsAccountName';

export const unknownAwsAccount = organizationRule(
  {
    id: 'unknown-aws-account',
    title: 'An AWS account ID that is not in the organization',
    severity: 'warning',
    fix: 'suggestion',
  },

  function* (mapping, inventory) {
    for (const { id, entries, nearest } of unknownIds(mapping, inventory.value)) {
      yield* idFindings(entries, {
        message: wordingOf(`"${id}" is not in the AWS organization${asPulled(inventory)}`, nearest),
        suggestions: () => [
          ...unlistedNear(mapping, inventory.value, id).map((account) =>
            correction(entries, account, commaAsPulled(inventory)),
          ),
          ...removalOf(mapping, entries),
        ],
      });
    }
  },
);

function wordingOf(what: string, nearest: AwsAccount | undefined): string {
  return nearest === undefined
    ? `${what}: the account meant may go to the default. Correct or remove it.`
    : fittingName(
        (longest) =>
          `${what}: did you mean ${withAwsAccountName(nearest, longest)}? That one goes to the default.`,
      );
}

function correction(entries: readonly AwsAccountEntry[], account: AwsAccount, age: string): Fix {
  return {
    title: `Write ${withAwsAccountName(account)}${age}`,
    edits: entries.map(({ span }) => ({ span, text: JSON.stringify(account.id) })),
  };
}
