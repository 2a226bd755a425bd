import { EventEmitter, once } from 'node:events';
import http from 'node:http';
import https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { Answers, lists, type Answer, type Input } from './answers';
import { brokenBodies, throttling, type EmulatedError, type Faults } from './faults';
import type { EmulatedOrganization } from './organization';
import { sendUnfinished } from '../unfinishedAnswer';

export interface EmulatorOptions {
  /** A free one if missing. */
  readonly port?: number;
  readonly faults?: Faults;
  /** With it, HTTPS is spoken. */
  readonly tls?: { readonly key: string; readonly cert: string };
}

/** A running emulator of AWS Organizations. */
export interface OrganizationsEmulator {
  readonly url: string;
  /** The calls that came, also those that were refused. */
  readonly calls: string[];
  /** Emits the name of each call when it comes, with the socket that it came by. */
  readonly events: EventEmitter;
  /** The access keys that calls were signed with. */
  readonly keys: Set<string>;
  /** The regions that calls were signed for. */
  readonly regions: Set<string>;
  readonly faults: Faults;
  close(): Promise<void>;
}

/**
 * Starts an emulator of AWS Organizations on this computer alone. It speaks AWS JSON 1.1 for the calls that read
 * accounts and units, and demands that calls are signed, but does not verify the signature.
 */
export async function startOrganizations(
  organization: EmulatedOrganization,
  { port = 0, faults = {}, tls }: EmulatorOptions = {},
): Promise<OrganizationsEmulator> {
  const emulation = new Emulation(organization, faults);
  const listener: http.RequestListener = (request, response) => {
    void emulation.serve(request, response);
  };
  const server = tls === undefined ? http.createServer(listener) : https.createServer(tls, listener);
  const sockets = new Set<Socket>();
  const stop = () => {
    server.close();
    sockets.forEach((socket) => socket.destroy());
  };
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  emulation.onDeath = stop;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${chosen}`,
    calls: emulation.calls,
    events: emulation.events,
    keys: emulation.keys,
    regions: emulation.regions,
    faults,
    async close() {
      if (server.listening) {
        const closed = once(server, 'close');
        stop();
        await closed;
      }
    },
  };
}

class Emulation {
  readonly calls: string[] = [];
  readonly events = new EventEmitter();
  readonly keys = new Set<string>();
  readonly regions = new Set<string>();
  onDeath: () => void = () => undefined;
  readonly #answers: Answers;
  readonly #faults: Faults;
  #pages = 0;

  constructor(organization: EmulatedOrganization, faults: Faults) {
    this.#answers = new Answers(organization);
    this.#faults = faults;
  }

  async serve(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) {
        chunks.push(chunk as Buffer);
      }
    } catch {
      return; // Who asked has gone away.
    }
    const [, action = ''] =
      /^AWSOrganizationsV20161128\.(\w+)$/.exec(String(request.headers['x-amz-target'])) ?? [];
    this.calls.push(action);
    this.events.emit(action, request.socket);
    const { delay = 0, dieAfter = Infinity, reset = [], silent = [] } = this.#faults;
    const { broken = {}, unfinished = {} } = this.#faults;
    const manner = unfinished[action];
    if (this.calls.length > dieAfter) {
      this.onDeath();
    } else if (reset.includes(action)) {
      request.socket.destroy();
    } else if (manner !== undefined) {
      sendUnfinished(response, manner);
    } else if (!silent.includes(action)) {
      const body = broken[action];
      const send = () =>
        body === undefined
          ? this.#send(response, this.#answer(action, request, Buffer.concat(chunks).toString('utf8')))
          : sendBody(response, 200, brokenBodies[body]);
      if (delay === 0) {
        send();
      } else {
        setTimeout(send, delay).unref();
      }
    }
  }

  #send(response: http.ServerResponse, answer: Answer | EmulatedError): void {
    if ('type' in answer) {
      const { type, message = '', status = 400 } = answer as EmulatedError;
      sendBody(response, status, JSON.stringify({ __type: type, Message: message }));
    } else {
      sendBody(response, 200, JSON.stringify(answer));
    }
  }

  #answer(action: string, request: http.IncomingMessage, body: string): Answer | EmulatedError {
    const signature = /Credential=([^/]+)\/\d{8}\/([^/]+)\/organizations\/aws4_request/;
    const [, key, region] = signature.exec(request.headers.authorization ?? '') ?? [];
    if (key === undefined || region === undefined) {
      return { type: 'MissingAuthenticationTokenException', message: 'Missing Authentication Token' };
    }
    this.keys.add(key);
    this.regions.add(region);
    const { throttleEvery = Infinity, errors = {} } = this.#faults;
    const refusal = errors[action];
    if (refusal !== undefined) {
      return refusal;
    }
    if (this.calls.length % throttleEvery === 0) {
      return throttling;
    }
    const input = JSON.parse(body === '' ? '{}' : body) as Input;
    if (action.endsWith('ForParent') && !this.#answers.hasParent(input.ParentId)) {
      return { type: 'ParentNotFoundException', message: 'You specified parent that does not exist.' };
    }
    const answer = this.#answers.answer(action, input);
    return answer === undefined
      ? { type: 'UnknownOperationException' }
      : this.#spoiled(action, answer, input);
  }

  /** The answer with what the faults make of a page. */
  #spoiled(action: string, answer: Answer, input: Input): Answer {
    const list = Object.entries(lists).find(([name]) => name === action)?.[1];
    if (list === undefined) {
      return answer;
    }
    this.#pages++;
    const { emptyPageEvery = Infinity, endless = [], omitted = [] } = this.#faults;
    if (endless.includes(action)) {
      return { ...answer, NextToken: 'page-0' };
    }
    const token = input.NextToken ?? 'page-0';
    if (this.#pages % emptyPageEvery === 0 && typeof token === 'string' && !token.endsWith('-again')) {
      return { [list]: [], NextToken: `${token}-again` };
    }
    const items = answer[list] as readonly Answer[];
    const kept = (item: Answer) =>
      Object.fromEntries(Object.entries(item).filter(([name]) => !omitted.some((each) => each === name)));
    return { ...answer, [list]: items.map(kept) };
  }
}

function sendBody(response: http.ServerResponse, status: number, body: string): void {
  const type = body.startsWith('<') ? 'text/html' : 'application/x-amz-json-1.1';
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-amzn-requestid': 'a1b2c3d4-0000-4000-8000-000000000000',
  });
  response.end(body);
}
