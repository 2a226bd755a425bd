import assert from 'node:assert/strict';
import { serverCommands } from '../../server/src/lsp/protocol';
import { TestClient, uri } from './testClient';

describe('commands that edit', () => {
  it('refuse a Lacework account without a name, and ask for no edit', async () => {
    const client = await TestClient.start({ capabilities: { workspace: { applyEdit: true } } });
    await client.open('{"integration_mappings": {"dev": {"aws_accounts": ["210987654321"]}}}');
    const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
    for (const command of [serverCommands.moveAwsAccounts, serverCommands.mapAwsAccounts]) {
      for (const laceworkAccount of ['', ' \t', 7, undefined]) {
        const argument = { uri, range, ids: ['320198765432'], laceworkAccount };
        await assert.rejects(client.run(command, argument), {
          message: 'The name of a Lacework account is needed.',
        });
      }
    }
    await client.stop();
  });
});
