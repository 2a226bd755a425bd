import assert from 'node:assert/strict';
import {
  CancellationTokenSource,
  ExecuteCommandRequest,
  LSPErrorCodes,
  ResponseError,
  WorkDoneProgress,
} from 'vscode-languageserver/node';
import { CloudError } from '../../server/src/cloud/cloudError';
import { serverCommands, type PrerequisitesReport } from '../../server/src/lsp/protocol';
import { FakeAws } from './fakeAws';
import { TestClient } from './testClient';

const question = {
  roleArn: 'arn:aws:iam::109238475610:role/lacework-cloudtrail',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/lacework-cloudtrail',
};
const command = serverCommands.checkAwsPrerequisites;

describe('the prerequisites of an integration, asked of the server', () => {
  let client: TestClient;
  let aws: FakeAws;
  beforeEach(async () => {
    aws = new FakeAws();
    client = await TestClient.start({ initializationOptions: { awsProfile: 'payer' }, aws });
  });
  afterEach(async () => client.stop());

  const run = async (argument: unknown) => client.run<PrerequisitesReport>(command, argument);
  const refused = async (argument: unknown): Promise<ResponseError<unknown>> => {
    const error: unknown = await run(argument).then(
      () => assert.fail('nothing was refused'),
      (reason: unknown) => reason,
    );
    assert.ok(error instanceof ResponseError);
    return error;
  };

  it('are what AWS is asked for, with the profile of the request or the one in use', async () => {
    const externalId = 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=';
    assert.deepEqual(await run({ ...question, externalId }), { awsAccountId: '109238475610', findings: [] });
    await run({ ...question, profile: 'security' });
    await run({ ...question, environment: true });
    assert.deepEqual(
      aws.checked.map(({ question: asked, profile }) => [asked, profile]),
      [
        [{ ...question, externalId }, 'payer'],
        [question, 'security'],
        [question, undefined],
      ],
    );
  });

  it('are told as they are found, with progress on the way', async () => {
    const finding = {
      severity: 'error',
      subject: 'Role',
      message: '"x" is no role.',
      advice: 'Make it.',
    } as const;
    aws.found = ({ onProgress }) => {
      onProgress?.('asking SQS for the queue');
      return Promise.resolve({ findings: [finding] });
    };
    const messages: (string | undefined)[] = [];
    client.connection.onProgress(WorkDoneProgress.type, 'token', (value) => {
      messages.push(value.kind === 'end' ? 'end' : value.message);
    });
    const params = { command, arguments: [question], workDoneToken: 'token' };
    assert.deepEqual(await client.connection.sendRequest(ExecuteCommandRequest.type, params), {
      findings: [finding],
    });
    assert.deepEqual(messages, ['asking for credentials', 'asking SQS for the queue', 'end']);
  });

  it('are refused with why AWS could not be asked, and what to do', async () => {
    aws.found = () => Promise.reject(new CloudError('expired-login', 'The login is over.', 'Log in.'));
    const { message, data, code } = await refused(question);
    assert.equal(message, 'The login is over.\nLog in.');
    assert.deepEqual(data, { code: 'expired-login', message: 'The login is over.', advice: 'Log in.' });
    assert.equal(code, LSPErrorCodes.RequestFailed);
  });

  it('are given up when the client cancels', async () => {
    const cancelled = new CancellationTokenSource();
    aws.found = ({ signal }) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener('abort', () => reject(new CloudError('cancelled', 'It was cancelled.', '')));
        cancelled.cancel();
      });
    const params = { command, arguments: [question] };
    await assert.rejects(
      client.connection.sendRequest(ExecuteCommandRequest.type, params, cancelled.token),
      (error) => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
    );
  });

  for (const [argument, message] of [
    [undefined, /^The ARN of a role and the URL of a queue are needed/],
    [{ ...question, roleArn: 7 }, /^The ARN of a role/],
    [{ ...question, roleArn: 'lacework' }, /^"lacework" is a name/],
    [{ ...question, queueUrl: 'https://example.com/109238475610/q' }, /^"example.com" is no address/],
  ] as const) {
    it(`are asked of nobody for ${JSON.stringify(argument)}`, async () => {
      assert.match((await refused(argument)).message, message);
      assert.deepEqual(aws.checked, []);
    });
  }
});
