import { Uri } from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';

/** What a command about a mapping is to use, if it is known. */
export interface IntegrationTarget {
  readonly account?: Pick<CloudAccount, 'guid'>;
  readonly file?: Uri;
}

/**
 * What a command was given: an `IntegrationTarget`, the GUID of an integration, the file of the menu that it was chosen
 * in, or anything else.
 */
export function integrationTarget(sent: unknown): IntegrationTarget {
  if (typeof sent === 'string') {
    return { account: { guid: sent } };
  }
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

function isAccount(account: unknown): account is Pick<CloudAccount, 'guid'> {
  return (
    typeof account === 'object' && account !== null && 'guid' in account && typeof account.guid === 'string'
  );
}
