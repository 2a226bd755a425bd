import assert from 'node:assert/strict';
import { generate } from 'selfsigned';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import { sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { AwsEnvironment } from './awsEnvironment';
import { startConnectProxy, type ConnectProxy } from './connectProxy';
import { credentialsOf, failure, StandingClock } from './laceworkConnection';

/** Nothing is resolved where a proxy is asked. */
const credentials = { ...credentialsOf(''), serverUrl: undefined };
const host = 'acme-main.lacework.net';

describe('Lacework through a proxy', () => {
  let environment: AwsEnvironment;
  let emulator: LaceworkEmulator;
  let proxy: ConnectProxy;
  before(async () => {
    const pems = await generate([{ name: 'commonName', value: host }], {
      extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: host }] }],
    });
    emulator = await startLacework(sampleLacework, { tls: { key: pems.private, cert: pems.cert } });
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

  const ask = () => connectLacework(credentials, { clock: new StandingClock() }).userProfile();

  for (const name of ['HTTPS_PROXY', 'https_proxy', 'ALL_PROXY']) {
    it(`takes the one that ${name} names, and trusts nobody who is not known`, async () => {
      environment.set({ [name]: proxy.url.replace('//', '//jo:secret%21@') });
      await failure(
        ask(),
        'untrusted-certificate',
        /what answers for Lacework fails \(DEPTH_ZERO_SELF_SIGNED_CERT\)/,
      );
      assert.deepEqual(proxy.targets, [`${host}:443`]);
      assert.deepEqual(proxy.authorizations, [`Basic ${Buffer.from('jo:secret!').toString('base64')}`]);
    });
  }

  it('takes none for this computer', async () => {
    const plain = await startLacework(sampleLacework);
    environment.set({ HTTPS_PROXY: proxy.url, HTTP_PROXY: proxy.url });
    await connectLacework(credentialsOf(plain.url)).userProfile();
    await plain.close();
    assert.deepEqual(proxy.targets, []);
  });

  for (const status of [407, 403, 502]) {
    it(`says that a proxy refuses with ${status}, also before a change`, async () => {
      await proxy.close();
      proxy = await startConnectProxy(0, status);
      environment.set({ HTTPS_PROXY: proxy.url.replace('//', '//jo:secret@') });
      const error = await failure(ask(), 'proxy-refused', new RegExp(`\\(HTTP ${status}\\)`));
      assert.doesNotMatch(error.message + error.advice, /secret|jo:/);
      const api = connectLacework({ ...credentials, token: credentials.key?.secret });
      await failure(api.deleteCloudAccount('G'), 'proxy-refused', /^The integration was not deleted: /);
    });
  }

  it('says that a proxy is not there', async () => {
    environment.set({ HTTPS_PROXY: 'http://jo:secret@127.0.0.1:1' });
    await failure(
      ask(),
      'no-connection',
      /the proxy that HTTPS_PROXY names cannot be reached: the connection is refused/,
    );
    environment.set({ HTTPS_PROXY: undefined, ALL_PROXY: 'garbage.test' });
    await failure(
      ask(),
      'no-connection',
      /the proxy that ALL_PROXY names cannot be reached: its name cannot be resolved/,
    );
  });

  it('says that an address is none of a proxy', async () => {
    environment.set({ HTTPS_PROXY: 'socks5://jo:secret@127.0.0.1:1' });
    const error = await failure(ask(), 'wrong-configuration', /HTTPS_PROXY is not the address of a proxy/);
    assert.doesNotMatch(error.message + error.advice, /secret|jo:/);
  });
});
