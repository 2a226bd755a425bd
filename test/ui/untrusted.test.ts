import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework } from '../emulators/lacework/startLacework';
import { openWorkbench } from './openWorkbench';
import { withoutKeys } from './withoutKeys';

describe('Lacework in a workspace that is not trusted', () => {
  it('is not asked, whatever key there is', async () => {
    const acme = await startLacework(sampleLacework);
    const home = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-ui-home-'));
    const { keyId, secret } = administrator;
    const key = { LW_ACCOUNT: 'acme-main', LW_API_KEY: keyId, LW_API_SECRET: secret };
    const workbench = await openWorkbench({
      env: { ...withoutKeys(home), ...key, LW_API_SERVER_URL: acme.url },
      workspaceTrust: true,
    });
    try {
      const { page } = workbench;
      await page.locator('.monaco-dialog-box').getByRole('button', { name: /^No,/ }).click();
      await workbench.openFile('mapping.json');
      await workbench.untilCodeLenses();
      const refusal = page.locator('.notification-toast', { hasText: 'a workspace that you do not trust' });
      for (const command of ['Lacework: Sign In…', 'Lacework: Refresh Lacework Accounts']) {
        await workbench.runCommand(command);
        await refusal.waitFor();
        await workbench.runCommand('Notifications: Clear All Notifications');
        await refusal.waitFor({ state: 'detached' });
      }
      assert.deepEqual(acme.requests, []);
    } finally {
      await workbench.close();
      await acme.close();
      await rm(home, { recursive: true });
    }
  });
});
