import assert from 'node:assert/strict';
import { checkAwsPrerequisites } from '../../server/src/cloud/aws/checkAwsPrerequisites';
import { pullAwsAccounts } from '../../server/src/cloud/aws/pullAwsAccounts';
import type { Connection } from '../../server/src/cloud/aws/sdk/awsClients';
import { CloudError, type CloudErrorCode } from '../../server/src/cloud/cloudError';
import { sampleAwsSide, sampleQuestion } from '../emulators/aws/sampleAwsSide';
import { startAws, type AwsEmulator, type AwsFaults } from '../emulators/aws/startAws';
import type { Faults } from '../emulators/organizations/faults';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';
import {
  startOrganizations,
  type OrganizationsEmulator,
} from '../emulators/organizations/startOrganizations';
import { AwsEnvironment, quickRetries } from './awsEnvironment';

/** What does not come is waited for as short as an answer that comes always takes, on the slowest machine. In milliseconds. */
const waits: Readonly<Record<string, Connection['timeouts']>> = {
  trickling: { answerTimeout: 300 },
  silent: { requestTimeout: 1000 },
};
const connectionFor = (manner: string) => ({ retryStrategy: quickRetries(1), timeouts: waits[manner] });

type Outcome = readonly [code: CloudErrorCode, message: RegExp];

/** What is told where answers to a call are so. */
const outcomes: Readonly<Record<string, Outcome>> = {
  endless: [
    'malformed-answer',
    /is not (?:AWS Organizations|IAM|Amazon SQS) as it is known: .*larger than any could be/,
  ],
  trickling: ['no-connection', /AWS cannot be reached: the answer stops in the middle/],
  torn: ['no-connection', /AWS cannot be reached: the connection was cut/],
  silent: ['no-connection', /AWS cannot be reached: there is no answer/],
};

async function assertFails(action: Promise<unknown>, [code, message]: Outcome): Promise<void> {
  await assert.rejects(action, (error: unknown) => {
    assert.ok(error instanceof CloudError, String(error));
    assert.equal(error.code, code, error.message);
    assert.match(error.message, message);
    return true;
  });
}

/** The fault that has answers to a call be so. */
function faultOf(call: string, manner: string): Faults & AwsFaults {
  return manner === 'silent' ? { silent: [call] } : { unfinished: { [call]: manner as 'endless' } };
}

describe('an answer of AWS Organizations', () => {
  let environment: AwsEnvironment;
  let emulator: OrganizationsEmulator;
  beforeEach(async () => {
    emulator = await startOrganizations(sampleOrganization);
    environment = new AwsEnvironment({ AWS_ENDPOINT_URL: emulator.url });
  });
  afterEach(async () => {
    environment.restore();
    await emulator.close();
  });

  for (const [manner, outcome] of Object.entries(outcomes)) {
    for (const call of ['DescribeOrganization', 'ListAccounts']) {
      it(`costs neither time nor memory without bound where it is ${manner}: ${call}`, async () => {
        Object.assign(emulator.faults, faultOf(call, manner));
        await assertFails(pullAwsAccounts({}, connectionFor(manner)), outcome);
      });
    }

    it(`leaves the accounts where it is ${manner}, and what it was about is said: ListRoots`, async () => {
      Object.assign(emulator.faults, faultOf('ListRoots', manner));
      const { accounts, organizationalUnitsMissing } = await pullAwsAccounts({}, connectionFor(manner));
      assert.equal(accounts.length, sampleOrganization.accounts.length);
      assert.match(organizationalUnitsMissing ?? '', outcome[1]);
    });
  }

  it('is taken where it comes slowly, but in time', async () => {
    emulator.faults.delay = 50;
    const { accounts } = await pullAwsAccounts({}, { retryStrategy: quickRetries(2) });
    assert.equal(accounts.length, sampleOrganization.accounts.length);
  });

  for (const call of ['DescribeOrganization', 'ListAccounts']) {
    it(`is not taken where its members are of wrong types: ${call}`, async () => {
      emulator.faults.broken = { [call]: 'mistyped' };
      await assertFails(pullAwsAccounts({}), ['malformed-answer', new RegExp(`\\(${call}\\)`)]);
    });
  }
});

describe('an answer of IAM or SQS', () => {
  let environment: AwsEnvironment;
  let emulator: AwsEmulator;
  beforeEach(async () => {
    emulator = await startAws(sampleAwsSide());
    environment = new AwsEnvironment({ AWS_ENDPOINT_URL: emulator.url });
  });
  afterEach(async () => {
    environment.restore();
    await emulator.close();
  });

  const check = (manner = '') => checkAwsPrerequisites({ question: sampleQuestion }, connectionFor(manner));
  const unchecked = async (manner: string) =>
    (await check(manner)).findings
      .filter(({ severity }) => severity === 'unchecked')
      .map(({ subject }) => subject);
  const subjects = {
    GetRole: 'Role',
    GetQueueAttributes: 'Queue',
    SimulatePrincipalPolicy: 'Permissions',
  } as const;

  for (const [manner, outcome] of Object.entries(outcomes)) {
    for (const [call, subject] of Object.entries(subjects)) {
      it(`leaves the rest checked where it is ${manner}: ${call}`, async () => {
        Object.assign(emulator.faults, faultOf(call, manner));
        assert.ok((await unchecked(manner)).includes(subject));
      });
    }

    it(`is told where it is ${manner} for all that is asked`, async () => {
      const [role, queue] = [faultOf('GetRole', manner), faultOf('GetQueueAttributes', manner)];
      Object.assign(emulator.faults, {
        silent: [...(role.silent ?? []), ...(queue.silent ?? [])],
        unfinished: { ...role.unfinished, ...queue.unfinished },
      });
      await assertFails(check(manner), outcome);
    });
  }

  const alien: readonly [call: keyof typeof subjects, body: string][] = [
    ['GetRole', '<GetRoleResponse><GetRoleResult><Role>12</Role></GetRoleResult></GetRoleResponse>'],
    ['GetRole', '<GetRoleResponse><GetRoleResult><Role><Arn>'],
    ['GetRole', '{"Role": {}}'],
    ['GetQueueAttributes', '{"Attributes": 12}'],
    ['GetQueueAttributes', '{"Attributes": {"Policy": ["x"], "KmsMasterKeyId": {}}}'],
    ['GetQueueAttributes', '{"Attributes": {"Policy"'],
    ['GetQueueAttributes', '[]'],
    ['SimulatePrincipalPolicy', '<SimulatePrincipalPolicyResponse/>'],
    ['SimulatePrincipalPolicy', '{"EvaluationResults": "allowed"}'],
  ];
  for (const [call, body] of alien) {
    it(`is no finding where it is another one: ${call} ${body}`, async () => {
      emulator.faults.bodies = { [call]: body };
      const { findings } = await check();
      const about = findings.filter(({ subject }) => subject === subjects[call]);
      assert.ok(
        about.every(({ severity }) => severity === 'unchecked'),
        JSON.stringify(about),
      );
    });
  }
});
