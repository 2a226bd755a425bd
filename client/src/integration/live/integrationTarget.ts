import { Uri } from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';

/** What a command about a mapping is to use, if it is known. */
export interface IntegrationTarget {
  readonly account?: Pick<CloudAccount, 'guid' | 'name'>;
  readonly file?: Uri;
}

/** What a command was given: an `IntegrationTarget`, the file of the menu that it was chosen in, or anything else. */
export function integrationTarget(sent: unknown): IntegrationTarget {
  if (sent instanceof Uri) {
    return { file: sent };
  }
  const { account, file } = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<
    string,
    unknown
  >;
  return {
    ...(isAccount(account) && { account }),
    ...(file instanceof Uri && { file }),
  };
}

function isAccount(account: unknown): account is Pick<CloudAccount, 'guid' | 'name'> {
  return (
    typeof account === 'object' &&
    account !== null &&
    'guid' in account &&
    'name' in account &&
    typeof account.guid === 'string' &&
    typeof account.name === 'string'
  );
}
