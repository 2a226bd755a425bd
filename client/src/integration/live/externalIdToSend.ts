import * as vscode from 'vscode';
import { shownExternalId, type LiveIntegration } from '../../../../server/src/cloud/lacework/liveIntegration';
import { externalIdFaults } from '../../../../server/src/core/integration/externalIdFaults';
import { parseRoleArn } from '../../../../server/src/core/integration/roleArn';
import type { LaceworkIdentity } from '../../lacework/laceworkConnection';
import { plainMessage } from '../../plainMessage';
import { askForField } from '../askForField';
import { wholeLabel } from './wholeLabel';

/** The external ID that goes along with a mapping, or none where the mapping goes alone. */
export interface ExternalIdToSend {
  readonly externalId: string | undefined;
}

/**
 * The external ID of an integration. Where Lacework does not show it the user types it, or sends the mapping alone;
 * nothing if the user gives up.
 */
export async function externalIdToSend(
  title: string,
  live: LiveIntegration,
  identity: LaceworkIdentity,
): Promise<ExternalIdToSend | undefined> {
  const shown = shownExternalId(live);
  if (shown !== undefined) {
    return { externalId: shown };
  }
  const type = {
    label: vscode.l10n.t('$(key) Type the External ID'),
    detail: vscode.l10n.t('The value of sts:ExternalId in the trust policy of the role'),
  };
  const alone = {
    label: vscode.l10n.t('$(warning) Send the Mapping Alone'),
    detail: vscode.l10n.t(
      'A risk: Lacework may drop role, queue and external ID, and read no CloudTrail any more',
    ),
  };
  const chosen = await vscode.window.showQuickPick([type, alone], {
    title,
    placeHolder: vscode.l10n.t(
      'Lacework does not show the external ID. Whether it keeps what is not sent is undocumented.',
    ),
    ignoreFocusOut: true,
  });
  if (chosen === undefined) {
    return undefined;
  }
  return chosen === alone ? { externalId: undefined } : typed(title, live, identity);
}

/** Asks for the external ID of an integration; nothing if the user gives up. */
export async function askForExternalId(
  title: string,
  { cloudTrail }: LiveIntegration,
  { account }: LaceworkIdentity,
): Promise<string | undefined> {
  const [laceworkAccount] = account.split('.');
  const role = wholeLabel(cloudTrail.roleArn ?? vscode.l10n.t('the role'));
  const awsAccountId = parseRoleArn(cloudTrail.roleArn ?? '')?.awsAccountId;
  return askForField({
    title,
    prompt: plainMessage(vscode.l10n.t('External ID: sts:ExternalId in the trust policy of {0}', role)),
    placeHolder: 'lweid:aws:v2:…',
    faultsOf: (value) => externalIdFaults(value, { laceworkAccount, awsAccountId }),
  });
}

async function typed(
  title: string,
  live: LiveIntegration,
  identity: LaceworkIdentity,
): Promise<ExternalIdToSend | undefined> {
  const externalId = await askForExternalId(title, live, identity);
  return externalId === undefined ? undefined : { externalId };
}
