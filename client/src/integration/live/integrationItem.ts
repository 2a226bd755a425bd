import type * as vscode from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import { plainLabel } from '../../plainLabel';
import { changeWords, levelWords, noMappingWords, stateIcon, stateWords } from './integrationWords';
import { wholeLabel } from './wholeLabel';

export interface IntegrationItem extends vscode.QuickPickItem {
  readonly account: CloudAccount;
}

/** An integration to choose: what it is of, how it is, how old, and what Lacework says of a failure. */
export function integrationItem(account: CloudAccount): IntegrationItem {
  const facts = [levelWords(account), stateWords(account), changeWords(account)];
  const details = account.state.details.join(' ');
  return {
    account,
    label: `${stateIcon(account)} ${plainLabel(account.name)}`,
    description: facts.filter(Boolean).map(wholeLabel).join(' · '),
    detail: wholeLabel([account.guid, noMappingWords(account), details].filter(Boolean).join(' · ')),
  };
}
