import assert from 'node:assert/strict';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

/** As much of an element in the page as is asked for; the suites know no types of browsers. */
interface ElementOnPage {
  readonly ownerDocument: {
    readonly defaultView: {
      getComputedStyle(element: unknown): { readonly color: string; readonly textDecorationLine: string };
    };
  };
}

const noAnswer = { 'laceworkMapping.aws.endpoint': 'http://127.0.0.1:1' };

describe('the sample organization in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      sampleOrganization: true,
      // Whatever a repository says of the address: nobody answers there.
      machineSettings: noAnswer,
      prepare: async (folder) => {
        await mkdir(path.join(folder, '.vscode'));
        await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify(noAnswer));
      },
    });
  });

  after(() => workbench.close());

  // Enter goes to whatever has the focus, which the mouse may have moved.
  const accept = () => quickPick().getByRole('button', { name: 'OK' }).click();
  const nameInput = () => quickPick().getByPlaceholder('for example acme-prod');
  const quickPick = () => workbench.page.locator('.quick-input-widget:visible');

  it('is pulled by a command, and gives each ID its name', async () => {
    const { page } = workbench;
    await workbench.openFile('mapping.json');
    await workbench.untilCodeLenses();
    await workbench.runCommand('Lacework: Pull AWS Accounts from Organizations');
    const told = page.locator('.notification-toast', { hasText: 'AWS accounts of the organization' });
    await told.filter({ hasText: '21 AWS accounts of the organization o-ac3me5x7y9' }).waitFor();
    await page
      .locator('.codelens-decoration', { hasText: '→ acme-prod · payments-prod · Workloads/Prod' })
      .waitFor();
    await page.locator('.view-line').getByText('430219876543').hover();
    await page.locator('.monaco-hover:visible', { hasText: 'orders-prod' }).waitFor();
    await takePicture(page, 'organization');
  });

  it('shows what is unmapped, and maps three accounts in one step that can be undone', async () => {
    const { page } = workbench;
    const text = () => page.locator('.editor-instance .view-lines').innerText();
    await page.locator('.notification-toast').getByRole('button', { name: 'Map Unmapped Accounts…' }).click();
    const rows = quickPick().locator('.monaco-list-row');
    for (const name of ['reporting-prod', 'mobile-dev', 'experiments']) {
      await rows.filter({ hasText: name }).locator('.monaco-checkbox, input').first().click();
    }
    await quickPick().getByText('3 Selected').waitFor();
    await takePicture(page, 'map-unmapped');
    await accept();
    await rows.filter({ hasText: 'acme-dev' }).click();
    await page.locator('.view-line', { hasText: '"506839612774"' }).waitFor();
    assert.match(await text(), /"285617390442"[^]*"394728501663"|"394728501663"[^]*"285617390442"/);
    await page.locator('.view-line', { hasText: '"506839612774"' }).click();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: '"506839612774"' }).waitFor({ state: 'detached' });
    assert.doesNotMatch(await text(), /285617390442|394728501663/);
  });

  it('lists what a lens counts, to go to a line or to map an account', async () => {
    const { page } = workbench;
    const rows = quickPick().locator('.monaco-list-row');
    const lens = (title: string) => page.locator('.codelens-decoration a', { hasText: title });
    await lens('5 AWS accounts').first().click();
    await rows.filter({ hasText: 'orders-prod' }).click();
    await page.locator('#status\\.editor\\.selection', { hasText: '(14 selected)' }).waitFor();
    await lens('receives every AWS account not listed here').click();
    await quickPick()
      .getByPlaceholder(/not listed, so acme-main receives them/)
      .waitFor();
    await takePicture(page, 'list-unlisted');
    await rows.filter({ hasText: 'experiments' }).click();
    await rows.filter({ hasText: 'acme-dev' }).click();
    await page.locator('.view-line', { hasText: '"506839612774"' }).click();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: '"506839612774"' }).waitFor({ state: 'detached' });
  });

  it('moves the selected accounts to a Lacework account that is named, with the keyboard alone', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: '"760543219876"' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Control+Shift+R');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowUp');
    const another = page.locator('.action-widget .monaco-list-row.focused', { hasText: 'Move to another' });
    await another.waitFor();
    await page.keyboard.press('Enter');
    await quickPick().getByText('Another Lacework account').waitFor();
    await page.keyboard.type('Another');
    await page.keyboard.press('Enter');
    await nameInput().waitFor();
    await page.keyboard.type('acme-new');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '"acme-new"' }).waitFor();
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: '"acme-new"' }).waitFor({ state: 'detached' });
  });

  it('outlines the file with counts and names', async () => {
    const { page } = workbench;
    const folder = page.locator('.pane-header', { hasText: 'examples' });
    await folder.click();
    await workbench.runCommand('Explorer: Focus on Outline View');
    const row = page.locator('.outline-tree .monaco-list-row');
    await row.filter({ hasText: 'payments-prod' }).waitFor();
    await takePicture(page, 'outline', { x: 48, y: 36, width: 300, height: 420 });
    await folder.click();
  });

  it('says in the language status how many accounts are known, and since when', async () => {
    const { page } = workbench;
    await page.locator('#status\\.languageStatus').hover();
    const status = page.locator('.hover-language-status', { hasText: '21 AWS accounts, pulled today' });
    await status.waitFor();
    await page.mouse.move(700, 400);
    await status.waitFor({ state: 'detached' });
  });

  it('completes an ID by the name of its account', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: '"650432198765"' }).click();
    await page.keyboard.press('End');
    await page.keyboard.type(',\n"re');
    const suggestions = page.locator('.suggest-widget:visible .monaco-list-row');
    await suggestions.filter({ hasText: 'reporting-prod' }).waitFor();
    await takePicture(page, 'completion', { x: 348, y: 92, width: 640, height: 380 });
    await page.keyboard.type('port');
    await suggestions.filter({ hasText: 'reporting-prod' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: '"285617390442"' }).waitFor();
  });

  it('makes a new file from the organizational units', async () => {
    const { page } = workbench;
    await workbench.runCommand('Lacework: New Account Mapping File');
    await quickPick().locator('.monaco-list-row', { hasText: 'From the organizational units' }).click();
    await nameInput().fill('acme-main');
    await page.keyboard.press('Enter');
    const units = quickPick().locator('.monaco-list-row');
    // Rows are used again, with what another list had in them hidden.
    const name = page.locator('.label-name').getByText('Workloads/Prod', { exact: true });
    await units.filter({ has: name }).locator('.monaco-checkbox, input').first().click();
    await quickPick().getByText('1 Selected').waitFor();
    await accept();
    await units.filter({ hasText: 'Another Lacework account' }).click();
    await nameInput().fill('acme-prod');
    await page.keyboard.press('Enter');
    await units.filter({ hasText: 'Workloads/Staging' }).waitFor();
    await accept();
    await page.getByRole('tab', { name: /^Untitled-1/, selected: true }).waitFor();
    await page.locator('.view-line', { hasText: '"285617390442"' }).waitFor();
  });

  it('shows names behind IDs in place of lenses, and colours for what they mean, as soon as this is set', async () => {
    const { page } = workbench;
    const mapping = {
      defaultLaceworkAccountAws: 'acme-main',
      integration_mappings: {
        'acme-prod': { aws_accounts: ['210987654321', '320198765423', '430219876543'] },
        'acme-sandbox': { aws_accounts: ['506839612774', '617940723885', '728051834996'] },
      },
    };
    const file = path.join(workbench.workspaceFolder, 'acme.lacework-mapping.json');
    await writeFile(file, `${JSON.stringify(mapping, undefined, 2)}\n`);
    await workbench.openFile('acme.lacework-mapping.json');
    await workbench.untilCodeLenses();
    const lenses = { awsAccounts: false, laceworkAccounts: false, defaultAccount: false };
    const settings = Object.fromEntries(
      Object.entries(lenses).map(([name, value]) => [`laceworkMapping.codeLens.${name}`, value]),
    );
    const folder = path.join(workbench.workspaceFolder, '.vscode');
    await mkdir(folder, { recursive: true });
    const settingsFile = path.join(folder, 'settings.json');
    await writeFile(
      settingsFile,
      JSON.stringify({ ...settings, 'laceworkMapping.inlayHints.enabled': true }),
    );
    const line = (id: string) => page.locator('.view-line', { hasText: id });
    await line('617940723885').filter({ hasText: 'training · suspended' }).waitFor();
    await line('320198765423').filter({ hasText: 'not in the organization' }).waitFor();
    await page.locator('.codelens-decoration').first().waitFor({ state: 'detached' });
    const lookOf = (text: string) =>
      page
        .locator('.view-line span span', { hasText: new RegExp(`^"?${text}"?$`) })
        .last()
        .evaluate((element: ElementOnPage) => {
          const { color, textDecorationLine } = element.ownerDocument.defaultView.getComputedStyle(element);
          return `${color} ${textDecorationLine}`;
        });
    const looks = await Promise.all(
      ['210987654321', '320198765423', '617940723885', 'acme-prod', 'acme-main'].map(lookOf),
    );
    assert.equal(new Set(looks).size, looks.length, looks.join(', '));
    await takePicture(page, 'inlay-hints', { x: 348, y: 92, width: 640, height: 376 });
    await line('617940723885').getByText('training · suspended').hover();
    await page.locator('.monaco-hover:visible', { hasText: 'State: suspended' }).waitFor();
    await rm(settingsFile);
    await page.locator('.codelens-decoration').first().waitFor();
    await rm(file);
  });
});
