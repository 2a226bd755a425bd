import assert from 'node:assert/strict';
import { ConfigurationRequest } from 'vscode-languageserver/node';
import { clientProfiles } from './profiles/clientProfiles';
import { startClient } from './profiles/startClient';

const text =
  '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"dev": {"aws_accounts": ["12"]}}}';

describe('an editor that does not say what its settings are', () => {
  it('gets the problems by the defaults, and by its settings as soon as it does', async () => {
    const client = await startClient(clientProfiles.neovim);
    let answer: (settings: unknown[]) => void = () => undefined;
    let asked = 0;
    client.connection.onRequest(ConfigurationRequest.type, () => {
      asked++;
      return new Promise<unknown[]>((resolve) => (answer = resolve));
    });
    await client.open(text);
    const severities = async () => (await client.nextPublished()).diagnostics.map(({ severity }) => severity);
    assert.deepEqual(await severities(), [1]);
    assert.match(client.log.join('\n'), /does not answer what its settings are/);
    answer([{ rules: { 'malformed-aws-account-id': 'hint' } }]);
    assert.deepEqual(await severities(), [4]);
    assert.equal(asked, 1);
    await client.stop();
  });
});
