import assert from 'node:assert/strict';
import type { Disposable } from 'vscode';
import './vscodeStandIn';
import { showPrerequisites } from '../../../client/src/integration/showPrerequisites';

describe('what shows AWS prerequisites', () => {
  it('is there once, for as long as the extension runs', async () => {
    const subscriptions: Disposable[] = [];
    const request = { roleArn: 'arn:aws:iam::109238475610:role/lacework', queueUrl: 'https://sqs' };
    await showPrerequisites({ subscriptions }, request, { findings: [] });
    await showPrerequisites({ subscriptions }, request, { findings: [] });
    assert.equal(subscriptions.length, 3, 'the text, its lenses and what they run');
  });
});
