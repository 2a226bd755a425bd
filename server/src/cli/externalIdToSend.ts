import { shownExternalId, type LiveIntegration } from '../cloud/lacework/liveIntegration';
import { externalIdFaults } from '../core/integration/externalIdFaults';
import type { FieldFault } from '../core/integration/fieldFault';
import { mended } from '../core/integration/mended';
import { parseRoleArn } from '../core/integration/roleArn';

/** What goes along with a mapping, and what is wrong with it. */
export interface ExternalIdToSend {
  /** Missing where none is known. */
  readonly externalId: string | undefined;
  readonly faults: readonly FieldFault[];
}

/**
 * The external ID that an integration has: as Lacework shows it, or as the user gives it where it does not.
 *
 * @param given What the user says that it is.
 */
export function externalIdToSend(
  live: LiveIntegration,
  given: string | undefined,
  laceworkAccount: string | undefined,
): ExternalIdToSend {
  const shown = shownExternalId(live);
  if (given === undefined) {
    return { externalId: shown, faults: [] };
  }
  const awsAccountId = parseRoleArn(live.cloudTrail.roleArn ?? '')?.awsAccountId;
  const faultsOf = (text: string) => externalIdFaults(text, { laceworkAccount, awsAccountId });
  const externalId = mended(given, faultsOf);
  if (shown === undefined) {
    return { externalId, faults: faultsOf(externalId) };
  }
  const differs: FieldFault = {
    severity: 'error',
    message:
      '"--external-id" is not the external ID of the integration: Lacework could not use its role any more. Leave it out.',
  };
  return { externalId: shown, faults: externalId === shown ? [] : [differs] };
}
