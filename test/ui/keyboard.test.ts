import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from './openWorkbench';

const name = 'keyboard.lacework-mapping.json';
const text = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-main": { "aws_accounts": ["210987654321"] },
    "acme-prod": { "aws_accounts": ["320198765432", "32019876543"] }
  }
}
`;

/** Keys are those that docs/vscode.md names, as VS Code has them on Linux. The mouse is not touched. */
describe('with the keyboard alone', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      prepare: (folder) => writeFile(path.join(folder, name), text),
    });
    const { page } = workbench;
    await press('Control+P');
    await quickPick().locator('input').waitFor();
    await page.keyboard.type(name);
    await quickPick().locator('.monaco-list-row.focused', { hasText: name }).waitFor();
    await press('Enter');
    await workbench.untilCodeLenses();
  });

  after(() => workbench.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) {
      await workbench.page.keyboard.press(key);
    }
  };
  const quickPick = () => workbench.page.locator('.quick-input-widget:visible');
  const line = (content: string) => workbench.page.locator('.view-line', { hasText: content });
  const goTo = async (place: string) => {
    await press('Control+G');
    await quickPick().locator('input').waitFor();
    await workbench.page.keyboard.type(place);
    await press('Enter');
    await quickPick().waitFor({ state: 'detached' });
    const [row = '', column = ''] = place.split(':');
    await position(row, column).waitFor();
  };
  const position = (row: string, column: string) =>
    workbench.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${row}, Col ${column}` });

  it('what a place means is read', async () => {
    await goTo('3:8');
    await press('Control+K', 'Control+I');
    await workbench.page.locator('.monaco-hover:visible', { hasText: 'Integration mappings' }).waitFor();
    await press('Escape');
  });

  it('a problem is gone to and mended', async () => {
    const { page } = workbench;
    await goTo('1:1');
    await press('F8');
    await page.locator('.marker-widget', { hasText: '"32019876543"' }).waitFor();
    await press('Escape');
    await press('Control+.');
    await page.locator('.action-widget .monaco-list-row.action').first().waitFor();
    await press('Escape');
  });

  it('the default account is followed to its entry and back', async () => {
    await goTo('2:35');
    await press('F12');
    await position('4', '5').waitFor();
    await press('Shift+F12');
    await position('2', '32').waitFor();
  });

  it('a Lacework account is renamed', async () => {
    const { page } = workbench;
    await goTo('4:8');
    await press('F2');
    await page.locator('.rename-box input:focus').waitFor();
    await press('Control+A');
    await page.keyboard.type('acme-core');
    await press('Enter');
    await line('"defaultLaceworkAccountAws": "acme-core"').waitFor();
    await line('"acme-core": {').waitFor();
    await press('Control+Z');
    await line('"acme-main": {').waitFor();
  });

  it('an account is gone to in the file, and in all open files', async () => {
    const row = quickPick().locator('.monaco-list-row.focused');
    await press('Control+Shift+O');
    await workbench.page.keyboard.type('acme-prod');
    await row.filter({ hasText: 'acme-prod' }).waitFor();
    await press('Enter');
    await position('5', '5').waitFor();
    await press('Control+T');
    await workbench.page.keyboard.type('2109876');
    await row.filter({ hasText: '210987654321' }).waitFor();
    await press('Enter');
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: 'Ln 4,' }).waitFor();
  });

  it('what a lens counts is listed by the command', async () => {
    await workbench.page.keyboard.press('F1');
    await workbench.page.keyboard.type('Lacework: List AWS Accounts of a Lacework Account');
    const row = quickPick().locator('.monaco-list-row.focused');
    await row.filter({ hasText: 'List AWS Accounts of a Lacework Account' }).waitFor();
    await press('Enter');
    await row.filter({ hasText: 'acme-main' }).waitFor();
    await press('Enter');
    await row.filter({ hasText: '210987654321' }).waitFor();
    await press('Enter');
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: '(14 selected)' }).waitFor();
  });

  it('parts are selected, folded and unfolded', async () => {
    const { page } = workbench;
    await goTo('4:40');
    await press('Shift+Alt+ArrowRight');
    await page.locator('#status\\.editor\\.selection', { hasText: '(12 selected)' }).waitFor();
    await goTo('3:5');
    await press('Control+Shift+[');
    await line('"acme-prod"').waitFor({ state: 'detached' });
    await press('Control+Shift+]');
    await line('"acme-prod"').waitFor();
  });

  it('the file is formatted', async () => {
    await goTo('2:1');
    await press('Tab', 'End');
    await position('2', '46').waitFor();
    await press('Control+Shift+I');
    await position('2', '44').waitFor();
  });

  it('the outline is gone to and through', async () => {
    const { page } = workbench;
    await page.keyboard.press('F1');
    await page.keyboard.type('Explorer: Focus on Outline View');
    await quickPick().locator('.monaco-list-row.focused', { hasText: 'Focus on Outline View' }).waitFor();
    await press('Enter');
    await page.locator('.outline-tree .monaco-list-row', { hasText: 'acme-prod' }).waitFor();
    await press('Home', 'ArrowDown', 'Enter');
    await position('4', '5').waitFor();
  });

  it('a name is completed', async () => {
    const { page } = workbench;
    await goTo('2:33');
    await press('Control+Space');
    const suggestion = page.locator('.suggest-widget:visible .monaco-list-row.focused');
    await suggestion.waitFor();
    assert.match(await suggestion.innerText(), /^acme-/);
    await press('Escape');
  });
});
