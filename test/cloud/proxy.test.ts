import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { generate } from 'selfsigned';
import { pullAwsAccounts } from '../../server/src/cloud/aws/pullAwsAccounts';
import { CloudError } from '../../server/src/cloud/cloudError';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';
import {
  startOrganizations,
  type OrganizationsEmulator,
} from '../emulators/organizations/startOrganizations';
import { AwsEnvironment, quickRetries } from './awsEnvironment';
import { startConnectProxy, type ConnectProxy } from './connectProxy';

const host = 'organizations.test';
const cli = path.resolve(__dirname, '../../dist/cli.js');

describe('pulling AWS accounts through a proxy', () => {
  let environment: AwsEnvironment;
  let emulator: OrganizationsEmulator;
  let proxy: ConnectProxy;
  let certificate: string;
  before(async () => {
    const pems = await generate([{ name: 'commonName', value: host }], {
      extensions: [
        { name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: host }] },
      ],
    });
    certificate = pems.cert;
    emulator = await startOrganizations(sampleOrganization, { tls: { key: pems.private, cert: pems.cert } });
  });
  after(() => emulator.close());
  beforeEach(async () => {
    environment = new AwsEnvironment();
    proxy = await startConnectProxy(Number(new URL(emulator.url).port));
  });
  afterEach(async () => {
    environment.restore();
    await proxy.close();
  });

  const pull = (endpoint = `https://${host}`) => {
    process.env.AWS_ENDPOINT_URL = endpoint;
    return pullAwsAccounts({}, { retryStrategy: quickRetries(2) });
  };

  for (const name of ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) {
    it(`takes the one that ${name} names, and trusts whom NODE_EXTRA_CA_CERTS names`, async () => {
      // Node.js reads the certificates when it starts.
      environment.set({
        [name]: proxy.url.replace('//', '//jo:secret%21@'),
        AWS_ENDPOINT_URL: `https://${host}`,
        NODE_EXTRA_CA_CERTS: environment.write('ca.pem', certificate),
      });
      const { stdout } = await promisify(execFile)(process.execPath, [cli, 'accounts', '--format', 'csv']);
      assert.equal(stdout.trim().split('\n').length, sampleOrganization.accounts.length + 1);
      assert.deepEqual(new Set(proxy.targets), new Set([`${host}:443`]));
      const [authorization] = proxy.authorizations;
      assert.equal(authorization, `Basic ${Buffer.from('jo:secret!').toString('base64')}`);
    });
  }

  for (const exception of [host, '*', '.test', `example.org, ${host}`]) {
    it(`takes none where NO_PROXY is ${exception}`, async () => {
      environment.set({ HTTPS_PROXY: proxy.url, NO_PROXY: exception });
      await assert.rejects(pull(), failsWith('no-connection', /cannot be resolved/));
      assert.deepEqual(proxy.targets, []);
    });
  }

  it('takes none for this computer', async () => {
    const plain = await startOrganizations(sampleOrganization);
    environment.set({ HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url });
    await pull(plain.url);
    await plain.close();
    assert.deepEqual(proxy.targets, []);
  });

  it('trusts nobody who is not known', async () => {
    environment.set({ HTTPS_PROXY: proxy.url });
    await assert.rejects(pull(), failsWith('untrusted-certificate', /DEPTH_ZERO_SELF_SIGNED_CERT/));
    assert.deepEqual(new Set(proxy.targets), new Set([`${host}:443`]));
  });

  for (const status of [407, 403, 502]) {
    it(`says that a proxy refuses with ${status}`, async () => {
      await proxy.close();
      proxy = await startConnectProxy(0, status);
      environment.set({ HTTPS_PROXY: proxy.url.replace('//', '//jo:secret@') });
      await assert.rejects(pull(), failsWith('proxy-refused', new RegExp(`\\(HTTP ${status}\\)`)));
    });
  }

  it('says that a proxy is not there', async () => {
    environment.set({ HTTPS_PROXY: 'http://jo:secret@127.0.0.1:1' });
    await assert.rejects(
      pull(),
      failsWith(
        'no-connection',
        /the proxy that HTTPS_PROXY names cannot be reached: the connection is refused/,
      ),
    );
  });

  for (const address of [
    'http://',
    'http://jo:secret@:99',
    'http://jo:secret@127.0.0.1:99999',
    'http://jo:sec#ret@127.0.0.1:1',
    'http://jo:secret%@127.0.0.1:1',
    'socks5://jo:secret@127.0.0.1:1',
    'jo:secret@',
  ]) {
    it(`says that ${address} is no address of a proxy, in plain words`, async () => {
      environment.set({ https_proxy: undefined, HTTPS_PROXY: address });
      await assert.rejects(pull(), (error: unknown) => {
        assert.match(error instanceof CloudError ? error.advice : '', /http:\/\/proxy\.example\.com:8080/);
        return failsWith('wrong-configuration', /HTTPS_PROXY is not the address of a proxy/)(error);
      });
    });
  }

  it('names the variable where what it says is the name of no computer', async () => {
    environment.set({ ALL_PROXY: 'garbage.test' });
    await assert.rejects(
      pull(),
      failsWith(
        'no-connection',
        /the proxy that ALL_PROXY names cannot be reached: its name cannot be resolved/,
      ),
    );
  });
});

function failsWith(code: string, words: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof CloudError);
    assert.deepEqual([error.code, words.test(error.message)], [code, true], error.message);
    assert.doesNotMatch(`${error.message} ${error.advice}`, /secret|sec#|jo:/);
    return true;
  };
}
