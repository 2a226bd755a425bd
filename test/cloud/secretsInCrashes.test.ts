import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { inspect } from 'node:util';
import { pullAwsAccounts } from '../../server/src/cloud/aws/pullAwsAccounts';
import { connectOrganizations } from '../../server/src/cloud/aws/sdk/connectOrganizations';
import { connectPrerequisites } from '../../server/src/cloud/aws/sdk/connectPrerequisites';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';
import {
  startOrganizations,
  type OrganizationsEmulator,
} from '../emulators/organizations/startOrganizations';
import { AwsEnvironment, quickRetries } from './awsEnvironment';

const cloud = path.resolve(__dirname, '../../server/src/cloud/lacework');
const secret = '_made_up_secret_of_a_crash_0a1b2c3d4e5f';

/** What a process shows that ends by an error nobody takes, with all that has to do with Lacework hanging on it. */
function shownByCrash(how: string): string {
  const program = `
    const { connectLacework } = require(${JSON.stringify(path.join(cloud, 'connectLacework'))});
    const { Secret } = require(${JSON.stringify(path.join(cloud, 'secret'))});
    const secret = new Secret(process.env.MARK);
    const credentials = { account: 'acme', key: { id: 'HARMLESS_MARKER', secret }, token: secret };
    const api = connectLacework(credentials);
    console.error(api, credentials, String(secret), JSON.stringify(credentials));
    console.log('%o %O %j', credentials, credentials, credentials);
    const error = Object.assign(new Error('crash', { cause: credentials }), { api, credentials });
    ${how}`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', 'tsx/cjs', '--input-type=commonjs', '--eval', program],
    { cwd: path.resolve(__dirname, '../..'), env: { ...process.env, MARK: secret }, encoding: 'utf8' },
  );
  assert.notEqual(status, 0);
  return stdout + stderr;
}

describe('a secret in what a crash shows', () => {
  const crashes: [what: string, how: string][] = [
    ['an error that nobody catches', 'throw error;'],
    ['a promise that nobody waits for', 'Promise.reject(error);'],
    ['a promise that gives no error at all', 'Promise.reject(credentials);'],
    ['an error in an event', "new (require('node:events'))().emit('error', credentials);"],
  ];
  for (const [what, how] of crashes) {
    it(`is not there: ${what}`, () => {
      const shown = shownByCrash(how);
      assert.match(shown, /HARMLESS_MARKER/);
      assert.equal(shown.includes(secret), false, shown);
      assert.equal(shown.includes(secret.slice(-12)), false, shown);
    }).timeout(60_000);
  }
});

describe('the secrets of AWS', () => {
  const marks = {
    AWS_ACCESS_KEY_ID: 'AKIAMADEUPMADEUPMADE',
    AWS_SECRET_ACCESS_KEY: 'made-up-aws-secret/0a1b2c3d4e5f60718293',
    AWS_SESSION_TOKEN: 'made-up-session-token-0a1b2c3d4e5f60718293',
  };
  let environment: AwsEnvironment;
  let emulator: OrganizationsEmulator;
  beforeEach(async () => {
    environment = new AwsEnvironment(marks);
    emulator = await startOrganizations(sampleOrganization);
    process.env.AWS_ENDPOINT_URL = emulator.url;
  });
  afterEach(async () => {
    environment.restore();
    await emulator.close();
  });

  /** All that would show where somebody looks into it. */
  const shownOf = (value: unknown) =>
    inspect(value, { depth: 9, showHidden: true, getters: true }) + JSON.stringify(value);
  const assertHidden = (shown: string) => {
    for (const mark of Object.values(marks)) {
      assert.equal(shown.includes(mark) || shown.includes(mark.slice(-12)), false, shown);
    }
  };

  it('are not in what is connected to AWS with them', async () => {
    const organizations = await connectOrganizations({ profile: '' });
    const prerequisites = await connectPrerequisites({ profile: '' }, 'us-east-1');
    for (const api of [organizations, prerequisites]) {
      await api.signIn();
      assert.match(shownOf(api), /signIn/);
      assertHidden(shownOf(api));
      api.close();
    }
  });

  const types = [
    'AccessDeniedException',
    'InvalidSignatureException',
    'ServiceException',
    'SomethingNewException',
  ];
  for (const type of types) {
    it(`are not in an error, whatever AWS says back: ${type}`, async () => {
      const message = `The canonical request was ${Object.values(marks).join(' ')}`;
      Object.assign(emulator.faults, { errors: { DescribeOrganization: { type, message } } });
      const error: unknown = await pullAwsAccounts({}, { retryStrategy: quickRetries(2) }).catch(
        (reason: unknown) => reason,
      );
      assert.ok(error instanceof Error);
      const shown = shownOf(error) + (error.stack ?? '');
      assert.match(shown, /No AWS accounts were pulled/);
      assertHidden(shown);
    });
  }
});
