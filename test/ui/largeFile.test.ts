import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { largeOrganization } from '../unit/facts/largeOrganization';
import { openWorkbench, type Workbench } from './openWorkbench';

const file = 'large.lacework-mapping.json';

describe('a mapping file of 8,300 AWS account IDs', () => {
  const { inventory, mapping } = largeOrganization();
  const lines = mapping.split('\n');
  /** In the middle, an ID whose neighbours are IDs of the organization, too. */
  const line = lines.findIndex((text, index) => index > lines.length / 2 && /^ {8}"\d{12}",$/.test(text)) + 3;
  const id = /\d{12}/.exec(lines[line - 1] ?? '')?.[0] ?? '';
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({
      inventory,
      prepare: (folder) => writeFile(path.join(folder, file), mapping),
    });
    await workbench.openFile(file);
  });

  after(() => workbench.close());

  /** In the text, as inlay hints are. */
  const hint = (text: string) => workbench.page.locator('.view-line', { hasText: text });
  const errors = (count: number | string) =>
    workbench.page
      .locator('#status\\.problems')
      .getByRole('button', { name: new RegExp(`^Errors: ${String(count)},`) });
  const nameOf = (known: string) => inventory.accounts.find((account) => account.id === known)?.name ?? '?';

  it('says in the middle where an AWS account goes, by hints, for it has too many lines for lenses', async () => {
    const { page } = workbench;
    await page.keyboard.press('Control+G');
    await page.keyboard.type(String(line));
    await page.keyboard.press('Enter');
    await page.locator('#status\\.editor\\.selection', { hasText: `Ln ${String(line)},` }).waitFor();
    await hint('→ acme-')
      .filter({ hasText: nameOf(id) })
      .waitFor();
    assert.equal(await page.locator('.codelens-decoration', { hasText: '→' }).count(), 0);
  });

  it('shows what a typed digit leads to, and that it was taken back', async () => {
    const { page } = workbench;
    // They come all at once.
    await errors('\\d+').waitFor();
    const before = await workbench.problemsCount();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('5');
    await errors(before.errors + 1).waitFor();
    await hint(nameOf(id)).waitFor({ state: 'detached' });
    await page.keyboard.press('Backspace');
    await errors(before.errors).waitFor();
    await hint(nameOf(id)).waitFor();
    assert.ok(before.errors > 0, 'the file has mistakes elsewhere, which are counted all the time');
  });
});
