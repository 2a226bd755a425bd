import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { awsAccountIdFaults } from '../../../server/src/core/integration/awsAccountIdFaults';
import { makeExternalId } from '../../../server/src/core/integration/makeExternalId';
import type { CommandContext } from '../commands/commandContext';
import { laceworkSessionsOf } from '../lacework/laceworkSessionsOf';
import { askForField } from './askForField';
import { offerTrustPolicy } from './offerTrustPolicy';
import { pickOwnLaceworkAccount } from './pickOwnLaceworkAccount';

const title = vscode.l10n.t('Generate External ID');

/** Makes an external ID for the role that Lacework assumes, and copies it. */
export async function generateExternalId(context: CommandContext): Promise<void> {
  // External IDs name the account alone, also where the address has a region behind it.
  const inUse = laceworkSessionsOf(context).current()?.account.split('.')[0];
  const laceworkAccount = await pickOwnLaceworkAccount(title, inUse);
  if (laceworkAccount === undefined) {
    return;
  }
  const awsAccountId = await askForField({
    title,
    prompt: vscode.l10n.t('AWS account that is integrated: the one with the role'),
    placeHolder: vscode.l10n.t('12 digits'),
    faultsOf: awsAccountIdFaults,
  });
  if (awsAccountId !== undefined) {
    const externalId = makeExternalId({ laceworkAccount, awsAccountId }, randomBytes);
    await offerTrustPolicy(title, externalId, awsAccountId);
  }
}
