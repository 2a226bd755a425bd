import type {
  AccountLevelIntegration,
  AccountLevelIntegrations,
} from '../../cloud/lacework/accountLevelIntegrations';
import { readCloudTrail } from '../../cloud/lacework/readCloudAccount';
import { parseRoleArn } from '../../core/integration/roleArn';
import { escapeInvisible } from '../../core/text/escapeInvisible';
import { quote } from '../../core/text/quote';

/** The integrations with CloudTrail that Lacework accounts have of their own, a line each, and those not known. */
export function formatAccountLevel({ found, unasked }: AccountLevelIntegrations): string {
  return [
    ...found.map(formatIntegration),
    ...unasked.map(
      ({ laceworkAccount, reason }) =>
        `warning: Whether ${quote(laceworkAccount)} has a CloudTrail integration of its own is not known. ${reason}\n`,
    ),
  ].join('');
}

function formatIntegration({ laceworkAccount, integration }: AccountLevelIntegration): string {
  const { guid, name, isEnabled } = integration;
  const role = parseRoleArn(readCloudTrail(integration).roleArn ?? '');
  const about = role === undefined ? '' : ` of AWS account ${role.awsAccountId}`;
  const effect = isEnabled ? ': the same logs may come twice.' : ', which is disabled.';
  return `information: ${quote(laceworkAccount)} has the integration ${quote(name)}${about} of its own (${escapeInvisible(guid)})${effect}\n`;
}
