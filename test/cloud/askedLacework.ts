import { once } from 'node:events';
import { connect } from 'node:net';
import type { EmulatedLacework } from '../emulators/lacework/laceworkOrganization';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';

export const json = { 'Content-Type': 'application/json' };

/** An answer, with its body read as JSON. */
export interface LaceworkAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown> | undefined;
  readonly message: string;
}

/** What a client would have to send to make an integration; `change` puts something wrong into it. */
export function integration(change: object = {}, dataChange: object = {}): string {
  return JSON.stringify({
    name: 'another',
    type: 'AwsCtSqs',
    enabled: 1,
    data: {
      queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/another',
      crossAccountCredentials: {
        externalId: 'an-external-id',
        roleArn: 'arn:aws:iam::109238475610:role/another',
      },
      accountMappingFile: 'data:application/json;name=i.json;base64,e30=',
      ...dataChange,
    },
    ...change,
  });
}

/** An emulator that is asked without a client of ours, with a clock that stands. */
export class AskedLacework {
  private constructor(
    readonly emulator: LaceworkEmulator,
    /** In milliseconds since 1970. */
    readonly clock: { time: number },
  ) {}

  static async start(lacework: EmulatedLacework = sampleLacework): Promise<AskedLacework> {
    const clock = { time: Date.parse('2026-03-01T00:00:00Z') };
    return new AskedLacework(await startLacework(lacework, { now: () => clock.time }), clock);
  }

  async ask(
    method: string,
    path: string,
    headers: Record<string, string> = {},
    body?: string,
  ): Promise<LaceworkAnswer> {
    const response = await fetch(`${this.emulator.url}/api/v2/${path}`, {
      method,
      headers,
      ...(body && { body }),
    });
    return answerOf(response.status, response.headers, await response.text());
  }

  /** Sends a request byte for byte, and cuts the connection when the answer is there. */
  async send(request: string): Promise<LaceworkAnswer> {
    const { hostname, port } = new URL(this.emulator.url);
    const socket = connect(Number(port), hostname);
    socket.write(request);
    let text = '';
    for (;;) {
      const [chunk] = (await once(socket, 'data')) as [Buffer];
      text += chunk.toString('utf8');
      const [head = '', body] = text.split(/\r\n\r\n(.*)/s);
      const [first = '', ...lines] = head.split('\r\n');
      const headers = new Headers(lines.map((line) => line.split(/: (.*)/).slice(0, 2) as [string, string]));
      if (body !== undefined && Buffer.byteLength(body) >= Number(headers.get('content-length') ?? 0)) {
        socket.destroy();
        return answerOf(Number(first.split(' ')[1]), headers, body);
      }
    }
  }

  async tokenOf({ keyId, secret } = administrator, expiryTime = 3600): Promise<string> {
    const headers = { ...json, 'X-LW-UAKS': secret };
    const { body } = await this.ask('POST', 'access/tokens', headers, JSON.stringify({ keyId, expiryTime }));
    return String(body?.token);
  }

  async asAdministrator(user = administrator) {
    return { ...json, Authorization: `Bearer ${await this.tokenOf(user)}`, 'Org-Access': 'true' };
  }
}

function answerOf(status: number, headers: Headers, text: string): LaceworkAnswer {
  const body = (text === '' ? undefined : JSON.parse(text)) as Record<string, unknown> | undefined;
  return { status, headers, body, message: typeof body?.message === 'string' ? body.message : '' };
}
