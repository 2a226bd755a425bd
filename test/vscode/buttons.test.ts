import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { unlistedAwsAccounts } from '../../client/src/aws/unlistedAwsAccounts';
import type { RouteCountsItem } from '../../server/src/lsp/protocol';
import { pressButton, type Deed } from './pressButton';

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
