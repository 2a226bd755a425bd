import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openWorkbench, type Workbench } from './openWorkbench';

describe('the sample in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(async () => {
    await workbench.close();
  });

  it('shows the text of mapping.json', async () => {
    const text = await readFile(path.join(workbench.workspaceFolder, 'mapping.json'), 'utf8');
    const firstLine = text.split(/\r?\n/, 1)[0] ?? '';

    await workbench.openFile('mapping.json');

    const shown = await workbench.page.locator('.editor-instance .view-line').first().textContent();
    // The editor draws spaces as no-break spaces.
    assert.equal(shown?.replace(/\u00a0/g, ' ').trimEnd(), firstLine.trimEnd());
  });
});
