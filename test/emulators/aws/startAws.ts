import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { EmulatedAws } from './emulatedAws';
import { sendUnfinished, type UnfinishedAnswer } from '../unfinishedAnswer';
import { answerIam, userArn } from './iamAnswers';

/** What goes wrong, by the name of the call. Each may be set and changed while the emulator runs. */
export interface AwsFaults {
  /** Calls that AWS denies to whoever asks. */
  denied?: readonly string[];
  /** Calls that are refused in another way: the code of the error. */
  errors?: Readonly<Record<string, string>>;
  /** Calls whose connection is cut instead of an answer. */
  reset?: readonly string[];
  /** Calls that are never answered. */
  silent?: readonly string[];
  /** Calls that something else answers, in HTML. */
  html?: readonly string[];
  /** Answers by the call that have no end. */
  unfinished?: Readonly<Record<string, UnfinishedAnswer>>;
  /** Whole answers by the call, in the place of AWS's own. */
  bodies?: Readonly<Record<string, string>>;
  /** How many results of a simulation are on a page. */
  pageSize?: number;
}

/** A running emulator of IAM and SQS. */
export interface AwsEmulator {
  readonly url: string;
  /** The calls that came, also those that were refused: the service, the region that they are signed for, the name. */
  readonly calls: string[];
  readonly faults: AwsFaults;
  close(): Promise<void>;
}

interface Refusal {
  readonly code: string;
  readonly message: string;
  readonly status: number;
}

/**
 * Starts an emulator of the few calls of IAM (query protocol, XML) and SQS (JSON) that read a role and a queue, on this
 * computer alone. It demands that calls are signed for the right service, and does not verify the signature.
 */
export async function startAws(
  aws: EmulatedAws,
  { port = 0, faults = {} }: { readonly port?: number; readonly faults?: AwsFaults } = {},
): Promise<AwsEmulator> {
  const calls: string[] = [];
  const sockets = new Set<Socket>();
  const server = http.createServer((request, response) => {
    void serve(request, response, { aws, calls, faults });
  });
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const { port: chosen } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${chosen}`,
    calls,
    faults,
    async close() {
      const closed = once(server, 'close');
      server.close();
      sockets.forEach((socket) => socket.destroy());
      await closed;
    },
  };
}

interface Emulation {
  readonly aws: EmulatedAws;
  readonly calls: string[];
  readonly faults: AwsFaults;
}

async function serve(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { aws, calls, faults }: Emulation,
): Promise<void> {
  const chunks: Buffer[] = [];
  try {
    for await (const chunk of request) {
      chunks.push(chunk as Buffer);
    }
  } catch {
    return; // Who asked has gone away.
  }
  const body = Buffer.concat(chunks).toString('utf8');
  const [, ofSqs] = /^AmazonSQS\.(\w+)$/.exec(String(request.headers['x-amz-target'])) ?? [];
  const input = new URLSearchParams(body);
  const action = ofSqs ?? input.get('Action') ?? '';
  const service = ofSqs === undefined ? 'iam' : 'sqs';
  const scope = /Credential=[^/]+\/\d{8}\/([^/]+)\/([^/]+)\/aws4_request/;
  const [, region, signedFor] = scope.exec(request.headers.authorization ?? '') ?? [];
  calls.push(`${service} ${region ?? ''} ${action}`);
  if (faults.reset?.includes(action) === true) {
    request.socket.destroy();
    return;
  }
  if (faults.silent?.includes(action) === true) {
    return;
  }
  if (faults.html?.includes(action) === true) {
    send(response, 200, 'text/html', '<!DOCTYPE html><title>Welcome</title><p>Please log in.');
    return;
  }
  const manner = faults.unfinished?.[action];
  if (manner !== undefined) {
    sendUnfinished(response, manner);
    return;
  }
  const given = faults.bodies?.[action];
  if (given !== undefined) {
    send(response, 200, service === 'iam' ? 'text/xml' : 'application/x-amz-json-1.0', given);
    return;
  }
  const refusal = signedFor === service ? refusalOf(aws, service, action, faults) : notSigned;
  if (service === 'iam') {
    const answer = refusal ?? answerIam(aws, action, input, faults.pageSize ?? 100) ?? unknown;
    if (typeof answer === 'string') {
      send(response, 200, 'text/xml', answer);
    } else {
      const { code, message, status } = answer;
      const error = `<Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>`;
      send(
        response,
        status,
        'text/xml',
        `<ErrorResponse>${error}<RequestId>made-up</RequestId></ErrorResponse>`,
      );
    }
    return;
  }
  const queue = aws.queues.find(({ url, region: home }) => url === queueUrlIn(body) && home === region);
  const answer = refusal ?? queue?.attributes ?? noQueue;
  if (answer === queue?.attributes) {
    send(response, 200, 'application/x-amz-json-1.0', JSON.stringify({ Attributes: answer }));
  } else {
    const { code, message, status } = answer as Refusal;
    const error = JSON.stringify({ __type: `com.amazonaws.sqs#${code}`, message });
    send(response, status, 'application/x-amz-json-1.0', error);
  }
}

const notSigned: Refusal = { code: 'MissingAuthenticationToken', message: 'It is not signed.', status: 403 };
const unknown: Refusal = { code: 'InvalidAction', message: 'There is no such action.', status: 400 };
const noQueue: Refusal = {
  code: 'QueueDoesNotExist',
  message: 'The specified queue does not exist.',
  status: 400,
};

function refusalOf(
  aws: EmulatedAws,
  service: string,
  action: string,
  { denied = [], errors = {} }: AwsFaults,
): Refusal | undefined {
  if (denied.includes(action)) {
    const message = `User: ${userArn(aws)} is not authorized to perform: ${service}:${action} on a resource`;
    return { code: service === 'iam' ? 'AccessDenied' : 'AccessDeniedException', message, status: 403 };
  }
  const code = errors[action];
  return code === undefined ? undefined : { code, message: 'Made up.', status: 400 };
}

function queueUrlIn(body: string): unknown {
  const input = JSON.parse(body) as { readonly QueueUrl?: unknown };
  return input.QueueUrl;
}

function send(response: http.ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  response.end(body);
}
