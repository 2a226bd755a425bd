import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { codeLenses } from '../../server/src/core/features/codeLens';
import { Mapping } from '../../server/src/core/mapping/mapping';
import { runRules } from '../../server/src/core/rules/runRules';
import { actUntil, patience } from './actUntil';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

describe('the sample in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  async function sample(name: string): Promise<Mapping> {
    return new Mapping(await readFile(path.join(workbench.workspaceFolder, name), 'utf8'));
  }

  it('shows squiggles, counts and code lenses on the file with mistakes', async () => {
    const mapping = await sample('mapping-with-mistakes.json');
    const expected = countsOf(mapping);
    await workbench.openFile('mapping-with-mistakes.json');
    await workbench.untilProblems(expected);

    await workbench.untilSquiggles('error', 6);
    await workbench.untilSquiggles('warning', 2);
    const titles = codeLenses(mapping).map(({ title }) => title);
    const shown = await workbench.untilCodeLenses();
    assert.ok(shown.includes('→ acme-prod or acme-staging: listed 3 times'), shown.join('\n'));
    for (const title of shown) {
      assert.ok(titles.includes(title), title);
    }
    await takePicture(workbench.page, 'sample');
  });

  it('opens the page of a rule from the link on a problem', async () => {
    const { page } = workbench;
    await page.locator('.view-line', { hasText: '32019876543"' }).locator('span span').last().hover();
    await page.locator('.monaco-hover:visible a', { hasText: 'malformed-aws-account-id' }).click();
    await page.getByRole('tab', { name: /Preview malformed-aws-account-id\.md/, selected: true }).waitFor();
    const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await preview.getByRole('heading', { name: 'Why it matters' }).waitFor();
  });

  it('marks a digit too many as soon as it is typed, until it is undone', async () => {
    const { page } = workbench;
    await workbench.openFile('mapping.json');
    const before = await workbench.problemsCount();
    await page.locator('.view-line', { hasText: '"320198765432"' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('1');
    await workbench.untilProblems({ ...before, errors: before.errors + 1 });
    await workbench.untilSquiggles('error', 1);
    await page.keyboard.press('Control+Z');
    await workbench.untilProblems(before);
  });

  it('changes the severity of a rule from a problem, in the configuration of the project', async () => {
    const { page } = workbench;
    await workbench.openFile('mapping-with-mistakes.json');
    const { errors, warnings } = countsOf(await sample('mapping-with-mistakes.json'));
    await workbench.untilProblems({ errors, warnings });
    const config = path.join(workbench.workspaceFolder, 'lacework-mapping.config.json');
    await writeFile(config, '{ "rules": { "empty-aws-accounts": "error" } }\n');
    await workbench.untilProblems({ errors: errors + 1, warnings: warnings - 1 });
    await page.locator('.view-line', { hasText: '"$schema"' }).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Control+.');
    const offered = page.locator('.action-widget .monaco-list-row.action');
    await offered.filter({ hasText: 'Change the severity of "unknown-key"' }).waitFor();
    const titles = await offered.allTextContents();
    const index = titles.findIndex((title) => title.includes('Change the severity of "unknown-key"'));
    for (let above = 0; above < index; above++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.locator('.quick-input-widget .monaco-list-row', { hasText: /^off/ }).click();
    await workbench.untilProblems({ errors: errors + 1, warnings: warnings - 3 });
    const { rules } = JSON.parse(await readFile(config, 'utf8')) as { rules: unknown };
    assert.deepEqual(rules, { 'empty-aws-accounts': 'error', 'unknown-key': 'off' });
  });

  it('gives a file back to JSON from the language status', async () => {
    const { page } = workbench;
    await page.locator('#status\\.editor\\.mode', { hasText: 'Lacework Account Mapping' }).waitFor();
    await actUntil(
      async () => {
        await page.locator('#status\\.languageStatus').hover();
        await page.getByText('Not a mapping file', { exact: true }).click({ timeout: patience });
      },
      page.locator('#status\\.editor\\.mode', { hasText: /^JSON$/ }),
    );
    await workbench.runCommand('Lacework: Use as Account Mapping File');
    await page.locator('#status\\.editor\\.mode', { hasText: 'Lacework Account Mapping' }).waitFor();
  });
});

/** What the status bar has to count. */
function countsOf(mapping: Mapping) {
  const severities = runRules(mapping).map(({ severity }) => severity);
  return {
    errors: severities.filter((severity) => severity === 'error').length,
    warnings: severities.filter((severity) => severity === 'warning').length,
  };
}
