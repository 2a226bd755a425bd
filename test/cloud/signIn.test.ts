import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pullAwsAccounts } from '../../server/src/cloud/aws/pullAwsAccounts';
import { CloudError } from '../../server/src/cloud/cloudError';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';
import {
  startOrganizations,
  type OrganizationsEmulator,
} from '../emulators/organizations/startOrganizations';
import { AwsEnvironment, quickRetries } from './awsEnvironment';
import { startSignInServices, type SignInServices } from './signInServices';

const startUrl = 'https://corp.example/start';

describe('getting credentials', () => {
  let environment: AwsEnvironment;
  let emulator: OrganizationsEmulator;
  let services: SignInServices;
  beforeEach(async () => {
    emulator = await startOrganizations(sampleOrganization);
    services = await startSignInServices();
    environment = new AwsEnvironment({
      AWS_ENDPOINT_URL: services.url,
      AWS_ENDPOINT_URL_ORGANIZATIONS: emulator.url,
    });
    environment.set({ AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined });
    environment.write(
      'config',
      `[profile role]
role_arn = arn:aws:iam::210987654321:role/reader
source_profile = keys
[profile keys]
aws_access_key_id = made-up
aws_secret_access_key = made-up
[profile sso]
sso_start_url = ${startUrl}
sso_region = eu-central-1
sso_account_id = 210987654321
sso_role_name = ReadOnly
`,
    );
    const cache = path.join(environment.folder, '.aws/sso/cache');
    mkdirSync(cache, { recursive: true });
    environment.write(
      `.aws/sso/cache/${createHash('sha1').update(startUrl).digest('hex')}.json`,
      JSON.stringify({
        startUrl,
        region: 'eu-central-1',
        accessToken: 'made-up',
        expiresAt: '2999-01-01T00:00:00Z',
      }),
    );
  });
  afterEach(async () => {
    environment.restore();
    await emulator.close();
    await services.close();
  });

  const pull = (profile: string) => pullAwsAccounts({ profile }, { retryStrategy: quickRetries(2) });

  for (const profile of ['role', 'sso']) {
    it(`asks with those that the profile "${profile}" leads to`, async () => {
      await pull(profile);
      assert.deepEqual(emulator.keys, new Set(['ASIAMADEUP']));
    });
  }

  it('takes the addresses of the chosen profile, and not of another one', async () => {
    environment.set({ AWS_ENDPOINT_URL: undefined, AWS_ENDPOINT_URL_ORGANIZATIONS: undefined });
    environment.write(
      'config',
      `[default]
endpoint_url = http://127.0.0.1:1
[profile role]
role_arn = arn:aws:iam::210987654321:role/reader
source_profile = keys
services = stand-ins
[profile keys]
aws_access_key_id = made-up
aws_secret_access_key = made-up
[services stand-ins]
sts =
  endpoint_url = ${services.url}
organizations =
  endpoint_url = ${emulator.url}
`,
    );
    await pull('role');
    assert.deepEqual(emulator.keys, new Set(['ASIAMADEUP']));
  });

  it('takes no address of another profile where the chosen one has none', async () => {
    environment.set({
      AWS_ENDPOINT_URL: undefined,
      AWS_ENDPOINT_URL_ORGANIZATIONS: undefined,
      AWS_PROFILE: 'other',
      // What would go to AWS itself ends here.
      HTTPS_PROXY: 'http://127.0.0.1:1',
    });
    environment.write(
      'config',
      `[profile other]
endpoint_url = ${services.url}
[profile role]
role_arn = arn:aws:iam::210987654321:role/reader
source_profile = keys
[profile keys]
aws_access_key_id = made-up
aws_secret_access_key = made-up
`,
    );
    let requests = 0;
    services.onRequest = () => {
      requests++;
      return Promise.resolve();
    };
    for (const profile of ['role', 'keys']) {
      await assert.rejects(pull(profile), says('no-connection', /the proxy that HTTPS_PROXY names cannot/));
    }
    assert.equal(requests, 0);
  });

  it('can be cancelled', async () => {
    const controller = new AbortController();
    services.onRequest = () => {
      controller.abort();
      return new Promise(() => undefined);
    };
    const pulling = pullAwsAccounts({ profile: 'sso', signal: controller.signal });
    await assert.rejects(pulling, says('cancelled', /it was cancelled/));
    assert.deepEqual(emulator.calls, []);
  });

  it('says that the role may not be assumed', async () => {
    services.refusal = {
      status: 403,
      body: `<ErrorResponse><Error><Type>Sender</Type><Code>AccessDenied</Code><Message>User: arn:aws:iam::210987654321:user/jo</Message></Error></ErrorResponse>`,
    };
    await assert.rejects(
      pull('role'),
      says('access-denied', /denied sts:AssumeRole for the role of profile "role"/),
    );
  });

  it('says that the keys that assume the role are not known', async () => {
    services.refusal = {
      status: 403,
      body: `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>made-up</Message></Error></ErrorResponse>`,
    };
    await assert.rejects(pull('role'), says('rejected-credentials', /does not know the credentials/));
  });

  it('says that the login was ended', async () => {
    const body = '{"message":"Session token not found or invalid"}';
    services.refusal = { status: 401, body, type: 'UnauthorizedException' };
    await assert.rejects(pull('sso'), says('expired-login', /SSO login of profile "sso" has expired/));
  });

  it('says that the permission set is not assigned', async () => {
    services.refusal = { status: 403, body: '{"message":"No access"}', type: 'ForbiddenException' };
    await assert.rejects(pull('sso'), says('access-denied', /gives no access to the account and role/));
  });

  it('says that the portal cannot be reached', async () => {
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
    await assert.rejects(pull('role'), says('no-connection', /the connection is refused/));
    await assert.rejects(pull('sso'), says('no-connection', /the connection is refused/));
  });
});

function says(code: string, words: RegExp) {
  return (error: unknown) => {
    assert.ok(error instanceof CloudError);
    assert.deepEqual([error.code, words.test(error.message)], [code, true], error.message);
    assert.doesNotMatch(`${error.message} ${error.advice}`, /made-up|arn:/);
    return true;
  };
}
