import assert from 'node:assert/strict';
import { CodeActionRequest, CodeActionResolveRequest } from 'vscode-languageserver';
import { clientProfiles } from './profiles/clientProfiles';
import { TestClient, uri } from './testClient';

describe('a refactoring that was chosen', () => {
  it('goes to the Lacework account that is meant, where titles are the same', async () => {
    const client = await TestClient.start({ capabilities: clientProfiles.vscode.capabilities });
    const name = (last: number) => `acme-${'of-which-the-name-is-cut-in-a-title-'.repeat(2)}${last}`;
    const text = `{"integration_mappings": {"dev": {"aws_accounts": ["210987654321"]}, "${name(1)}": {"aws_accounts": []}, "${name(2)}": {"aws_accounts": []}}}`;
    await client.open(text);
    const position = { line: 0, character: text.indexOf('2109') };
    const offered = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], only: ['refactor.move'] },
    });
    assert.equal(offered?.length, 2);
    assert.equal(offered[0]?.title, offered[1]?.title);
    const added = [];
    for (const action of offered) {
      assert.ok('kind' in action);
      const { edit } = await client.connection.sendRequest(CodeActionResolveRequest.type, action);
      const [addition] = edit?.changes?.[uri] ?? [];
      added.push(text.slice(0, addition?.range.start.character).endsWith(`"${name(2)}": {"aws_accounts": [`));
    }
    assert.deepEqual(added, [false, true]);
    await client.stop();
  });
});
