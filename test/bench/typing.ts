import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import schema from '../../schemas/account-mapping.schema.json';
import { largeOrganization } from '../unit/facts/largeOrganization';
import { openWorkbench, type Workbench } from '../ui/openWorkbench';
import { hostTasks, pageTimes, recordingHost, recordPage, type LongTask } from './typing/longTasks';

/*
 * Types into a mapping file of 8,300 AWS account IDs in a real VS Code, where 10,000 AWS accounts are known, and into the same text as a file that VS Code's own
 * JSON support checks with our schema, and tells how long the page and the extension host were busy at a time.
 */
const keys = 120;
const files = {
  ours: 'large.lacework-mapping.json',
  // The name is left alone by the detection.
  "VS Code's JSON support": 'large.tfvars.json',
};

void measure();

async function measure(): Promise<void> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-typing-'));
  const { inventory, mapping } = largeOrganization();
  const table: Record<string, Record<string, string>> = {};
  for (const [name, file] of Object.entries(files)) {
    const record = path.join(folder, `${Object.keys(table).length}.txt`);
    const workbench = await openWorkbench({
      inventory,
      env: recordingHost(record),
      isTraced: false,
      userSettings: { 'json.schemas': [{ fileMatch: ['*.tfvars.json'], schema }] },
      prepare: (workspace) => writeFile(path.join(workspace, file), mapping),
    });
    try {
      table[name] = await typeInto(workbench, file, record);
    } finally {
      await workbench.close();
    }
  }
  console.table(table);
  await rm(folder, { recursive: true });
}

async function typeInto(workbench: Workbench, file: string, record: string): Promise<Record<string, string>> {
  const { page } = workbench;
  await workbench.openFile(file);
  await page.keyboard.press('Control+G');
  await page.keyboard.type('4000');
  await page.keyboard.press('Enter');
  await page.locator('#status\\.editor\\.selection', { hasText: 'Ln 4000,' }).waitFor();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await page.waitForTimeout(10_000);
  await recordPage(page);
  const from = Date.now();
  for (let count = 0; count < keys; count++) {
    await page.keyboard.press(count % 2 === 0 ? '5' : 'Backspace');
    await page.waitForTimeout(100);
  }
  await page.waitForTimeout(3000);
  const { longTasks, keys: answered } = await pageTimes(page);
  const ofHost = (await hostTasks(record)).filter(({ start }) => start >= from);
  return {
    'page, tasks over 50 ms': summary(longTasks),
    'extension host, tasks over 50 ms': summary(ofHost),
    'key → drawn, p50 and p95': `${percentile(answered, 0.5)}, ${percentile(answered, 0.95)} ms`,
  };
}

function summary(tasks: readonly LongTask[]): string {
  const sum = tasks.reduce((total, { duration }) => total + duration, 0);
  const most = Math.max(0, ...tasks.map(({ duration }) => duration));
  return `${tasks.length}, ${Math.round(sum)} ms in all, ${Math.round(most)} ms the longest`;
}

/** Keys that are not told of were faster than what is. */
function percentile(answered: readonly LongTask[], share: number): string {
  const times = answered.map(({ duration }) => duration).sort((a, b) => a - b);
  const index = Math.floor(keys * share) - (keys - times.length);
  return index < 0 ? '< 16' : String(Math.round(times[index] ?? 0));
}
