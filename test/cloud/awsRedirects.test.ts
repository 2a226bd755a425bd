import assert from 'node:assert/strict';
import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { pullAwsAccounts } from '../../server/src/cloud/aws/pullAwsAccounts';
import { CloudError } from '../../server/src/cloud/cloudError';
import { AwsEnvironment, quickRetries } from './awsEnvironment';

/** A server that answers every request in the same way. */
async function answering(status: number, headers: http.OutgoingHttpHeaders, body: string) {
  const received: http.IncomingHttpHeaders[] = [];
  const server = http.createServer((request, response) => {
    received.push(request.headers);
    response.writeHead(status, headers).end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return { url, received, close: () => server.close() };
}

describe('a redirect in the place of an answer of AWS', () => {
  let environment: AwsEnvironment;
  beforeEach(() => (environment = new AwsEnvironment()));
  afterEach(() => environment.restore());

  for (const status of [301, 302, 303, 307, 308]) {
    it(`is not followed, so that nobody else gets a signature: ${String(status)}`, async () => {
      const other = await answering(200, {}, '{}');
      const aws = await answering(status, { location: other.url }, '');
      try {
        process.env.AWS_ENDPOINT_URL = aws.url;
        await assert.rejects(
          pullAwsAccounts({}, { retryStrategy: quickRetries(2) }),
          (error: unknown) =>
            error instanceof CloudError && error.message.startsWith('No AWS accounts were pulled: '),
        );
        assert.ok(aws.received.length > 0);
        assert.match(aws.received[0]?.authorization ?? '', /^AWS4-HMAC-SHA256 /);
        assert.deepEqual(other.received, []);
      } finally {
        aws.close();
        other.close();
      }
    });
  }
});
