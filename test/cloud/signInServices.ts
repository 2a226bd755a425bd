import { once } from 'node:events';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands in for STS and the portal of IAM Identity Center, which give credentials. */
export interface SignInServices {
  readonly url: string;
  /** What comes instead of credentials. */
  refusal: { readonly status: number; readonly body: string; readonly type?: string } | undefined;
  /** Called with each request before it is answered; the answer waits for what it gives. */
  onRequest: () => Promise<void>;
  close(): Promise<void>;
}

const credentials = { accessKeyId: 'ASIAMADEUP', secretAccessKey: 'made-up secret', sessionToken: 'made-up' };

const assumedRole = `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>
<AssumedRoleUser><Arn>arn:aws:sts::210987654321:assumed-role/reader/x</Arn><AssumedRoleId>A:x</AssumedRoleId></AssumedRoleUser>
<Credentials><AccessKeyId>${credentials.accessKeyId}</AccessKeyId><SecretAccessKey>made-up secret</SecretAccessKey>
<SessionToken>made-up</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>
</AssumeRoleResult></AssumeRoleResponse>`;

export async function startSignInServices(): Promise<SignInServices> {
  const server = http.createServer((request, response) => {
    request.resume();
    void services.onRequest().then(() => answer(request, response));
  });
  const answer = (request: http.IncomingMessage, response: http.ServerResponse) => {
    const ofPortal = request.url?.startsWith('/federation/credentials') === true;
    const { status, body, type } = services.refusal ?? {
      status: 200,
      body: ofPortal
        ? JSON.stringify({ roleCredentials: { ...credentials, expiration: Date.UTC(2999, 0) } })
        : assumedRole,
    };
    response.writeHead(status, {
      'content-type': ofPortal ? 'application/json' : 'text/xml',
      ...(type === undefined ? {} : { 'x-amzn-errortype': type }),
    });
    response.end(body);
  };
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const services: SignInServices = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refusal: undefined,
    onRequest: () => Promise.resolve(),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
  return services;
}
