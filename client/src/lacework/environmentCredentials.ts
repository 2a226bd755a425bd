import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { Secret } from '../../../server/src/cloud/lacework/secret';

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The credentials that the variables `LW_*` of the vendor's tools give without any file; nothing where they are not
 * complete.
 */
export function environmentCredentials(env: Environment): LaceworkCredentials | undefined {
  const { LW_ACCOUNT: account = '', LW_API_KEY: id = '', LW_API_SECRET: secret = '' } = env;
  const { LW_API_TOKEN: token = '', LW_SUBACCOUNT: subaccount = '', LW_API_SERVER_URL: serverUrl = '' } = env;
  const hasKey = id !== '' && secret !== '';
  if (account === '' || (!hasKey && token === '')) {
    return undefined;
  }
  return {
    account,
    ...(hasKey && { key: { id, secret: new Secret(secret) } }),
    ...(token !== '' && { token: new Secret(token) }),
    ...(subaccount !== '' && { subaccount: subaccount.toLowerCase() }),
    ...(serverUrl !== '' && { serverUrl }),
  };
}
