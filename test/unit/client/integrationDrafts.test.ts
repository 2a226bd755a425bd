import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { IntegrationDrafts } from '../../../client/src/integration/integrationDrafts';

describe('what was entered for an integration', () => {
  const memory = new Map<string, unknown>();
  const drafts = new IntegrationDrafts({
    keys: () => [...memory.keys()],
    get: (key: string) => memory.get(key),
    update: (key: string, value: unknown) => Promise.resolve(void memory.set(key, value)),
  } as vscode.Memento);
  const url = 'https://acme.lacework.net';

  it('is kept for each organization until it is forgotten', async () => {
    const draft = { name: 'acme-new', awsAccount: '', externalId: 'x', isTrustPolicyPending: true };
    await drafts.keep(url, draft);
    assert.deepEqual(drafts.get(url), draft);
    assert.equal(drafts.get('https://umbra.lacework.net'), undefined);
    await drafts.forget(url);
    assert.equal(drafts.get(url), undefined);
  });

  it('is read without what another version may have kept', async () => {
    await drafts.keep(url, { name: 7, roleArn: 'arn', isTrustPolicyPending: 'yes' } as never);
    assert.deepEqual(drafts.get(url), { roleArn: 'arn' });
    await drafts.keep(url, 'a text' as never);
    assert.equal(drafts.get(url), undefined);
    await drafts.keep(url, {});
    assert.equal(drafts.get(url), undefined);
  });
});
