import { DefaultRateLimiter } from '@smithy/core/retry';
import assert from 'node:assert/strict';
import { explainAwsFailure } from '../../server/src/cloud/aws/explainAwsFailure';
import { pullAwsAccounts } from '../../server/src/cloud/aws/pullAwsAccounts';
import { PatientRetries } from '../../server/src/cloud/aws/sdk/patientRetries';
import { CloudError, type CloudErrorCode } from '../../server/src/cloud/cloudError';
import { throttling, type Faults } from '../emulators/organizations/faults';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';
import {
  startOrganizations,
  type OrganizationsEmulator,
} from '../emulators/organizations/startOrganizations';
import { AwsEnvironment, quickRetries } from './awsEnvironment';

describe('failures of pulling AWS accounts', () => {
  let environment: AwsEnvironment;
  let emulator: OrganizationsEmulator;
  beforeEach(async () => {
    environment = new AwsEnvironment();
    emulator = await startOrganizations(sampleOrganization);
    process.env.AWS_ENDPOINT_URL = emulator.url;
  });
  afterEach(async () => {
    environment.restore();
    await emulator.close();
  });

  /** What comes of a pull that has to fail. */
  async function failure(profile?: string): Promise<CloudError> {
    const options = profile === undefined ? {} : { profile };
    const error: unknown = await pullAwsAccounts(options, { retryStrategy: quickRetries(3) }).then(
      () => assert.fail('nothing failed'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof CloudError);
    assert.match(error.message, /^No AWS accounts were pulled: .+\.$/);
    assert.doesNotMatch(`${error.message}${error.advice}`, /a1b2c3d4-0000|\bat .+:\d+:\d+|made-up|arn:/);
    assert.equal(error.cause, undefined);
    return error;
  }

  async function failureOf(faults: Faults): Promise<CloudErrorCode> {
    Object.assign(emulator.faults, faults);
    return (await failure()).code;
  }

  it('names the action that is denied, and gives the policy that allows it', async () => {
    const message = 'User: arn:aws:iam::210987654321:user/jo is not authorized';
    Object.assign(emulator.faults, { errors: { ListAccounts: { type: 'AccessDeniedException', message } } });
    const { code, message: shown, advice } = await failure();
    assert.equal(code, 'access-denied');
    assert.match(shown, /AWS denied organizations:ListAccounts\.$/);
    assert.match(advice, /management account or a delegated administrator/);
    const policy = JSON.parse(advice.slice(advice.indexOf('{'))) as { Statement: { Action: string[] }[] };
    assert.equal(policy.Statement[0]?.Action.length, 5);
    for (const call of ['DescribeOrganization', 'ListAccounts', 'ListAccountsForParent', 'ListRoots']) {
      assert.ok(policy.Statement[0].Action.includes(`organizations:${call}`));
    }
  });

  const errors: [type: string, code: CloudErrorCode, message?: string, status?: number][] = [
    ['AWSOrganizationsNotInUseException', 'not-in-organization'],
    ['TooManyRequestsException', 'throttled'],
    ['ExpiredTokenException', 'expired-login'],
    ['UnrecognizedClientException', 'rejected-credentials'],
    ['InvalidSignatureException', 'rejected-credentials', 'The signature does not match.'],
    ['InvalidSignatureException', 'wrong-partition', 'Credential should be scoped to a valid region.'],
    ['ServiceException', 'service-failure', 'AWS Organizations is broken.', 500],
    ['SomethingNewException', 'unexpected'],
  ];
  for (const [type, code, message = '', status = 400] of errors) {
    it(`says ${code} for ${type} (${status}) ${message}`, async () => {
      const error = { type, message, status };
      assert.equal(await failureOf({ errors: { DescribeOrganization: error } }), code);
    });
  }

  for (const broken of ['cut', 'html', 'alien'] as const) {
    for (const action of ['DescribeOrganization', 'ListAccounts']) {
      it(`takes nothing of an answer to ${action} that is ${broken}`, async () => {
        assert.equal(await failureOf({ broken: { [action]: broken } }), 'malformed-answer');
      });
    }
  }

  it('names the status of a refusal that cannot be read, and only of a refusal', () => {
    const explain = (httpStatusCode: number) =>
      explainAwsFailure(
        Object.assign(new SyntaxError('Unexpected token <'), { $metadata: { httpStatusCode } }),
        {
          action: 'DescribeOrganization',
          profile: undefined,
        },
      );
    assert.match(explain(403).reason, /\(DescribeOrganization, HTTP 403\)$/);
    assert.equal(explain(403).code, 'malformed-answer');
    assert.equal(explain(503).code, 'service-failure');
    assert.match(explain(200).reason, /\(DescribeOrganization\)$/);
  });

  it('takes no list that lacks the management account', async () => {
    await emulator.close();
    emulator = await startOrganizations({ ...sampleOrganization, accounts: [] });
    process.env.AWS_ENDPOINT_URL = emulator.url;
    await assert.rejects(pullAwsAccounts({}), (error) => {
      assert.ok(error instanceof CloudError);
      assert.equal(error.code, 'malformed-answer');
      assert.match(error.message, /does not list the management account \(ListAccounts\)/);
      return true;
    });
  });

  it('does not read pages that never end', async () => {
    assert.equal(await failureOf({ endless: ['ListAccounts'] }), 'malformed-answer');
    assert.ok(emulator.calls.length < 10);
  });

  it('takes no part of a list of accounts that ends in the middle', async () => {
    assert.equal(await failureOf({ dieAfter: 2 }), 'no-connection');
  });

  it('says that the connection was cut', async () => {
    assert.equal(await failureOf({ reset: ['ListAccounts'] }), 'no-connection');
  });

  it('repeats a call that was lost twice, as somebody waits for it', async () => {
    emulator.faults.reset = ['DescribeOrganization'];
    await assert.rejects(pullAwsAccounts({}), CloudError);
    assert.equal(emulator.calls.length, 3);
  });

  it('calls no more often than AWS_MAX_ATTEMPTS says', async () => {
    environment.set({ AWS_MAX_ATTEMPTS: '1' });
    emulator.faults.errors = { DescribeOrganization: throttling };
    await assert.rejects(pullAwsAccounts({}), CloudError);
    assert.equal(emulator.calls.length, 1);
  });

  it('repeats a call that was throttled more often', async () => {
    emulator.faults.errors = { DescribeOrganization: throttling };
    emulator.events.on('DescribeOrganization', () => {
      if (emulator.calls.length === 5) {
        emulator.faults.errors = {};
      }
    });
    const retryStrategy = new PatientRetries(10, {
      maxAttempts: 10,
      backoff: { computeNextBackoffDelay: () => 0, setDelayBase: () => undefined },
      rateLimiter: new DefaultRateLimiter({ minFillRate: 100_000, minCapacity: 1000 }),
    });
    await pullAwsAccounts({}, { retryStrategy });
    assert.equal(emulator.calls.filter((call) => call === 'DescribeOrganization').length, 5);
  });

  it('says that nothing is there', async () => {
    process.env.AWS_ENDPOINT_URL = 'http://127.0.0.1:1';
    const { code, message } = await failure();
    assert.equal(code, 'no-connection');
    assert.match(message, /AWS cannot be reached: the connection is refused/);
  });

  it('says that a name cannot be resolved', async () => {
    process.env.AWS_ENDPOINT_URL = 'http://organizations.invalid';
    const { code, message } = await failure();
    assert.equal(code, 'no-connection');
    assert.match(message, /its name cannot be resolved/);
  });

  it('says that an address is none', async () => {
    process.env.AWS_ENDPOINT_URL = 'no address';
    assert.equal((await failure()).code, 'wrong-configuration');
  });

  describe('of credentials', () => {
    const profiles = `
[profile sso]
sso_session = corp
sso_account_id = 210987654321
sso_role_name = ReadOnly
[sso-session corp]
sso_region = eu-central-1
sso_start_url = https://corp.example/start
[profile old-sso]
sso_start_url = https://corp.example/start
sso_region = eu-central-1
sso_account_id = 210987654321
sso_role_name = ReadOnly
[profile empty]
region = eu-central-1
[profile program]
credential_process = false made-up
[profile factor]
role_arn = arn:aws:iam::210987654321:role/reader
source_profile = keys
mfa_serial = arn:aws:iam::210987654321:mfa/jo
[profile role]
role_arn = arn:aws:iam::210987654321:role/reader
source_profile = keys
[profile keys]
aws_access_key_id = made-up
aws_secret_access_key = made-up
`;
    beforeEach(() => {
      environment.write('config', profiles);
      environment.set({ AWS_ACCESS_KEY_ID: undefined, AWS_SECRET_ACCESS_KEY: undefined });
    });

    for (const profile of ['sso', 'old-sso']) {
      it(`says how to log in where there is no SSO login of profile ${profile}`, async () => {
        const { code, message, advice } = await failure(profile);
        assert.equal(code, 'expired-login');
        assert.match(message, new RegExp(`SSO login of profile "${profile}" has expired`));
        assert.equal(advice, `Run \`aws sso login --profile ${profile}\`, then try again.`);
      });
    }

    const kinds: [profile: string | undefined, code: CloudErrorCode, message: RegExp][] = [
      [undefined, 'no-credentials', /there are no AWS credentials/],
      ['empty', 'no-credentials', /no credentials in profile "empty"/],
      ['missing', 'profile-not-found', /no profile "missing"/],
      ['program', 'credentials-failed', /credential_process of profile "program"/],
      ['factor', 'mfa-required', /second factor/],
    ];
    for (const [profile, code, message] of kinds) {
      it(`says ${code} for ${profile ?? 'no profile'}`, async () => {
        const found = await failure(profile);
        assert.equal(found.code, code);
        assert.match(found.message, message);
      });
    }

    for (const name of ['with space', 'größe', 'a,b']) {
      it(`says that the SDK does not read the name ${name} from the configuration`, async () => {
        environment.write(
          'config',
          `[profile "${name}"]\naws_access_key_id = a\naws_secret_access_key = b\n`,
        );
        const { code, advice } = await failure(name);
        assert.equal(code, 'profile-not-found');
        assert.match(advice, /^The AWS SDK reads no such name from the configuration/);
      });
    }

    it('gives no such reason for a name that the SDK reads', async () => {
      for (const name of ['a.b', 'a@b', 'a+b', 'a%b', 'a/b', 'a:b', 'a-b_c']) {
        environment.write('config', '');
        assert.match((await failure(name)).advice, /^Choose another profile/);
        environment.write('config', `[profile ${name}]\nregion = us-east-1\n`);
        assert.equal((await failure(name)).code, 'no-credentials');
      }
    });

    it('names the profile that AWS_PROFILE names', async () => {
      process.env.AWS_PROFILE = 'missing "one"';
      const { code, message } = await failure();
      assert.equal(code, 'profile-not-found');
      assert.match(message, /no profile "missing "one""/);
    });
  });
});
