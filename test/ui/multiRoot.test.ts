import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from './openWorkbench';

/** A misspelt ID, a key that is unknown, an entry without AWS accounts. */
const mapping = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme-main',
    integration_mappings: { 'acme-prod': { aws_accounts: ['1234', '210987654321'], comment: '' } },
  },
  undefined,
  2,
);
const idRule = 'malformed-aws-account-id';
const settings = {
  [`laceworkMapping.rules.${idRule}`]: 'information',
  'laceworkMapping.codeLens.awsAccounts': false,
};

describe('a workspace of two folders', () => {
  let workbench: Workbench;

  const fileIn = (folder: string, name: string) => path.join(workbench.workspaceFolder, folder, name);
  const open = async (name: string) => {
    const { page } = workbench;
    await page.keyboard.press('Control+P');
    await page.locator('.quick-input-widget:visible .quick-input-box input').fill(name);
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: name }).first().click();
    await page.getByRole('tab', { name: new RegExp(`^${name}`), selected: true }).waitFor();
  };
  const lens = (text: RegExp) =>
    workbench.page.locator('.editor-instance:visible .codelens-decoration', { hasText: text });

  before(async () => {
    workbench = await openWorkbench({
      workspaceFile: 'both.code-workspace',
      prepare: async (folder) => {
        for (const each of ['east', 'west']) {
          await mkdir(path.join(folder, each, '.vscode'), { recursive: true });
          await writeFile(path.join(folder, each, `${each}.lacework-mapping.json`), mapping);
        }
        await writeFile(path.join(folder, 'east', '.vscode', 'settings.json'), JSON.stringify(settings));
        const config = { rules: { 'unknown-key': 'hint' } };
        await writeFile(path.join(folder, 'west', 'lacework-mapping.config.json'), JSON.stringify(config));
        const folders = [{ path: 'east' }, { path: 'west' }];
        await writeFile(path.join(folder, 'both.code-workspace'), JSON.stringify({ folders }));
      },
    });
    await workbench.page.getByRole('treeitem', { name: /^west/ }).first().waitFor();
  });

  after(() => workbench.close());

  it('has the severities, the lenses and the configuration of each folder', async () => {
    await open('east.lacework-mapping.json');
    await workbench.untilSquiggles('info', 1);
    await workbench.untilSquiggles('warning', 1);
    await lens(/1 AWS account/).waitFor();
    assert.equal(await lens(/→ acme-prod/).count(), 0);
    await open('west.lacework-mapping.json');
    await workbench.untilSquiggles('error', 1);
    await lens(/→ acme-prod/).waitFor();
    // All that is known of the file is drawn together: nothing is to come any more.
    await workbench.untilSquiggles('hint', 1);
    assert.equal(await workbench.page.locator('.monaco-editor .squiggly-warning').count(), 0);
  });

  it('has a severity changed where it was set, in the settings of the folder', async () => {
    const { page } = workbench;
    await open('east.lacework-mapping.json');
    await page.locator('.editor-instance:visible .view-line').getByText('"1234"').click();
    await page.keyboard.press('Control+.');
    const action = page.locator('.action-widget .monaco-list-row.action', {
      hasText: `Change the severity of "${idRule}"…`,
    });
    await action.waitFor();
    // The mouse would have to hit a layer above the list.
    for (let above = 0; above < 20 && !(await action.getAttribute('class'))?.includes('focused'); above++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: /^warning/ }).click();
    await workbench.untilSquiggles('warning', 2);
    const written = JSON.parse(await readFile(fileIn('east', '.vscode/settings.json'), 'utf8')) as unknown;
    assert.deepEqual(written, { ...settings, [`laceworkMapping.rules.${idRule}`]: 'warning' });
  });
});
