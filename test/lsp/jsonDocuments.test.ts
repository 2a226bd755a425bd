import assert from 'node:assert/strict';
import {
  CodeLensRequest,
  DocumentDiagnosticRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { serverCommands } from '../../server/src/lsp/protocol';
import { clientProfiles } from './profiles/clientProfiles';
import { exchanges, namesOfCapabilities, sampleText } from './profiles/exchanges';
import { startClient } from './profiles/startClient';
import { valueAt } from './profiles/valueAt';
import { uri, type TestClient } from './testClient';

/** Each like a mapping in something, and none. */
const otherFiles: Readonly<Record<string, string>> = {
  'settings of a program':
    '{ "mappings": { "acme-dev": { "accounts": ["320198765432"] } },\n  "default" : "acme-dev" }\n',
  'a list': '[ "320198765432" , "12" ]\n',
  'our keys, but deep inside': `{ "files": { "mapping": { "of": [${sampleText}] } } }\n`,
  'a broken file': '{ "name": "acme", ,, "x": [\n',
  'an empty file': '',
};
const mistakenText = sampleText;
const otherText = '{ "name": "acme" , "x": 1 }\n';

const start = (name: keyof typeof clientProfiles) => startClient(clientProfiles[name]);

/** Whether an answer has nothing in it: `null`, or nothing but empty lists. */
function isEmpty(answer: unknown): boolean {
  if (answer === null || (Array.isArray(answer) && answer.length === 0)) {
    return true;
  }
  const lists = [valueAt(answer, 'items'), valueAt(answer, 'data')].filter((list) => list !== undefined);
  return lists.length > 0 && lists.every((list) => Array.isArray(list) && list.length === 0);
}

/** Requests about the document and the answers to them, for all that the server advertises. */
async function answersOf({ connection, initialized }: TestClient) {
  const asked = namesOfCapabilities(initialized.capabilities)
    .flatMap((capability) => exchanges[capability] ?? [])
    .filter(({ method }) => method !== 'workspace/executeCommand' && !method.endsWith('/resolve'));
  return Promise.all(
    asked.map(async ({ method, params }) => ({
      method,
      answer: await connection.sendRequest(method, params),
    })),
  );
}

for (const name of ['vscode', 'neovim'] as const) {
  describe(`a JSON document that is no mapping file, in the client "${name}"`, () => {
    for (const [what, text] of Object.entries(otherFiles)) {
      it(`gets nothing from any feature: ${what}`, async () => {
        const client = await start(name);
        await client.open(text, 'json');
        const answers = await answersOf(client);
        assert.ok(answers.length > 10);
        for (const { method, answer } of answers) {
          assert.ok(isEmpty(answer), `${method}: ${JSON.stringify(answer)}`);
        }
        assert.deepEqual(client.unread, []);
        assert.deepEqual(client.log, []);
        await client.stop();
      });
    }

    it('is refused by the commands that are about a mapping file', async () => {
      const client = await start(name);
      await client.open(otherText, 'json');
      for (const [command, argument] of [
        [serverCommands.countRoutes, uri],
        [serverCommands.mapAwsAccounts, { uri, ids: ['540321987654'], laceworkAccount: 'acme' }],
      ]) {
        const refused = client.connection.sendRequest('workspace/executeCommand', {
          command,
          arguments: [argument],
        });
        await assert.rejects(refused, (error: unknown) => {
          assert.ok(error instanceof ResponseError);
          assert.equal(error.code, LSPErrorCodes.RequestFailed);
          assert.match(error.message, /mapping file/);
          return true;
        });
      }
      await client.stop();
    });
  });
}

describe('a JSON document that becomes a mapping file while it is typed, and stops being one', () => {
  it('has problems and every feature as long as it is one', async () => {
    const client = await start('neovim');
    await client.open(otherText, 'json');
    assert.ok((await answersOf(client)).every(({ answer }) => isEmpty(answer)));
    await client.change({ text: mistakenText });
    assert.ok((await client.nextPublished()).diagnostics.length > 0);
    const answers = await answersOf(client);
    // These tell what is known of AWS accounts, and have tests of their own.
    const empty = answers.filter(
      ({ method, answer }) => isEmpty(answer) && !/\/(completion|inlayHint)$/.test(method),
    );
    assert.deepEqual(empty, []);
    await client.change({ text: otherText });
    assert.deepEqual((await client.nextPublished()).diagnostics, []);
    assert.ok((await answersOf(client)).every(({ answer }) => isEmpty(answer)));
    await client.change({ text: `${otherText}\n` });
    await client.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
    assert.deepEqual(client.unread, [], 'nothing is published for what stays another file');
    await client.stop();
  });

  it('has its problems pulled in the same way', async () => {
    const client = await start('vscode');
    let previousResultId: string | undefined;
    const counts: number[] = [];
    await client.open(otherText, 'json');
    for (const text of [otherText, mistakenText, otherText, mistakenText]) {
      await client.change({ text });
      const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId !== undefined && { previousResultId }),
      });
      assert.ok(report.kind === 'full');
      previousResultId = report.resultId;
      counts.push(report.items.length);
    }
    const [, found = 0] = counts;
    assert.ok(found > 0);
    assert.deepEqual(counts, [0, found, 0, found]);
    await client.stop();
  });

  it('stays one with a broken text, as long as a key tells', async () => {
    const client = await start('neovim');
    await client.open(mistakenText, 'json');
    assert.ok((await client.nextPublished()).diagnostics.length > 0);
    await client.change({ text: '{ "defaultLaceworkAccountAws": "acme", ' });
    const { diagnostics } = await client.nextPublished();
    assert.ok(diagnostics.some(({ code }) => code === 'invalid-json'));
    await client.stop();
  });

  it('loses its problems when the editor gives it another language', async () => {
    const client = await start('neovim');
    await client.open(mistakenText, 'json');
    assert.ok((await client.nextPublished()).diagnostics.length > 0);
    await client.open(mistakenText, 'plaintext');
    assert.deepEqual((await client.nextPublished()).diagnostics, []);
    await client.stop();
  });
});
