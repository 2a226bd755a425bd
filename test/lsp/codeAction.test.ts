import assert from 'node:assert/strict';
import {
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  type ClientCapabilities,
  type CodeAction,
  type Range,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { TestClient, uri } from './testClient';

const capabilities: ClientCapabilities = {
  textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
};
const repeated = `{
  "defaultLaceworkAccountAws": "acme",\r
  "integrationMappings": { "dev": { "aws_accounts": ["210987654321", "210987654321"] } }
}`;
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } };

async function actions(
  client: TestClient,
  range: Range,
  only?: string[],
  triggerKind?: CodeActionTriggerKind,
): Promise<CodeAction[]> {
  const context = { diagnostics: [], ...(only && { only }), ...(triggerKind && { triggerKind }) };
  const answer = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  });
  return (answer ?? []).filter((action): action is CodeAction => 'kind' in action);
}

/** The text after an action's edit. */
function applied(text: string, action: CodeAction | undefined): string {
  const document = TextDocument.create(uri, 'lacework-mapping', 1, text);
  return TextDocument.applyEdits(document, action?.edit?.changes?.[uri] ?? []);
}

describe('code actions', () => {
  it('are made for a hundred problems where more are selected, the first ones', async () => {
    const client = await TestClient.start({ capabilities });
    const ids = Array.from({ length: 150 }, (_, number) => String(210_987_654_000 + number));
    await client.open(
      `{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"dev": {"aws_accounts": [\n${ids.join(',\n')}\n]}}}`,
    );
    const range: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
    const lines = (await actions(client, range)).flatMap(
      ({ diagnostics = [] }) => diagnostics[0]?.range.start.line ?? [],
    );
    assert.equal(new Set(lines).size, 100);
    assert.equal(Math.max(...lines), 100);
    await client.stop();
  });

  it('are advertised with their kinds to clients that take them as edits, and to no others', async () => {
    const client = await TestClient.start({ capabilities });
    assert.deepEqual(client.initialized.capabilities.codeActionProvider, {
      codeActionKinds: [
        'quickfix',
        'source.fixAll.laceworkMapping',
        'source.sort.laceworkMapping',
        'refactor.move',
        'refactor.rewrite',
      ],
    });
    await client.stop();
    const minimal = await TestClient.start();
    assert.equal(minimal.initialized.capabilities.codeActionProvider, undefined);
    await minimal.stop();
  });

  it('mend the problem under the cursor, as the preferred fix, with the problem that it mends', async () => {
    const client = await TestClient.start({ capabilities });
    await client.open(repeated);
    const cursor = { line: 2, character: 5 };
    const [fix, ...others] = await actions(client, { start: cursor, end: cursor }, ['quickfix']);
    assert.deepEqual(others, []);
    assert.equal(fix?.title, 'Rename the key to "integration_mappings"');
    assert.equal(fix.isPreferred, true);
    assert.equal(fix.diagnostics?.[0]?.code, 'misspelt-key');
    assert.equal(applied(repeated, fix), repeated.replace('integrationMappings', 'integration_mappings'));
    await client.stop();
  });

  it('mend everything that is certain at once, and what is mended stays as it is', async () => {
    const client = await TestClient.start({ capabilities });
    await client.open(repeated);
    const [fixAll, ...others] = await actions(client, whole, ['source.fixAll']);
    assert.deepEqual(others, []);
    assert.equal(fixAll?.kind, 'source.fixAll.laceworkMapping');
    const mended = applied(repeated, fixAll);
    assert.equal(
      mended,
      repeated.replace('integrationMappings', 'integration_mappings').replace(', "210987654321"', ''),
    );
    await client.change({ text: mended });
    assert.deepEqual(await actions(client, whole), []);
    await client.stop();
  });

  it('sort', async () => {
    const client = await TestClient.start({ capabilities });
    const text = repeated.replace('"210987654321", "210987654321"', '"310987654321", "210987654321"');
    const sound = text.replace('integrationMappings', 'integration_mappings');
    await client.open(sound);
    const [sort, ...others] = await actions(client, whole);
    assert.deepEqual(others, []);
    assert.equal(sort?.kind, 'source.sort.laceworkMapping');
    assert.equal(
      applied(sound, sort),
      sound.replace('"310987654321", "210987654321"', '"210987654321", "310987654321"'),
    );
    await client.stop();
  });

  it('offer what to do about a rule only as far as the client can do it', async () => {
    const client = await TestClient.start({
      capabilities,
      initializationOptions: { commands: ['laceworkMapping.changeSeverity', 'any.other'] },
    });
    await client.open(repeated);
    const cursor = { line: 2, character: 5 };
    const offered = await actions(client, { start: cursor, end: cursor }, ['quickfix']);
    assert.deepEqual(
      offered.map(({ title }) => title),
      ['Rename the key to "integration_mappings"', 'Change the severity of "misspelt-key"…'],
    );
    assert.deepEqual(offered[1]?.command, {
      title: 'Change the severity of "misspelt-key"…',
      command: 'laceworkMapping.changeSeverity',
      arguments: ['misspelt-key', uri],
    });
    await client.stop();
  });

  it('are quick fixes alone where the client asks by itself: nothing is computed over the whole file', async () => {
    const client = await TestClient.start({ capabilities });
    await client.open(repeated);
    const kinds = async (triggerKind: CodeActionTriggerKind) =>
      new Set((await actions(client, whole, undefined, triggerKind)).map(({ kind }) => kind));
    assert.deepEqual([...(await kinds(CodeActionTriggerKind.Automatic))], ['quickfix']);
    assert.ok((await kinds(CodeActionTriggerKind.Invoked)).has('source.fixAll.laceworkMapping'));
    await client.stop();
  });

  it('move and merge where refactorings are asked for, or in a selection once the user asks', async () => {
    const client = await TestClient.start({ capabilities });
    const text =
      '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"dev": {"aws_accounts": ["210987654321"]}, "prod": {"aws_accounts": ["320198765432"]}}}';
    await client.open(text);
    const at = (start: string, length = 0): Range => {
      const character = text.indexOf(start) + 1;
      return { start: { line: 0, character }, end: { line: 0, character: character + length } };
    };
    const offered = async (...asked: [Range, string[]?, CodeActionTriggerKind?]) =>
      (await actions(client, ...asked))
        .filter(({ kind }) => kind?.startsWith('refactor'))
        .map(({ title, kind }) => `${kind ?? ''}: ${title}`);
    const id = at('"2109');
    const move = 'refactor.move: Move to Lacework account "prod"';
    assert.deepEqual(await offered(id), []);
    assert.deepEqual(await offered(id, ['refactor']), [move]);
    assert.deepEqual(await offered(id, ['refactor.rewrite', 'quickfix']), []);
    assert.deepEqual(await offered(at('"2109', 5)), [move]);
    assert.deepEqual(await offered(at('"2109', 5), undefined, CodeActionTriggerKind.Invoked), [move]);
    assert.deepEqual(await offered(at('"2109', 5), undefined, CodeActionTriggerKind.Automatic), []);
    assert.deepEqual(await offered(at('"dev'), ['refactor']), ['refactor.rewrite: Merge "dev" into "prod"']);
    const [first] = await actions(client, id, ['refactor.move']);
    assert.equal(
      applied(text, first),
      text.replace('["210987654321"]', '[]').replace('"320198765432"', '"320198765432", "210987654321"'),
    );
    await client.stop();
  });

  it('get their edits when they are chosen, from a client that asks for them, and only for the same text', async () => {
    const resolving = { dataSupport: true, resolveSupport: { properties: ['edit'] } };
    const codeAction = capabilities.textDocument?.codeAction;
    const client = await TestClient.start({
      capabilities: { textDocument: { codeAction: { ...codeAction, ...resolving } } },
      initializationOptions: { commands: ['laceworkMapping.moveAwsAccounts'] },
    });
    const text =
      '{"integration_mappings": {"dev": {"aws_accounts": ["210987654321"]}, "prod": {"aws_accounts": []}}}';
    await client.open(text);
    const character = text.indexOf('2109');
    const range = { start: { line: 0, character }, end: { line: 0, character } };
    const [move, choose] = await actions(client, range, ['refactor.move']);
    assert.deepEqual(choose?.command?.arguments, [{ uri, range }]);
    assert.equal(move?.edit, undefined);
    const resolve = () => client.connection.sendRequest(CodeActionResolveRequest.type, move ?? { title: '' });
    const swapped =
      '{"integration_mappings": {"dev": {"aws_accounts": []}, "prod": {"aws_accounts": ["210987654321"]}}}';
    assert.equal(applied(text, await resolve()), swapped);
    await client.change({ text: ` ${text}` });
    assert.equal((await resolve()).edit, undefined);
    await client.stop();
  });

  it('of kinds that were not asked for are not computed', async () => {
    const client = await TestClient.start({ capabilities });
    await client.open(repeated);
    assert.deepEqual(await actions(client, whole, ['refactor', 'source.organizeImports']), []);
    await client.stop();
  });
});
