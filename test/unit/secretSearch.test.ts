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
      assert.ok(!holdsSecret(`${keyId} ${name}`));
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
});
