import { quote } from '../../core/text/quote';
import { CloudError } from '../cloudError';
import { isLoopback } from '../isLoopback';

/** A label of a host name. The documentation has underscores in names of accounts, so they are let through. */
const label = /^[a-z0-9](?:[a-z0-9_-]{0,61}[a-z0-9])?$/;
/** `account`, `account.cluster`, and what the vendor has for itself, `account.cluster.corp`. */
const mostLabels = 3;

/**
 * The part of an address before `.lacework.net`, such as `acme` or `acme.fra`, in small letters; nothing where the text
 * is neither that nor the address of a Lacework account.
 */
export function laceworkHostPrefix(text: string): string | undefined {
  const [, prefix = ''] =
    /^(?:https:\/\/)?([a-z0-9_.-]+?)(?:\.lacework\.net\/?)?$/.exec(text.trim().toLowerCase()) ?? [];
  const labels = prefix.split('.');
  return labels.length <= mostLabels && labels.every((each) => label.test(each)) ? prefix : undefined;
}

/**
 * Where requests of a Lacework account go: always below lacework.net, unless another address is on this machine.
 *
 * @param account A name or an address; it may come from a file.
 * @param serverUrl An address to use in its place, as the vendor's command line tool has it. What follows the host
 *   does not count there.
 * @returns The address without a path.
 * @throws CloudError where a key could go elsewhere.
 */
export function laceworkAddress(account: string, serverUrl?: string): string {
  if (serverUrl !== undefined) {
    return checkedServer(serverUrl);
  }
  const prefix = laceworkHostPrefix(account);
  if (prefix === undefined) {
    throw new CloudError(
      'wrong-configuration',
      `Nothing was sent: ${quote(account)} is no name of a Lacework account.`,
      'Write what stands before .lacework.net in its address, such as acme or acme.fra.',
    );
  }
  return `https://${prefix}.lacework.net`;
}

function checkedServer(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const { protocol = '', hostname = '', username = '', password = '' } = url ?? {};
  const isWeb = protocol === 'https:' || protocol === 'http:';
  const isLacework =
    protocol === 'https:' &&
    hostname.endsWith('.lacework.net') &&
    url?.port === '' &&
    laceworkHostPrefix(hostname) !== undefined;
  if (url === undefined || username + password !== '' || !(isLacework || (isWeb && isLoopback(hostname)))) {
    throw new CloudError(
      'wrong-configuration',
      'Nothing was sent: LW_API_SERVER_URL is neither https://<account>.lacework.net nor an address on this machine.',
      'Correct it, or remove it: then requests go to the address of the Lacework account.',
    );
  }
  return url.origin;
}
