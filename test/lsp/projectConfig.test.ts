import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidSaveTextDocumentNotification,
  FileChangeType,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import { Sandbox } from '../cli/sandbox';
import { TestClient } from './testClient';

const watching: ClientCapabilities = { workspace: { didChangeWatchedFiles: { dynamicRegistration: true } } };
const shortId =
  '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"dev": {"aws_accounts": ["21098765432"]}}}';
const fixtures = path.resolve(__dirname, '../fixtures/rules');

describe('the configuration of a project', () => {
  let sandbox: Sandbox;

  beforeEach(() => (sandbox = new Sandbox()));
  afterEach(() => sandbox.remove());

  const configure = (config: unknown) =>
    sandbox.write('lacework-mapping.config.json', JSON.stringify(config));
  const inFolder = (name: string) => pathToFileURL(sandbox.path(name)).toString();

  async function severitiesOf(client: TestClient): Promise<unknown[]> {
    return (await client.nextPublished()).diagnostics.map(({ code, severity }) => [code, severity]);
  }

  it('wins over the settings of the editor, for the rules that it names', async () => {
    configure({ rules: { 'malformed-aws-account-id': 'hint' } });
    const client = await TestClient.start({ capabilities: { workspace: { configuration: true } } });
    client.settings = { rules: { 'malformed-aws-account-id': 'warning', 'unknown-key': 'error' } };
    await client.open(shortId.replace('{', '{"comment": 1, '), 'lacework-mapping', inFolder('mapping.json'));
    assert.deepEqual(await severitiesOf(client), [
      ['unknown-key', 1],
      ['malformed-aws-account-id', 4],
    ]);
    await client.stop();
  });

  it('holds for the folders below it, up to the folder that is open', async () => {
    configure({ rules: { 'malformed-aws-account-id': 'hint' } });
    const file = pathToFileURL(sandbox.write('below/mapping.json', shortId)).toString();
    const client = await TestClient.start({ workspaceFolders: [inFolder('')] });
    await client.open(shortId, 'lacework-mapping', file);
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 4]]);
    await client.stop();
    const elsewhere = await TestClient.start({ workspaceFolders: [inFolder('below')] });
    await elsewhere.open(shortId, 'lacework-mapping', file);
    assert.deepEqual(await severitiesOf(elsewhere), [['malformed-aws-account-id', 1]]);
    await elsewhere.stop();
  });

  it('holds up to a folder that is opened later, until it is closed', async () => {
    configure({ rules: { 'malformed-aws-account-id': 'hint' } });
    const file = pathToFileURL(sandbox.write('below/mapping.json', shortId)).toString();
    const client = await TestClient.start({ capabilities: { workspace: { workspaceFolders: true } } });
    await client.open(shortId, 'lacework-mapping', file);
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 1]]);
    const folder = { uri: inFolder(''), name: 'opened' };
    const change = async (added: (typeof folder)[], removed: (typeof folder)[]) =>
      client.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
        event: { added, removed },
      });
    await change([folder], []);
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 4]]);
    await change([], [folder]);
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 1]]);
    assert.deepEqual(client.registered, ['workspace/didChangeWorkspaceFolders']);
    await client.stop();
  });

  it('takes away what it says to ignore', async () => {
    configure({
      ignores: [
        { rule: 'malformed-aws-account-id', ids: ['21098765432'], reason: 'It is tracked elsewhere.' },
      ],
    });
    const client = await TestClient.start();
    await client.open(shortId, 'lacework-mapping', inFolder('mapping.json'));
    assert.deepEqual(await severitiesOf(client), []);
    await client.stop();
  });

  it('is read anew when the client says that it changed', async () => {
    const client = await TestClient.start({ capabilities: watching });
    await client.open(shortId, 'lacework-mapping', inFolder('mapping.json'));
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 1]]);
    configure({ rules: { 'malformed-aws-account-id': 'off' } });
    await client.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: inFolder('lacework-mapping.config.json'), type: FileChangeType.Created }],
    });
    assert.deepEqual(await severitiesOf(client), []);
    await client.stop();
  });

  it('is read anew on save by a client that cannot watch files', async () => {
    const client = await TestClient.start();
    const textDocument = { uri: inFolder('mapping.json') };
    await client.open(shortId, 'lacework-mapping', textDocument.uri);
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 1]]);
    configure({ rules: { 'malformed-aws-account-id': 'off' } });
    await client.connection.sendNotification(DidSaveTextDocumentNotification.type, { textDocument });
    assert.deepEqual(await severitiesOf(client), []);
    await client.stop();
  });

  it('that is wrong is said in the log, and what is right in it holds', async () => {
    configure({ rules: { 'malformed-aws-account-id': 'hint', 'no-such-rule': 'error' } });
    const client = await TestClient.start();
    await client.open(shortId, 'lacework-mapping', inFolder('mapping.json'));
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 4]]);
    assert.match(client.log.join('\n'), /no-such-rule/);
    await client.stop();
  });

  it('is not looked for in a folder with a name that no folder can have, and the server starts', async () => {
    const client = await TestClient.start({
      workspaceFolders: ['file:///a%2Fb', 'file://%00', 'untitled:x'],
    });
    await client.open(shortId, 'lacework-mapping', 'file:///a%2Fb/mapping.json');
    assert.deepEqual(await severitiesOf(client), [['malformed-aws-account-id', 1]]);
    await client.stop();
  });

  it('that is wrong in very many places is not said in full', async () => {
    configure({
      rules: Object.fromEntries(Array.from({ length: 3000 }, (_, i) => [`no-such-rule-${i}`, 'error'])),
    });
    const client = await TestClient.start();
    await client.open(shortId, 'lacework-mapping', inFolder('mapping.json'));
    assert.equal((await severitiesOf(client)).length, 1);
    assert.ok(client.log.length < 30, String(client.log.length));
    assert.match(client.log.at(-1) ?? '', /problems more, not shown here/);
    await client.stop();
  });

  it('gives the same problems in the editor as on the command line, for every fixture', async () => {
    configure({
      rules: { 'unknown-key': 'error', 'repeated-aws-account': 'off', 'malformed-aws-account-id': 'hint' },
      ignores: [{ rule: 'duplicate-aws-account', ids: ['210987654321'], reason: 'A test.' }],
    });
    const client = await TestClient.start({ capabilities: watching });
    let compared = 0;
    for (const rule of await readdir(fixtures)) {
      for (const name of (await readdir(path.join(fixtures, rule))).filter((file) =>
        file.endsWith('.json'),
      )) {
        const text = await readFile(path.join(fixtures, rule, name), 'utf8');
        if (text.startsWith('\uFEFF')) {
          // The command line does not count the mark as a column, and editors take it out of the text.
          continue;
        }
        const file = sandbox.write(`${rule}.${name.replace(/json$/, 'lacework-mapping.json')}`, text);
        await client.open(text, 'lacework-mapping', pathToFileURL(file).toString());
        const { diagnostics } = await client.nextPublished();
        assert.deepEqual(
          diagnostics.map(({ code, message, range: { start } }) => [
            code,
            message,
            start.line + 1,
            start.character + 1,
          ]),
          await checked(sandbox, file),
          file,
        );
        compared++;
      }
    }
    assert.ok(compared > 200);
    await client.stop();
  }).timeout(60_000);
});

/** What the command line reports of a file. */
async function checked(sandbox: Sandbox, file: string): Promise<unknown[]> {
  const { stdout } = await sandbox.run(['check', '--format', 'json', file]);
  const report = JSON.parse(stdout) as {
    files: { problems: { rule: string; message: string; start: { line: number; column: number } }[] }[];
  };
  return (report.files[0]?.problems ?? []).map(({ rule, message, start }) => [
    rule,
    message,
    start.line,
    start.column,
  ]);
}
