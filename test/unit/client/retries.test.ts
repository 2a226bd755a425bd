import assert from 'node:assert/strict';
import { standIns } from './vscodeStandIn';
import { ResponseError, type LanguageClient } from 'vscode-languageclient/node';
import type { CommandContext } from '../../../client/src/commands/commandContext';
import { checkAwsPrerequisites } from '../../../client/src/integration/checkAwsPrerequisites';
import { hideSampleAwsAccounts } from '../../../client/src/walkthrough/sampleAwsAccounts';
import { mementoOf } from './windowState';

const values = {
  roleArn: 'arn:aws:iam::210987654321:role/lacework-cloudtrail',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/210987654321/lacework',
};

describe('what the client does again, or later', () => {
  afterEach(() => standIns.clear());

  it('is the check of the AWS side by its command, with the same values, not with a server that may be gone', async () => {
    standIns.set('isTrusted', true);
    standIns.set('withProgress', (_: unknown, run: (...of: unknown[]) => unknown) => run());
    standIns.set('t', (text: string) => text);
    standIns.set('showErrorMessage', async () => Promise.resolve('Try Again'));
    const ran = new Promise<unknown[]>((resolve) => {
      standIns.set('executeCommand', (...command: unknown[]) => resolve(command));
    });
    const failure = { code: 'credentials', message: 'No credentials.', advice: '' };
    const client = {
      onProgress: () => ({ dispose: () => undefined }),
      sendRequest: async (_: unknown, { command }: { command: string }) =>
        command.endsWith('listAwsProfiles')
          ? Promise.resolve([])
          : Promise.reject(new ResponseError(1, failure.message, failure)),
    };
    await checkAwsPrerequisites({} as CommandContext, client as unknown as LanguageClient, {
      ...values,
      externalId: '',
    });
    assert.deepEqual(await ran, ['laceworkMapping.checkAwsPrerequisites', { ...values, externalId: '' }]);
  });

  it('is to hide the AWS accounts of the sample where no language server runs', async () => {
    const globalState = mementoOf(new Map([['showsSampleAwsAccounts', true]]));
    const warnings: string[] = [];
    const client = {
      ready: async () => Promise.reject(new Error('The language server does not run.')),
      log: { warn: (text: string) => warnings.push(text) },
    };
    await hideSampleAwsAccounts({ globalState, client } as unknown as CommandContext);
    assert.equal(globalState.get('showsSampleAwsAccounts'), false);
    assert.deepEqual(warnings, ['The language server does not run.']);
  });
});
