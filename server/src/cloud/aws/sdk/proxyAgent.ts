import { Agent, type AgentConnectOpts } from 'agent-base';
import { HttpsProxyAgent } from 'https-proxy-agent';
import http from 'node:http';
import https from 'node:https';
import { proxyAnswered, proxyFault, proxyRefusedCode } from '../../connectionFailure';
import { environmentProxy } from '../../proxies/environmentProxy';

/**
 * Connects through the proxy that HTTPS_PROXY, HTTP_PROXY, ALL_PROXY and NO_PROXY (in either case) name for an
 * address, or directly. What is on this computer is never asked for through a proxy.
 */
export class ProxyAgent extends Agent {
  readonly #direct = {
    http: new http.Agent({ keepAlive: true }),
    https: new https.Agent({ keepAlive: true }),
  };
  readonly #tunnels = new Map<string, Tunnel>();

  override connect(_request: http.ClientRequest, options: AgentConnectOpts): http.Agent {
    const { host = 'localhost', port, secureEndpoint } = options;
    const address = `${secureEndpoint ? 'https' : 'http'}://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const proxy = environmentProxy(new URL(address));
    if (proxy === undefined) {
      return secureEndpoint ? this.#direct.https : this.#direct.http;
    }
    let tunnel = this.#tunnels.get(proxy.address);
    if (tunnel === undefined) {
      tunnel = new Tunnel(proxy.address, proxy.variable);
      this.#tunnels.set(proxy.address, tunnel);
    }
    return tunnel;
  }

  override destroy(): void {
    for (const agent of [this.#direct.http, this.#direct.https, ...this.#tunnels.values()]) {
      agent.destroy();
    }
    super.destroy();
  }
}

/** Fails where the proxy refuses; left to itself, the refusal would look like an answer of AWS. */
class Tunnel extends HttpsProxyAgent<string> {
  readonly #variable: string;

  /** @param variable What names the proxy. */
  constructor(proxy: string, variable: string) {
    super(proxy, { keepAlive: true });
    this.#variable = variable;
  }

  override async connect(...[request, options]: Parameters<HttpsProxyAgent<string>['connect']>) {
    let status = 200;
    request.once('proxyConnect', (response: { statusCode: number }) => (status = response.statusCode));
    const socket = await super.connect(request, options).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error) {
        error.message = proxyFault(this.#variable, String(error.code));
      }
      throw error;
    });
    if (status !== 200) {
      socket.destroy();
      throw Object.assign(new Error(`${proxyAnswered}${status}`), { code: proxyRefusedCode });
    }
    return socket;
  }
}
