import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';

describe('the search for secrets', () => {
  const marks = async () => import('../../scripts/secretSearch/secretMarks.mjs');

  it('knows every secret of the sample', async () => {
    const { holdsSecret } = await marks();
    for (const { secret, keyId, name } of sampleLacework.users) {
      assert.ok(holdsSecret(secret));
      assert.ok(holdsSecret(keyId));
      assert.ok(!holdsSecret(name));
    }
  });

  it('finds them in whatever form they are written', async () => {
    const { holdsSecret } = await marks();
    const { secret } = administrator;
    const url = Array.from(secret, (character) => `%${character.charCodeAt(0).toString(16)}`).join('');
    for (const before of ['', 'a', 'ab', 'abc', 'key:']) {
      for (const after of ['', 'x', 'xy']) {
        const text = before + secret + after;
        assert.ok(holdsSecret(Buffer.from(text).toString('base64')), `base64 of ${text}`);
      }
    }
    for (const form of [secret.toUpperCase(), url, Buffer.from(secret, 'utf16le')]) {
      assert.ok(holdsSecret(form));
    }
    assert.ok(!holdsSecret('made_up secret_of made-up_token'));
  });

  it('finds them in files and their names below a folder', async () => {
    const { filesWithSecrets } = await import('../../scripts/secretSearch/filesWithSecrets.mjs');
    const folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-secrets-'));
    try {
      const below = path.join(folder, 'a', 'b');
      await mkdir(below, { recursive: true });
      await writeFile(path.join(below, 'harmless.log'), 'nothing');
      assert.deepEqual(await filesWithSecrets(folder), []);
      const files = [path.join(below, 'bad.log'), path.join(folder, `${administrator.secret}.txt`)];
      await writeFile(
        files[0] ?? '',
        Buffer.concat([Buffer.from([0, 255]), Buffer.from(administrator.secret)]),
      );
      await writeFile(files[1] ?? '', '');
      assert.deepEqual((await filesWithSecrets(folder)).sort(), files.sort());
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  describe('in the logs of a test run', () => {
    let folder: string;
    beforeEach(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-logs-'))));
    afterEach(() => rm(folder, { recursive: true }));

    const faults = async () =>
      (await import('../../scripts/secretSearch/faultsOfLogs.mjs')).faultsOfLogs(folder);
    const own = "[trace] Sending request 'initialize - (0)'.";
    /** The logs of a VS Code, as it leaves them. */
    const write = async (run: string, name: string, text: string) => {
      const file = path.join(folder, run, '20260301T080000', 'exthost1', name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, text);
      return file;
    };

    it('has nothing to say where there are all messages, and no secret', async () => {
      await write('a', 'remoteexthost.log', '[info] Extension host started');
      await write('a', 'Lacework Account Mapping.log', `${own}\nParams: {\n  "processId": 1`);
      assert.deepEqual(await faults(), []);
    });

    it('finds a secret in any of them', async () => {
      await write('a', 'Lacework Account Mapping.log', `${own}\nParams: {\n  "processId": 1`);
      for (const secret of [administrator.secret, administrator.keyId, 'made_up_secret_of_aws_session/0a']) {
        const file = await write('a', 'remoteexthost.log', `[error] the key is ${secret}.`);
        assert.deepEqual(await faults(), [`A secret is in ${file}.`]);
      }
    });

    it('does not take logs for a proof that do not hold all that could be logged', async () => {
      await write('a', 'remoteexthost.log', '[info] Extension host started');
      assert.match((await faults()).join('\n'), /^There is no log of the extension .*: nothing is proven\.$/);
      await write('b', 'Lacework Account Mapping.log', `${own}\nParams: {\n  "processId": 1`);
      assert.deepEqual(await faults(), []);
      const file = await write('c', 'Lacework Account Mapping.log', `${own}\n[trace] Received response`);
      assert.deepEqual(await faults(), [
        `What client and server said to each other is not in ${file}: it proves nothing.`,
      ]);
    });
  });
});
