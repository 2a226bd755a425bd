import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { administrator } from '../emulators/lacework/sampleLacework';
import { openWorkbench } from './openWorkbench';

describe('the search for secrets after each test in VS Code', () => {
  it('finds one in the log, which at its level holds what a file does', async () => {
    const name = 'with-a-key.lacework-mapping.json';
    const workbench = await openWorkbench({
      logsStay: false,
      prepare: (folder) => writeFile(path.join(folder, name), `{"${administrator.secret}": 1}`),
    });
    await workbench.openFile(name);
    await workbench.untilSquiggles('error', 1);
    await assert.rejects(workbench.close(), (error: unknown) => {
      const message = error instanceof Error ? error.message : '';
      assert.match(message, /secrets are in files, messages or addresses/);
      const found = (error as assert.AssertionError).actual as string[];
      assert.ok(
        found.some((file) => file.endsWith('Lacework Account Mapping.log')),
        found.join('\n'),
      );
      return true;
    });
  });
});
