import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { ResponseError, type LanguageClient } from 'vscode-languageclient/node';
import { activeMappingDocument } from '../../client/src/aws/activeMappingDocument';
import { tellServerFailure } from '../../client/src/aws/tellServerFailure';
import { unlistedAwsAccounts } from '../../client/src/aws/unlistedAwsAccounts';
import { setLanguage } from '../../client/src/commands/setLanguage';
import {
  CreationConversation,
  type ConversationContext,
} from '../../client/src/integration/creationConversation';
import { CreationJournal } from '../../client/src/integration/creationJournal';
import { offerCreation } from '../../client/src/integration/live/offerCreation';
import { liveMappingOf } from '../../client/src/integration/live/liveMappingOf';
import { tellingList } from '../../client/src/integration/live/tellingList';
import { lookForIntegration } from '../../client/src/integration/lookForIntegration';
import { offerIntegration } from '../../client/src/integration/offerIntegration';
import { tellAccessFault } from '../../client/src/integration/tellAccessFault';
import { tellInterrupted } from '../../client/src/integration/tellInterrupted';
import { stopWatchingIntegrations, watchIntegration } from '../../client/src/integration/watchIntegration';
import type { LaceworkConnection } from '../../client/src/lacework/laceworkConnection';
import { tellLaceworkFailure } from '../../client/src/lacework/tellLaceworkFailure';
import { tellStopped } from '../../client/src/tellStopped';
import { CloudError } from '../../server/src/cloud/cloudError';
import { cloudTrailType, type CloudAccount } from '../../server/src/cloud/lacework/cloudAccount';
import type { RouteCountsItem } from '../../server/src/lsp/protocol';
import { answering, pressButton, type Deed } from './pressButton';
import { openFile } from './workspace';

const storage = vscode.Uri.file('/storage');
const sample = 'file:///storage/sample/sample.lacework-mapping.json';
const own = 'file:///workspace/own.json';

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

const account: CloudAccount = {
  ...{ guid: 'ACME_1234', name: 'acme-new', type: cloudTrailType, isEnabled: true, isOrganization: true },
  ...{ changedBy: undefined, changedAt: undefined, state: { kind: 'pending', details: [] }, data: {} },
};
const connection = {
  identity: { account: 'acme', url: 'https://acme.lacework.net', username: 'ann' },
  open: () => ({ listCloudAccounts: async () => Promise.resolve([]) }),
} as unknown as LaceworkConnection;

/** Leaves a conversation at its first question. */
async function leaveCreation(): Promise<void> {
  const { createInputBox } = vscode.window;
  const hidden = () => {
    const box = createInputBox();
    return Object.assign(Object.create(box) as vscode.InputBox, {
      onDidHide: (listener: () => void) => {
        setImmediate(listener);
        return box;
      },
      show: () => undefined,
      dispose: () => box.dispose(),
    });
  };
  Object.assign(vscode.window, { createInputBox: hidden });
  try {
    const draftContext = { laceworkAccount: 'acme', integrations: [] };
    const given = { title: 'New', draftContext, connection } as unknown as ConversationContext;
    await new CreationConversation(given, { name: 'acme-new' }).run();
  } finally {
    Object.assign(vscode.window, { createInputBox });
  }
}

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
  'no mapping file in the editor, one is looked for': [
    activeMappingDocument,
    /holds no account mapping file/,
    'Go to File…',
    ['workbench.action.quickOpen'],
  ],
  'no mapping file in the editor, one is made': [
    activeMappingDocument,
    /holds no account mapping file/,
    'New Account Mapping File',
    ['laceworkMapping.newMappingFile'],
  ],
  'no JSON file in the editor': [
    () => setLanguage({ remember: () => assert.fail('something is remembered') } as never, 'json'),
    /holds no JSON file/,
    'Go to File…',
    ['workbench.action.quickOpen'],
  ],
  'something that the language server could not do': [
    () => tellServerFailure(new Error('It is refused.')),
    /^It is refused\.$/,
    'Show Log',
    ['laceworkMapping.showLog'],
  ],
  'something that problems of the mapping file prevent': [
    () => tellServerFailure(new ResponseError(-32803, 'The file is not JSON.', { isByProblems: true })),
    /^The file is not JSON\.$/,
    'Show Problems',
    ['workbench.actions.view.problems'],
  ],
  'a language server that could not be started': [
    () => tellStopped(false),
    /could not be started/,
    'Show Log',
    ['laceworkMapping.showLog'],
  ],
  'a language server that ended again and again': [
    () => tellStopped(true),
    /ended again and again/,
    'Restart Server',
    ['laceworkMapping.restartServer'],
  ],
  'a creation that was left': [
    leaveCreation,
    /What you entered is kept/,
    'Go On…',
    ['laceworkMapping.createIntegration'],
  ],
  'an organization without integrations': [
    () => offerCreation('There is none.'),
    /^There is none\.$/,
    'Create Integration…',
    ['laceworkMapping.createIntegration'],
  ],
  'an integration, looked at in Lacework': [
    () => offerIntegration(connection, account, vscode.window.showInformationMessage, 'It works.'),
    /^It works\.$/,
    'Open Lacework',
    ['openExternal', 'https://acme.lacework.net/'],
  ],
  'an integration without a mapping': [
    () => liveMappingOf({ account, mapping: undefined } as never),
    /"acme-new" has no mapping/,
    'Show Integrations',
    ['laceworkMapping.showIntegrations'],
  ],
  'an integration that could not be changed': [
    () =>
      tellingList(() => Promise.reject(new CloudError('no-connection', 'It was not sent.', 'Try again.'))),
    /^It was not sent\. Try again\.$/,
    'Show Integrations',
    ['laceworkMapping.showIntegrations'],
  ],
  'a user who may not see integrations': [
    () => tellAccessFault({ message: 'No rights.', advice: 'Take another user.' }),
    /^No rights\. Take another user\.$/,
    'Switch Organization…',
    ['laceworkMapping.switchOrganization'],
  ],
  'a key that Lacework does not take': [
    () => tellLaceworkFailure(new CloudError('rejected-credentials', 'The key is wrong.', 'Make another.')),
    /The key is wrong\./,
    'Sign In…',
    ['laceworkMapping.signIn'],
  ],
};

describe('the button of a notification', () => {
  before(() => openFile('no-mapping.txt', 'No JSON.'));

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

  it('was not created where Lacework does not have it: that leads to its creation', async () => {
    const { id } = await interrupt('fourth');
    const context = { globalStorageUri: vscode.Uri.file(folder) } as never;
    const { message, deed } = await pressButton(
      () => lookForIntegration(context, connection, id),
      'Create It…',
    );
    assert.match(message, /"fourth" is not among the integrations: it was not created/);
    assert.deepEqual(deed, ['laceworkMapping.createIntegration']);
  });
});

describe('an integration that Lacework has not used yet', () => {
  it('is not waited for any more where that is stopped, and nothing is told', async () => {
    const told = await answering(undefined, async () => {
      const watching = watchIntegration(connection, account);
      await stopWatchingIntegrations();
      await watching;
    });
    assert.deepEqual(told, []);
  });
});
