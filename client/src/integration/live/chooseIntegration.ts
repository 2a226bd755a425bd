import * as vscode from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import { quote } from '../../../../server/src/core/text/quote';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { plainMessage } from '../../plainMessage';
import { integrationItem, type IntegrationItem } from './integrationItem';
import { noMappingWords } from './integrationWords';
import { listIntegrations } from './listIntegrations';
import { offerCreation } from './offerCreation';

/**
 * Lets the user choose an integration that may have a mapping. The others are listed too, with the reason why they
 * cannot be chosen. Nothing where there is none, which is said, or the user gives up.
 */
export async function chooseIntegration(
  connection: LaceworkConnection,
  title: string,
): Promise<CloudAccount | undefined> {
  const accounts = await listIntegrations(connection);
  return accounts && pick(accounts, title);
}

async function pick(accounts: readonly CloudAccount[], title: string): Promise<CloudAccount | undefined> {
  const picker = Object.assign(vscode.window.createQuickPick<IntegrationItem>(), {
    title,
    placeholder: vscode.l10n.t('Which integration?'),
    items: accounts.map(integrationItem),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  try {
    return await new Promise((resolve) => {
      picker.onDidAccept(() => {
        const [chosen] = picker.selectedItems;
        const refusal = chosen && noMappingWords(chosen.account);
        if (chosen === undefined || refusal === undefined) {
          resolve(chosen?.account);
        } else {
          void offerCreation(plainMessage(`${quote(chosen.account.name)}: ${refusal}`));
        }
      });
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
