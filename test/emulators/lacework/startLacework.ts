import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { answerRequest, type Holdings, type Request } from './answerRequest';
import { Faults, type Answer, type Effect } from './faults';
import { Integrations, type IntegrationChange } from './integrations';
import type { EmulatedIntegration, EmulatedLacework } from './laceworkOrganization';
import { Refused } from './refused';
import { Sessions } from './sessions';
import { usualBehaviour, type UndocumentedBehaviour } from './undocumentedBehaviour';

export interface LaceworkEmulatorOptions {
  /** A free one if missing. */
  readonly port?: number;
  readonly behaviour?: Partial<UndocumentedBehaviour>;
  /** With it, HTTPS is spoken. */
  readonly tls?: { readonly key: string; readonly cert: string };
  /** Milliseconds since 1970; the clock of the computer if missing. */
  readonly now?: () => number;
}

/** A request that came, also one that was refused. */
export interface ReceivedRequest {
  readonly method: string;
  /** From the root, with the query. */
  readonly url: string;
  /** Their names in small letters. */
  readonly headers: Readonly<http.IncomingHttpHeaders>;
  readonly body: string;
}

/** A running emulator of the Lacework API v2. */
export interface LaceworkEmulator {
  readonly url: string;
  readonly requests: ReceivedRequest[];
  /** Emits the method and the path below `/api/v2/` of each request when it comes, such as `GET UserProfile`. */
  readonly events: EventEmitter;
  readonly faults: Faults;
  /** May be changed while it runs. */
  readonly behaviour: UndocumentedBehaviour;
  /** The integrations that it holds, as they were sent. */
  integrations(): EmulatedIntegration[];
  /**
   * As if another user had changed an integration, in the console for instance, just now. Of `data`, only what is named
   * changes.
   *
   * @throws Error where there is no such integration.
   */
  changeAsSomebodyElse(guid: string, change: IntegrationChange, user?: string): void;
  /** As if every token had expired. */
  revokeTokens(): void;
  close(): Promise<void>;
}

/**
 * Starts an emulator of the Lacework API v2 on this computer alone: tokens, CloudAccounts, UserProfile and
 * OrganizationInfo, with the state in memory.
 */
export async function startLacework(
  lacework: EmulatedLacework,
  { port = 0, behaviour = {}, tls, now = Date.now }: LaceworkEmulatorOptions = {},
): Promise<LaceworkEmulator> {
  const integrations = new Integrations(lacework, { ...usualBehaviour, ...behaviour }, now);
  const sessions = new Sessions(lacework, now);
  const emulation = new Emulation({ lacework, sessions, integrations });
  const listener: http.RequestListener = (request, response) => {
    void emulation.serve(request, response);
  };
  const server = tls === undefined ? http.createServer(listener) : https.createServer(tls, listener);
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${chosen}`,
    requests: emulation.requests,
    events: emulation.events,
    faults: emulation.faults,
    behaviour: integrations.behaviour,
    integrations: () => integrations.all(),
    changeAsSomebodyElse: (guid, change, user = 'somebody.else@acme.example') =>
      integrations.changeAs(user, guid, change),
    revokeTokens: () => sessions.revokeTokens(),
    async close() {
      const closed = once(server, 'close');
      server.close();
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}

class Emulation {
  readonly requests: ReceivedRequest[] = [];
  readonly events = new EventEmitter();
  readonly faults = new Faults();
  readonly #holdings: Holdings;

  constructor(holdings: Holdings) {
    this.#holdings = holdings;
  }

  async serve(message: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of message) {
        chunks.push(chunk as Buffer);
      }
    } catch {
      return; // Who asked has gone away.
    }
    const { method = '', url = '', headers } = message;
    const body = Buffer.concat(chunks);
    this.requests.push({ method, url, headers, body: body.toString('utf8') });
    const { pathname } = new URL(url, 'http://localhost');
    const [, path = '?'] = /^\/api\/v2\/(.+)$/.exec(pathname) ?? [];
    const effect = this.faults.take(`${method} ${path}`);
    const isCut = this.#answer({ method, path, headers, body }, effect, response);
    if (isCut) {
      message.socket.destroy();
    }
    this.events.emit(`${method} ${path}`);
  }

  /** @returns Whether the connection is to be cut instead of an answer. */
  #answer(request: Request, effect: Effect | undefined, response: http.ServerResponse): boolean {
    switch (effect?.kind) {
      case undefined:
        send(response, this.#outcomeOf(request));
        return false;
      case 'answer':
        send(response, effect.answer);
        return false;
      case 'answer-after':
        this.#outcomeOf(request);
        send(response, effect.answer);
        return false;
      case 'reset-before':
        return true;
      case 'reset-after':
        this.#outcomeOf(request);
        return true;
      case 'silent-after':
        this.#outcomeOf(request);
        return false;
      case 'silent':
        return false;
      case 'slow': {
        const answer = this.#outcomeOf(request);
        setTimeout(() => send(response, answer), effect.milliseconds).unref();
        return false;
      }
    }
  }

  #outcomeOf(request: Request): Answer {
    try {
      return answerRequest(request, this.#holdings);
    } catch (error) {
      if (error instanceof Refused) {
        return error.answer;
      }
      throw error;
    }
  }
}

function send(response: http.ServerResponse, { status, body, headers = {} }: Answer): void {
  const isText = typeof body === 'string';
  const text = isText ? body : body === undefined ? '' : JSON.stringify(body);
  response.writeHead(status, {
    ...(text === '' ? {} : { 'content-type': isText ? 'text/html' : 'application/json' }),
    ...(status === 204 ? {} : { 'content-length': Buffer.byteLength(text) }),
    ...headers,
  });
  response.end(text);
}
