import { ProxyAgent } from 'undici';
import { failedBeforeSending, proxyAnswered, proxyFault, proxyRefusedCode } from '../connectionFailure';
import type { Fetch } from '../lacework/exchange';
import { causesOf, textOf } from '../thrown';
import { environmentProxy } from './environmentProxy';

type Dispatcher = NonNullable<RequestInit['dispatcher']>;

/** `fetch` through the proxies that the environment names, which Node.js 20 does not follow by itself. */
export function proxiedFetch(direct: Fetch): Fetch {
  const agents = new Map<string, ProxyAgent>();
  return async (url, init) => {
    const proxy = environmentProxy(new URL(url));
    if (proxy === undefined) {
      return direct(url, init);
    }
    const { address, variable } = proxy;
    let agent = agents.get(address);
    if (agent === undefined) {
      agent = new ProxyAgent({ uri: address, proxyTunnel: true });
      agents.set(address, agent);
    }
    try {
      // The dispatcher is of a newer version than the types that Node.js has for it; it takes requests of both.
      return await direct(url, { ...init, dispatcher: agent as unknown as Dispatcher });
    } catch (error) {
      throw toProxyFailure(error, variable);
    }
  };
}

/** What the proxy did, so that it is told from a failure of whatever lies behind it. */
function toProxyFailure(error: unknown, variable: string): unknown {
  for (const cause of causesOf(error)) {
    const { code, message } = textOf(cause);
    const [, status] = /^Proxy response \((\d{3})\)/.exec(message) ?? [];
    if (status !== undefined) {
      return Object.assign(new Error(proxyAnswered + status), { code: proxyRefusedCode });
    }
    if (code !== '' && failedBeforeSending(cause) && !/CERT|TLS|SSL|UNABLE|DEPTH|EPROTO/.test(code)) {
      return Object.assign(new Error(proxyFault(variable, code)), { code });
    }
  }
  return error;
}
