import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { actUntil, patience } from './actUntil';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

/** `220198765432` is not in the sample organization, `617940723885` is suspended. */
const mapping = {
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: {
    'acme-prod': { aws_accounts: ['210987654321', '220198765432', '430219876543', '540321987654'] },
    'acme-sandbox': { aws_accounts: ['617940723885'] },
  },
};
const files = {
  'acme.lacework-mapping.json': `${JSON.stringify(mapping, undefined, 2)}\n`,
  'broken.lacework-mapping.json': '{"defaultLaceworkAccountAws": "acme-main", "integration_mapping": {}\n',
  'new.lacework-mapping.json': '{"defaultLaceworkAccountAws": "acme-main", "integration_mappings": {}}\n',
  'package.json': '{}\n',
  'sound.lacework-mapping.json':
    '{"defaultLaceworkAccountAws": "acme-main", "integration_mappings": {"acme-prod": {"aws_accounts": ["210987654321"]}}}\n',
};

/** The view with the editor beside it, in pictures. */
const view = { x: 48, y: 36, width: 952, height: 600 };

describe('the view of routes', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      sampleOrganization: true,
      prepare: async (folder) => {
        for (const [name, text] of Object.entries(files)) {
          await writeFile(path.join(folder, name), text);
        }
      },
    });
  });

  after(() => workbench.close());

  const header = () => workbench.page.getByRole('button', { name: /^Routes\b.*Section/ });
  const tree = () => workbench.page.getByRole('tree', { name: 'Routes' });
  const row = (name: string | RegExp): Locator => tree().getByRole('treeitem', { name });
  const clickUntil = (target: Locator, outcome: Locator) =>
    actUntil(() => target.click({ timeout: patience }), outcome);
  const expand = (name: string | RegExp) =>
    clickUntil(
      row(name).locator('.monaco-tl-twistie'),
      tree().getByRole('treeitem', { name, expanded: true }),
    );
  const welcome = (text: string) => workbench.page.locator('.welcome-view-content', { hasText: text });
  const line = (id: string) => workbench.page.locator('.view-line', { hasText: id });
  const lens = (text: string) => workbench.page.locator('.codelens-decoration', { hasText: text });
  const selected = (count: number) =>
    workbench.page.locator('#status\\.editor\\.selection', { hasText: `(${String(count)} selected)` });
  const cursorAt = (lineNumber: number) =>
    workbench.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${String(lineNumber)},` });
  const undo = async () => {
    await line('integration_mappings').click();
    await workbench.page.keyboard.press('Control+Z');
  };

  it('is there from the first mapping file on, closed like the outline', async () => {
    const { page } = workbench;
    await page.getByRole('button', { name: /^Outline Section/ }).waitFor();
    assert.equal(await header().count(), 0);
    await workbench.openFile('acme.lacework-mapping.json');
    await header().waitFor();
    assert.equal(await header().getAttribute('aria-expanded'), 'false');
    await header().click();
    await row('acme-prod, 4 AWS accounts').waitFor();
    const outline = await page.getByRole('button', { name: /^Outline Section/ }).boundingBox();
    assert.ok(outline);
    const drag = async (x: number, y: number, byX: number, byY: number) => {
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x + byX, y + byY, { steps: 5 });
      await page.mouse.up();
    };
    await drag(outline.x + 100, outline.y - 1, 0, -350);
    await drag(outline.x + outline.width, 300, 80, 0);
  });

  it('says why there is nothing to show, and what helps', async () => {
    const { page } = workbench;
    await workbench.openFile('package.json');
    await welcome('No editor shows an account mapping file').getByText('New Account Mapping File').waitFor();
    await workbench.openFile('broken.lacework-mapping.json');
    await welcome('The file has mistakes that hide').getByText('Show Problems').click();
    await page.locator('.markers-panel').waitFor();
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel').waitFor({ state: 'hidden' });
    await workbench.openFile('new.lacework-mapping.json');
    await welcome('The file lists no AWS accounts yet').getByText('Pull AWS Accounts…').waitFor();
  });

  it('pulls AWS accounts where they are missing, and shows names and states of those that are listed', async () => {
    const { page } = workbench;
    await workbench.openFile('acme.lacework-mapping.json');
    await expand(/^acme-prod/);
    await row('210987654321, acme-prod, line 6').waitFor();
    await expand(/^Default \(unlisted\), acme-main, AWS accounts unknown/);
    await clickUntil(
      row('Pull AWS Accounts…, to see which the file does not list'),
      row('payments-prod, 210987654321, acme-prod, line 6'),
    );
    await row('220198765432, not in the organization, acme-prod, line 7').waitFor();
    await row(/^Default \(unlisted\), acme-main, 1\d AWS accounts/).waitFor();
    await row(/^reporting-prod, 285617390442, Workloads\/Prod/).waitFor();
    await row(/^Default \(unlisted\)/)
      .locator('.monaco-tl-twistie')
      .click();
    await expand(/^acme-sandbox/);
    await row('training, 617940723885, suspended, acme-sandbox, line 14').waitFor();
    await expand(/^Not in the organization, 1 AWS account/);
    await workbench.runCommand('Notifications: Clear All Notifications');
    await lens('→ acme-sandbox · training').waitFor();
    await workbench.runCommand('View: Close Other Editors in Group');
    await page.getByRole('tab', { name: /^broken/ }).waitFor({ state: 'detached' });
    await takePicture(page, 'routes-view', view);
  });

  it('leads to the line of what is chosen, with the mouse and with the keyboard', async () => {
    const { page } = workbench;
    await clickUntil(row(/^orders-prod, 430219876543/), selected(14));
    await cursorAt(8).waitFor();
    await row(/^acme-prod/)
      .locator('.monaco-tl-contents')
      .click();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await tree().locator('.monaco-list-row.focused', { hasText: 'payments-prod' }).waitFor();
    await page.keyboard.press('Enter');
    await cursorAt(6).waitFor();
  });

  it('moves what is dragged to another Lacework account, one or several, in one step that can be undone', async () => {
    await row(/^orders-prod, 430219876543, acme-prod/).dragTo(row(/^acme-sandbox/));
    await row(/^orders-prod, 430219876543, acme-sandbox, line/).waitFor();
    await undo();
    await row(/^orders-prod, 430219876543, acme-prod/).waitFor();
    await row(/^payments-prod/).click();
    await row(/^orders-prod/).click({ modifiers: ['Control'] });
    await row(/^payments-prod/).dragTo(row(/^training/));
    await row('acme-sandbox, 3 AWS accounts, 1 problem').waitFor();
    await undo();
    await row('acme-sandbox, 1 AWS account, 1 problem').waitFor();
    await row('acme-prod, 4 AWS accounts, 1 problem').waitFor();
  });

  it('says why nothing is moved where no Lacework account is, and moves it elsewhere', async () => {
    await row(/^orders-prod, 430219876543, acme-prod/).dragTo(row(/^Default \(unlisted\)/));
    const told = workbench.page.locator('.notification-toast', { hasText: 'Nothing was moved' });
    await told.getByRole('button', { name: 'Move to Lacework Account…' }).click();
    await workbench.pickRow('acme-sandbox').click();
    await row(/^orders-prod, 430219876543, acme-sandbox, line/).waitFor();
    await undo();
    await row(/^orders-prod, 430219876543, acme-prod/).waitFor();
  });

  it('follows what is typed, and shows what the cursor is on', async () => {
    const { page } = workbench;
    await line('540321987654').click();
    await page.keyboard.press('End');
    await page.keyboard.type(',\n"285617390442"');
    // VS Code forgets to ask for lenses where the editor loses the focus right behind a change.
    await tree().focus();
    await lens('→ acme-prod · reporting-prod').waitFor();
    await row(/^reporting-prod, 285617390442, acme-prod, line 10/).waitFor();
    await header().click();
    await workbench.runCommand('Lacework: Show in Routes');
    await tree().locator('.monaco-list-row.selected.focused', { hasText: 'reporting-prod' }).waitFor();
  });

  it('moves what is selected by a command that asks where to, without the mouse', async () => {
    const { page } = workbench;
    // The palette shows the row of an earlier filter for a moment, and takes the click for that.
    await actUntil(
      () => workbench.runCommand('Lacework: Move to Lacework Account…'),
      workbench.pickRow('acme-sandbox'),
    );
    await page.keyboard.type('acme-sand');
    await page.keyboard.press('Enter');
    await row(/^reporting-prod, 285617390442, acme-sandbox, line 15/).waitFor();
  });

  it('is searched by VS Code, for names and for IDs that have none', async () => {
    const { page } = workbench;
    const found = (name: string) => tree().locator('.monaco-list-row.focused', { hasText: name });
    const input = page.locator('.monaco-tree-type-filter-input input');
    // The tree may still be drawing what was moved, and lose a click.
    await clickUntil(row(/^payments-prod/), cursorAt(6));
    await tree().press('Control+Alt+F');
    await input.fill('orders');
    await input.press('Enter');
    await found('orders-prod').waitFor();
    await input.fill('2201');
    await input.press('Enter');
    await found('220198765432').waitFor();
  });

  it('shows only what has problems, if that is wanted, and says so; a quick fix is at hand', async () => {
    const { page } = workbench;
    await page.keyboard.press('Escape');
    await workbench.runCommand('Lacework: Show Only Routes with Problems');
    const message = page.locator('.tree-explorer-viewlet-tree-view .message', {
      hasText: 'Only routes with problems are shown.',
    });
    await message.waitFor();
    await row(/^Default \(unlisted\)/).waitFor({ state: 'detached' });
    await row(/^payments-prod/).waitFor({ state: 'detached' });
    await row(/^training, 617940723885, suspended/).waitFor();
    await lens('→ acme-sandbox · reporting-prod').waitFor();
    await takePicture(page, 'routes-problems', view);
    await row(/^220198765432, not in the organization/)
      .first()
      .hover();
    await row(/^220198765432, not in the organization/)
      .first()
      .getByRole('button', { name: 'Quick Fix…' })
      .click();
    await cursorAt(7).waitFor();
    await page.locator('.action-widget').getByText('Write 320198765432 (web-prod)').waitFor();
    await page.keyboard.press('Escape');
    await header().hover();
    await page.getByRole('button', { name: 'Show All Routes' }).click();
    await row(/^payments-prod/).waitFor();
    await message.waitFor({ state: 'hidden' });
  });

  it('shows all again where that is needed to show what the cursor is on', async () => {
    await workbench.runCommand('Lacework: Show Only Routes with Problems');
    await row(/^payments-prod/).waitFor({ state: 'detached' });
    await line('210987654321').getByText('"210987654321"').click();
    await workbench.runCommand('Lacework: Show in Routes');
    await tree().locator('.monaco-list-row.selected.focused', { hasText: 'payments-prod' }).waitFor();
  });

  it('groups by organizational units, which can be dragged whole', async () => {
    await workbench.runCommand('Lacework: Group Routes by Organizational Unit');
    await row(/^payments-prod/).waitFor({ state: 'detached' });
    await row(/^Workloads\/Prod, \d AWS accounts$/)
      .first()
      .waitFor();
    await row(/^Organizational unit unknown, 1 AWS account, 1 problem/).waitFor();
    await expand(/^Workloads\/Prod, 3 AWS accounts$/);
    await row(/^payments-prod, 210987654321, acme-prod/).waitFor();
    await takePicture(workbench.page, 'routes-by-unit', view);
    await row(/^Workloads\/Prod, 3 AWS accounts$/).dragTo(row(/^acme-sandbox/));
    await row(/^acme-prod, 1 AWS account, 1 problem/).waitFor();
    await undo();
    await row(/^acme-prod, 4 AWS accounts, 1 problem/).waitFor();
    await workbench.runCommand('Lacework: Do Not Group Routes by Organizational Unit');
    await row(/^Workloads\/Prod/)
      .first()
      .waitFor({ state: 'detached' });
    await row(/^data-prod/).waitFor();
  });

  it('says that there are no problems, where nothing else is wanted', async () => {
    await workbench.openFile('sound.lacework-mapping.json');
    await workbench.runCommand('Lacework: Show Only Routes with Problems');
    await welcome('No route of the file has a problem').getByText('Show All Routes').click();
    await row('acme-prod, 1 AWS account').waitFor();
  });
});
