import assert from 'node:assert/strict';
import type { Token } from 'marked';
import { MarkupContent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingFileDocumentation } from '../../server/src/core/features/keyExplanations';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import { clientNotifications, mappingLanguageId } from '../../server/src/lsp/protocol';
import { sampleInventory } from '../unit/facts/sampleInventory';
import { sampleLaceworkAccounts } from '../unit/facts/sampleLaceworkAccounts';
import { askEverything } from './anyDocument/askEverything';
import { FakeAws } from './fakeAws';
import { clientProfiles } from './profiles/clientProfiles';
import { startClient } from './profiles/startClient';
import { objectsIn } from './profiles/supportedPayload';
import { renderedText } from './renderedText';
import { uri, type TestClient } from './testClient';

/** Short enough to be shown in full everywhere. */
const names = [
  '[x](command:workbench.action.quit)',
  '![x](https://evil.example/x.png)',
  '[x][y] [y]: https://evil.example',
  '[ ] a',
  '[^1]',
  '<img src=x onerror=alert(1)>',
  '<a href="command:x">y</a><!-- ',
  '<https://evil.example/x>',
  'https://evil.example/x',
  'www.evil.example',
  'ftp://evil.example mailto:x',
  'someone@evil.example',
  '$(error) **a** __b__ ~~c~~ *d* _e_',
  '``a`` `$(zap)` ```',
  '~~~ <b>',
  '&lt;b&gt; &#91;x&#x5d; &amp; &copy;',
  '| a | b |',
  '# a',
  '1. a',
  '- a',
  '> a',
  '---',
  '\\[x](y) \\',
  '*** a ***',
];

/** The sample organization, in which everything has the one name. */
function organizationOf(name: string): AwsInventoryData {
  return {
    ...sampleInventory,
    pulledAt: new Date().toISOString(),
    organizationalUnits: sampleInventory.organizationalUnits.map((unit) => ({ ...unit, name })),
    accounts: sampleInventory.accounts.map((account) => ({ ...account, name, email: name })),
  };
}

const textOf = (name: string) =>
  JSON.stringify(
    {
      defaultLaceworkAccountAws: name,
      integration_mappings: {
        [name]: { aws_accounts: ['320198765432', '430219876543', '540321987645', ''] },
        [`${name} `]: { aws_accounts: ['430219876543', name] },
      },
    },
    null,
    2,
  );

describe('names of AWS accounts, organizational units and Lacework accounts that are Markdown', () => {
  let client: TestClient;
  afterEach(async () => client.stop());

  for (const name of names) {
    it(`are text wherever Markdown is sent: ${name}`, async () => {
      const aws = new FakeAws();
      aws.kept.set('default', organizationOf(name));
      client = await startClient(clientProfiles.vscode, aws);
      await client.connection.sendNotification(clientNotifications.laceworkAccounts, {
        ...sampleLaceworkAccounts,
        accounts: [{ name, isEnabled: true }],
      });
      const text = textOf(name);
      await client.open(text);
      const document = TextDocument.create(uri, mappingLanguageId, 1, text);
      const isOurs = (token: Token) =>
        (token.type === 'link' && token.href === mappingFileDocumentation) ||
        (token.type === 'code' && token.lang === 'json' && !token.raw.includes(name));
      const showing = new Set<string>();
      for (const { index } of text.matchAll(/"/g)) {
        const position = document.positionAt(index);
        const range = { start: position, end: document.positionAt(text.length) };
        for (const { method, value } of await askEverything(client, { position, range, newName: name })) {
          for (const node of objectsIn(value)) {
            if (
              MarkupContent.is(node) &&
              node.kind === 'markdown' &&
              renderedText(node.value, isOurs).includes(name)
            ) {
              showing.add(method);
            }
          }
        }
      }
      assert.deepEqual([...showing].sort(), [
        'inlayHint/resolve',
        'textDocument/completion',
        'textDocument/hover',
      ]);
      assert.deepEqual(client.log, []);
    });
  }
});
