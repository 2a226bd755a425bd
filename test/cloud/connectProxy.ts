import { once } from 'node:events';
import http from 'node:http';
import net, { type AddressInfo } from 'node:net';

/** A proxy on this computer that knows CONNECT, and takes every name for one address. */
export interface ConnectProxy {
  readonly url: string;
  /** What was asked for: `host:port`. */
  readonly targets: string[];
  /** The user names and passwords that were sent, in Base64. */
  readonly authorizations: string[];
  close(): Promise<void>;
}

/**
 * @param target Where every connection goes: a port of this computer.
 * @param status What CONNECT is answered with; nothing but 200 connects.
 */
export async function startConnectProxy(target: number, status = 200): Promise<ConnectProxy> {
  const targets: string[] = [];
  const authorizations: string[] = [];
  const sockets = new Set<net.Socket>();
  const server = http.createServer((_request, response) => response.writeHead(405).end());
  server.on('connect', (request, client: net.Socket) => {
    targets.push(request.url ?? '');
    authorizations.push(request.headers['proxy-authorization'] ?? '');
    sockets.add(client);
    client.on('error', () => client.destroy());
    if (status !== 200) {
      client.end(`HTTP/1.1 ${status} Refused\r\ncontent-length: 0\r\n\r\n`);
      return;
    }
    const upstream = net.connect(target, '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.pipe(client);
      client.pipe(upstream);
    });
    sockets.add(upstream);
    upstream.on('error', () => client.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    targets,
    authorizations,
    async close() {
      const closed = once(server, 'close');
      server.close();
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}
