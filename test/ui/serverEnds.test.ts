import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { languageServerOf, languageServersOf } from './languageServerOf';
import { openWorkbench, type Workbench } from './openWorkbench';

const mapping = {
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: { 'acme-prod': { aws_accounts: ['1234'] } },
};

const restart = 'Lacework: Restart the Mapping File Language Server';

/** Is run by each process of Node.js. In the language server, and while there is the file MARK, it does what stands in there. */
const preloaded = (mark: string) => `
const fs = require('node:fs');
const die = () => process.kill(process.pid, 'SIGKILL');
if (/dist[/]server[.]js$/.test(process.argv[1]) && fs.existsSync(${JSON.stringify(mark)})) {
  eval(fs.readFileSync(${JSON.stringify(mark)}, 'utf8'));
}`;

describe('a language server that ends', () => {
  let workbench: Workbench;
  let folder: string;
  let mark: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-ui-ends-'));
    mark = path.join(folder, 'mark');
    const program = path.join(folder, 'preloaded.js');
    await writeFile(program, preloaded(mark));
    workbench = await openWorkbench({
      env: { NODE_OPTIONS: `--require ${program}` },
      prepare: (workspace) =>
        writeFile(path.join(workspace, 'acme.lacework-mapping.json'), JSON.stringify(mapping)),
    });
    await workbench.openFile('acme.lacework-mapping.json');
    await workbench.untilProblems({ errors: 1, warnings: 0 });
  });

  after(async () => {
    await workbench.close();
    await rm(folder, { recursive: true });
  });

  /** Waits for another process of the language server than one, or for the first; nothing tells of it. */
  const untilServer = async (other?: number): Promise<number> => {
    for (;;) {
      const [server] = (await languageServersOf(workbench.dataDir)).filter((id) => id !== other);
      if (server !== undefined) return server;
    }
  };

  /** How often the log says that the language server runs. */
  const runs = async () => (await workbench.log()).split('The language server runs').length - 1;

  /**
   * What the user was told, and nothing else. It is called when the first thing is told; what else the extension told until then,
   * or at the same time, is here before what it shows for a command that comes later. The centre keeps what is not dismissed.
   */
  const onlyNotification = async (): Promise<Locator> => {
    const { page } = workbench;
    await workbench.runCommand('Lacework: Show Status…');
    await workbench.pickRow('Stopped, so mapping files are not checked').waitFor();
    await page.keyboard.press('Escape');
    await workbench.runCommand('Notifications: Show Notifications');
    const notifications = page.locator('.notifications-center .notification-list-item');
    await notifications.first().waitFor();
    const messages = await notifications.locator('.notification-list-item-message').allInnerTexts();
    assert.equal(messages.length, 1, messages.join('\n'));
    return notifications;
  };

  const untilTold = async (text: string) => {
    await workbench.page.locator('.notification-toast', { hasText: text }).waitFor();
    // What is not checked has no problems.
    await workbench.untilProblems({ errors: 0, warnings: 0 });
  };

  const clickRestart = async (notification: Locator) => {
    await notification.getByRole('button', { name: 'Restart Server' }).click();
    await workbench.untilProblems({ errors: 1, warnings: 0 });
  };

  it('is killed five times, also while it starts: the user is told once, and can start it again', async () => {
    let killed = await languageServerOf(workbench.dataDir);
    process.kill(killed, 'SIGKILL');
    for (let starts = 0; starts < 4; starts++) {
      killed = await untilServer(killed);
      process.kill(killed, 'SIGKILL');
    }
    await untilTold('Mapping files are not checked any more');
    const notification = await onlyNotification();
    assert.deepEqual(await languageServersOf(workbench.dataDir), []);
    await clickRestart(notification);
  });

  it('is started anew as often as at first when the user started it', async () => {
    const before = await runs();
    const killed = await languageServerOf(workbench.dataDir);
    process.kill(killed, 'SIGKILL');
    await untilServer(killed);
    // Only the log tells whether what is shown is of the new one.
    while ((await runs()) === before);
    await workbench.untilProblems({ errors: 1, warnings: 0 });
    await workbench.runCommand('Notifications: Show Notifications');
    await workbench.page.locator('.notifications-center', { hasText: 'No new notifications' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  const failures = {
    'it is killed as soon as there is a process': 'die()',
    'it is killed when it is asked for the first time': "process.once('message', die)",
    'its program is broken': "throw new Error('broken')",
  };
  for (const [why, program] of Object.entries(failures)) {
    it(`cannot be started: the user is told once, and can start it when that is mended: ${why}`, async () => {
      await writeFile(mark, program);
      const before = await runs();
      await workbench.runCommand(restart);
      await untilTold('the language server could not be started');
      const notification = await onlyNotification();
      assert.equal(await runs(), before);
      assert.ok(existsSync(mark));
      await rm(mark);
      await clickRestart(notification);
    });
  }
});
