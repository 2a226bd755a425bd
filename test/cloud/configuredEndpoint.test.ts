import assert from 'node:assert/strict';
import { configuredEndpoint } from '../../server/src/cloud/aws/sdk/configuredEndpoint';
import { AwsEnvironment } from './awsEnvironment';

describe('the address of a service', () => {
  let environment: AwsEnvironment;
  beforeEach(() => {
    environment = new AwsEnvironment();
    environment.write(
      'config',
      `[profile plain]
endpoint_url = http://127.0.0.1:1001
[profile services]
endpoint_url = http://127.0.0.1:1001
services = local
[profile ignoring]
endpoint_url = http://127.0.0.1:1001
ignore_configured_endpoint_urls = true
[services local]
organizations =
  endpoint_url = http://127.0.0.1:1002
`,
    );
  });
  afterEach(() => environment.restore());

  const portOf = async (profile?: string, service: 'organizations' | 'sts' = 'organizations') => {
    const address = await configuredEndpoint(service, profile);
    return address === undefined ? undefined : new URL(address).port;
  };

  it('is that of the profile for the service, else that of the profile for all', async () => {
    assert.equal(await portOf('services'), '1002');
    assert.equal(await portOf('services', 'sts'), '1001');
    assert.equal(await portOf('plain'), '1001');
    assert.equal(await portOf(), undefined);
    environment.set({ AWS_PROFILE: 'plain' });
    assert.equal(await portOf(), '1001');
  });

  it('is that of the environment before that of the profile', async () => {
    environment.set({ AWS_ENDPOINT_URL: 'http://127.0.0.1:1003' });
    assert.equal(await portOf('services'), '1003');
    environment.set({ AWS_ENDPOINT_URL_ORGANIZATIONS: 'http://127.0.0.1:1004' });
    assert.equal(await portOf('services'), '1004');
    assert.equal(await portOf('services', 'sts'), '1003');
    environment.set({ AWS_ENDPOINT_URL: '', AWS_ENDPOINT_URL_ORGANIZATIONS: '' });
    assert.equal(await portOf('services'), '1002');
  });

  it('is none where the environment or the profile says that no such setting counts', async () => {
    assert.equal(await portOf('ignoring'), undefined);
    environment.set({
      AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'True',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:1003',
    });
    assert.equal(await portOf('plain'), undefined);
  });
});
