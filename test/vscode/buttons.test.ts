import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { unlistedAwsAccounts } from '../../client/src/aws/unlistedAwsAccounts';
import { CreationJournal } from '../../client/src/integration/creationJournal';
import { tellInterrupted } from '../../client/src/integration/tellInterrupted';
import type { RouteCountsItem } from '../../server/src/lsp/protocol';
import { answering, pressButton, type Deed } from './pressButton';

const storage = vscode.Uri.file('/storage');
const sample = 'file:///storage/sample/sample.lacework-mapping.json';
const own = 'file:///work/own.json';

/** Tells of the AWS accounts of a file that cannot be counted. */
const tellUnlisted = (uri: string, counts: Partial<RouteCountsItem>) => async () =>
  unlistedAwsAccounts(
    { globalStorageUri: storage },
    {
      sendRequest: () => assert.fail('the language server is asked'),
    } as unknown as LanguageClient,
    uri,
    { laceworkAccounts: [], hasMistakes: false, unlistedUnknown: 'Mistakes hide them.', ...counts },
  );

/** What tells something, a part of what it says, the button that is chosen, and the command that runs then. */
const cases: Readonly<Record<string, readonly [() => unknown, RegExp, string, Deed]>> = {
  'AWS accounts that were not pulled': [
    tellUnlisted(own, {}),
    /none were pulled yet/,
    'Pull AWS Accounts…',
    ['laceworkMapping.pullAwsAccounts'],
  ],
  'AWS accounts of the sample that are not shown': [
    tellUnlisted(sample, {}),
    /those of the sample are not shown/,
    'Show AWS Accounts of the Sample',
    ['laceworkMapping.showSampleAwsAccounts', true],
  ],
  'mistakes that hide which AWS accounts are listed': [
    tellUnlisted(own, { notInOrganization: 0 }),
    /Mistakes hide them/,
    'Show Problems',
    ['workbench.actions.view.problems'],
  ],
  'mistakes of the sample': [
    tellUnlisted(sample, { notInOrganization: 2 }),
    /Mistakes hide them/,
    'Show Problems',
    ['workbench.actions.view.problems'],
  ],
};

describe('the button of a notification', () => {
  for (const [name, [tell, text, button, deed]] of Object.entries(cases)) {
    it(`does what it says: ${name}, "${button}"`, async () => {
      const pressed = await pressButton(tell, button);
      assert.match(pressed.message, text);
      assert.deepEqual(pressed.deed, deed);
      if (deed[0] !== 'openExternal') {
        assert.ok((await vscode.commands.getCommands()).includes(deed[0]), 'there is such a command');
      }
    });
  }
});

describe('an integration whose creation was interrupted', () => {
  let folder: string;
  let journal: CreationJournal;
  const tell = async () => tellInterrupted({ globalStorageUri: vscode.Uri.file(folder) });
  const interrupt = async (name: string) => {
    const begun = await journal.begin({
      ...{ name, organization: 'https://acme.lacework.net', startedAt: 1_771_578_123_000 },
      ...{
        queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/q',
        roleArn: 'arn:aws:iam::109238475610:role/r',
      },
    });
    journal.leave(begun);
    return begun;
  };

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-interrupted-'));
    journal = new CreationJournal(path.join(folder, 'creations'));
  });

  after(() => rm(folder, { recursive: true }));

  it('is told of once, also where the language client is started anew', async () => {
    const first = await interrupt('first');
    assert.equal((await answering(undefined, tell)).length, 1);
    assert.deepEqual(await answering(undefined, tell), []);
    assert.deepEqual(await journal.abandoned(Date.now()), [first]);
  });

  it('is forgotten where that is chosen, and only that one', async () => {
    await interrupt('second');
    const [message, ...others] = await answering('Dismiss', tell);
    assert.match(message ?? '', /^"second" was being created/);
    assert.deepEqual(others, []);
    assert.deepEqual(
      (await journal.abandoned(Date.now())).map(({ name }) => name),
      ['first'],
    );
  });

  it('is looked for where that is chosen', async () => {
    const { id } = await interrupt('third');
    const { deed } = await pressButton(tell, 'Look');
    assert.deepEqual(deed, ['laceworkMapping.lookForIntegration', id]);
  });
});
