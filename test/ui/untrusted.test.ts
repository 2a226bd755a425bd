import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { openWorkbench, type Workbench } from './openWorkbench';
import { withoutKeys } from './withoutKeys';

describe('a workspace that is not trusted', () => {
  let workbench: Workbench;
  let acme: LaceworkEmulator;
  let home: string;

  before(async () => {
    acme = await startLacework(sampleLacework);
    home = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-ui-home-'));
    const { keyId, secret } = administrator;
    const key = { LW_ACCOUNT: 'acme-main', LW_API_KEY: keyId, LW_API_SECRET: secret };
    workbench = await openWorkbench({
      env: { ...withoutKeys(home), ...key, LW_API_SERVER_URL: acme.url },
      workspaceTrust: true,
      prepare: (folder) =>
        writeFile(path.join(folder, 'new.lacework-mapping.json'), '{"integration_mappings": {}}'),
    });
    await workbench.page.locator('.monaco-dialog-box').getByRole('button', { name: /^No,/ }).click();
  });

  after(async () => {
    await workbench.close();
    await acme.close();
    await rm(home, { recursive: true });
  });

  it('gets all that the text alone can tell: problems, lenses, fixes, routes', async () => {
    const { page } = workbench;
    await workbench.openFile('mapping-with-mistakes.json');
    await workbench.untilSquiggles('error', 3);
    await workbench.untilCodeLenses();
    await page.getByRole('button', { name: /^Routes\b.*Section/ }).click();
    await page.getByRole('tree', { name: 'Routes' }).getByRole('treeitem').first().waitFor();
    await page.locator('.view-line').getByText('"4302198765432"').click();
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget').getByText('Show the page of "malformed-aws-account-id"').waitFor();
    await page.keyboard.press('Escape');
  });

  it('does not get what needs a cloud, and the reason why', async () => {
    const { page } = workbench;
    const refusal = page.locator('.notification-toast', { hasText: 'a workspace that you do not trust' });
    for (const command of [
      'Lacework: Pull AWS Accounts from Organizations',
      'Lacework: Sign In…',
      'Lacework: Refresh Lacework Accounts',
      'Lacework: Push Mapping to Integration…',
      'Lacework: Check AWS Prerequisites…',
    ]) {
      await workbench.runCommand(command);
      await refusal.getByRole('button', { name: 'Manage Workspace Trust' }).waitFor();
      await workbench.runCommand('Notifications: Clear All Notifications');
      await refusal.waitFor({ state: 'detached' });
    }
    assert.deepEqual(acme.requests, []);
  });

  it('says so in the status and in place of routes, and leads to where that can be changed', async () => {
    const { page } = workbench;
    await workbench.openFile('new.lacework-mapping.json');
    await workbench.runCommand('Explorer: Focus on Routes View');
    await page
      .locator('.welcome-view-content', { hasText: 'a workspace that you do not trust' })
      .getByText('Manage Workspace Trust')
      .waitFor();
    await workbench.runCommand('Lacework: Show Status…');
    await workbench.pickRow('AWS is not asked in a workspace that you do not trust').click();
    await page.locator('.workspace-trust-editor').waitFor();
  });
});
