import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

const mapping = {
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: { 'acme-prod': { aws_accounts: ['210987654321', '220198765432', '1234'] } },
};

describe('the status of mapping files', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      sampleOrganization: true,
      userSettings: { 'laceworkMapping.rules.unmapped-aws-account': 'off' },
      prepare: (folder) =>
        writeFile(path.join(folder, 'acme.lacework-mapping.json'), JSON.stringify(mapping, undefined, 2)),
    });
    await workbench.openFile('acme.lacework-mapping.json');
    await workbench.untilProblems({ errors: 1, warnings: 0 });
  });

  after(() => workbench.close());

  /** Shows the language status; gives its item for what is known. */
  const item = async (text: string) => {
    const { page } = workbench;
    await page.mouse.move(700, 300);
    await page.locator('.hover-language-status').first().waitFor({ state: 'detached' });
    await page.locator('#status\\.languageStatus').hover();
    const found = page.locator('.hover-language-status', { hasText: text });
    await found.waitFor();
    return found;
  };
  it('is one item beside the kind of the file: problems, what is missing, and the command that helps', async () => {
    const { page } = workbench;
    const status = await item('AWS accounts unknown · not signed in to Lacework');
    assert.match(await status.innerText(), /^\s*1 error/);
    await status.getByText('Pull', { exact: true }).waitFor();
    const own = page.locator('.hover-language-status', {
      hasText: /mapping file|AWS|Lacework|language server/i,
    });
    assert.equal(await own.count(), 2);
    await takePicture(page, 'status-item', { x: 760, y: 790, width: 640, height: 110 });
  });

  it('shows all of it with what can be done, without the mouse, what is missing first', async () => {
    const { page } = workbench;
    await page.mouse.move(700, 300);
    await workbench.runCommand('Lacework: Show Status…');
    await workbench.pickRow('Language server').waitFor();
    await workbench.pickRow('Not signed in, so names of Lacework accounts are not compared').waitFor();
    await page.locator('.quick-input-widget .monaco-list-row.focused', { hasText: 'Problems' }).waitFor();
    await takePicture(page, 'status', { x: 390, y: 0, width: 620, height: 320 });
    await page.keyboard.press('ArrowDown');
    await page
      .locator('.quick-input-widget .monaco-list-row.focused', {
        hasText: 'Unknown, so IDs are not',
      })
      .waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'detached' });
    await page.locator('.notification-toast', { hasText: '21 AWS accounts' }).waitFor();
    const status = await item('21 AWS accounts, pulled today · not signed in to Lacework');
    await status.getByText('Sign In', { exact: true }).waitFor();
    assert.match(await status.innerText(), /^\s*1 error, 1 warning/);
  });

  it('leads to the log', async () => {
    const { page } = workbench;
    await page.mouse.move(700, 300);
    await workbench.runCommand('Lacework: Show Status…');
    await workbench.pickRow('Show Log').click();
    await page
      .locator('.panel [aria-label="Lacework Account Mapping - Output"]')
      .waitFor({ state: 'attached' });
    await page
      .locator('.panel .view-line', { hasText: /\[(trace|debug|info|warning)\]/ })
      .first()
      .waitFor();
    for (const line of ['The language server runs', '21 AWS accounts']) {
      assert.ok((await workbench.log()).includes(line), line);
    }
  });

  it('makes a report of an issue that is shown before anything is done with it, and names nobody', async () => {
    const { page } = workbench;
    await workbench.runCommand('View: Hide Panel');
    await workbench.runCommand('Lacework: Report Issue…');
    await page.locator('.view-line', { hasText: '# Lacework Account Mapping: issue' }).waitFor();
    const told = page.locator('.notification-toast', { hasText: 'Nothing was sent.' });
    await told.waitFor();
    await takePicture(page, 'report-issue', { x: 348, y: 36, width: 1052, height: 850 });
    // The editor has the lines in no order, wraps them, and draws only those that it shows.
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await told.getByRole('button', { name: 'Copy Report' }).click();
    // Nothing tells when it is there.
    const text = await page.evaluate<string>(`(async () => {
      for (;;) {
        const copied = await navigator.clipboard.readText();
        if (copied.startsWith('# Lacework')) return copied;
        await new Promise(requestAnimationFrame);
      }
    })()`);
    assert.match(text, /laceworkMapping\.rules\.unmapped-aws-account` \(user\): off/);
    assert.match(text, /AWS accounts: 21, pulled 0 days ago, units known/);
    assert.match(text, /malformed-aws-account-id 1, unknown-aws-account 1,\s+unmapped-core-account 1/);
    for (const name of [
      'acme',
      '210987654321',
      'sample-organization',
      os.hostname(),
      workbench.workspaceFolder,
    ]) {
      assert.ok(!text.includes(name), name);
    }
  });
});
