import { getProxyForUrl } from 'proxy-from-env';
import { noProxyAddress, proxyFault } from '../connectionFailure';
import { isLoopback } from '../isLoopback';

/** A proxy that the environment names. */
export interface EnvironmentProxy {
  readonly address: string;
  /** What names it. */
  readonly variable: string;
}

/**
 * The proxy that HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY (in either case) name for an address. What is on this
 * computer is never asked for through a proxy.
 *
 * @throws An error that `connectionFailure` explains where the variable names no proxy.
 */
export function environmentProxy(url: URL): EnvironmentProxy | undefined {
  const address = isLoopback(url.hostname) ? '' : getProxyForUrl(url.href);
  if (address === '') {
    return undefined;
  }
  const variable = variableOf(url.protocol === 'https:' ? 'https_proxy' : 'http_proxy');
  if (!isProxyAddress(address)) {
    throw new Error(proxyFault(variable, noProxyAddress));
  }
  return { address, variable };
}

/** Whether it can be connected to, and its user and password can be sent. */
function isProxyAddress(address: string): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const { protocol, username, password } = new URL(address);
  try {
    decodeURIComponent(`${username}:${password}`);
  } catch {
    // A percent sign that stands for itself.
    return false;
  }
  return protocol === 'http:' || protocol === 'https:';
}

/** The variable that proxy-from-env takes, as it is written. */
function variableOf(scheme: string): string {
  const names = [scheme, 'all_proxy'].flatMap((name) => [name, name.toUpperCase()]);
  return names.find((name) => (process.env[name] ?? '') !== '') ?? scheme.toUpperCase();
}
