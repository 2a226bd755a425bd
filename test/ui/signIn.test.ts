import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { EmulatedUser } from '../emulators/lacework/laceworkOrganization';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';
import { withoutKeys } from './withoutKeys';

const setting = 'laceworkMapping.lacework.serverUrl';
const umbraUser: EmulatedUser = {
  name: 'dev@umbra.example',
  keyId: 'UMBRA_MADE_UP_KEY_OF_A_DEVELOPER',
  secret: '_made_up_secret_of_a_developer_of_umbra',
  kind: 'user',
};
const mapping = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-prdo": { "aws_accounts": ["210987654321"] }
  }
}
`;

describe('signing in to Lacework in VS Code', () => {
  let workbench: Workbench;
  let home: string;
  let acme: LaceworkEmulator;
  let umbra: LaceworkEmulator;
  /** Where the workspace would have keys sent. */
  let trap: LaceworkEmulator;

  before(async () => {
    acme = await startLacework(sampleLacework);
    trap = await startLacework(sampleLacework);
    umbra = await startLacework({
      primaryAccount: 'umbra-main',
      isOrganization: true,
      accounts: [{ name: 'umbra-main', isEnabled: true }],
      users: [umbraUser],
      integrations: [],
    });
    home = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-ui-home-'));
    const { keyId, secret } = umbraUser;
    const profile = `[umbra]\naccount = "umbra-main"\napi_key = "${keyId}"\napi_secret = "${secret}"\n`;
    await writeFile(path.join(home, '.lacework.toml'), profile);
    workbench = await openWorkbench({
      // What goes by the environment would be seen, too.
      env: { ...withoutKeys(home), LW_API_SERVER_URL: trap.url },
      userSettings: { [setting]: acme.url },
      machineSettings: { [setting]: trap.url },
      prepare: async (folder) => {
        await writeFile(path.join(folder, 'sign-in.lacework-mapping.json'), mapping);
        await mkdir(path.join(folder, '.vscode'));
        await writeFile(path.join(folder, '.vscode/settings.json'), JSON.stringify({ [setting]: trap.url }));
      },
    });
    // Without this part of its server, VS Code in a browser keeps secrets in memory alone.
    await workbench.page.route('**/mint-key', (route) => route.fulfill({ body: Buffer.alloc(32, 7) }));
  });

  after(async () => {
    await workbench.close();
    await Promise.all([acme, umbra, trap].map((each) => each.close()));
    await rm(home, { recursive: true });
  });

  const quickPick = () => workbench.page.locator('.quick-input-widget:visible');
  const row = (label: string) => {
    const name = workbench.page.locator('.label-name').getByText(label, { exact: true });
    return quickPick().locator('.monaco-list-row').filter({ has: name });
  };
  /** Answers a question that shows this text below its input. */
  const answer = async (text: string, typed: string) => {
    await quickPick().locator('.quick-input-message').getByText(text).waitFor();
    await quickPick().locator('.quick-input-box input').fill(typed);
    await workbench.page.keyboard.press('Enter');
  };
  const told = (text: string) => workbench.page.locator('.notification-toast', { hasText: text }).waitFor();
  const clearNotifications = () => workbench.runCommand('Notifications: Clear All Notifications');
  /** What "Show Status" says of the Lacework organization, as soon as it says so. */
  const untilStatus = async (...texts: string[]) => {
    const { page } = workbench;
    for (let attempt = 1; ; attempt++) {
      await workbench.runCommand('Lacework: Show Status…');
      const item = quickPick()
        .locator('.monaco-list-row')
        .filter({ hasText: texts[0] ?? '' });
      try {
        await item.first().waitFor({ timeout: 3000 });
        const shown = await item.first().innerText();
        texts.forEach((text) => assert.ok(shown.includes(text), `${text} in ${shown}`));
        await page.keyboard.press('Escape');
        return;
      } catch (error) {
        if (attempt === 5) throw error;
        await page.keyboard.press('Escape');
      }
    }
  };
  const filesIn = async (folder: string): Promise<string> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    const files = entries.filter((entry) => entry.isFile());
    const texts = files.map((file) => readFile(path.join(file.parentPath, file.name), 'latin1'));
    return (await Promise.all(texts)).join('\n');
  };

  it('tells an account that is none and a wrong secret, and keeps what was typed', async () => {
    const { page } = workbench;
    await workbench.openFile('sign-in.lacework-mapping.json');
    await workbench.untilCodeLenses();
    await untilStatus('Not signed in', 'Sign In');
    await workbench.runCommand('Lacework: Sign In…');
    await row('Type account, key ID and secret…').click();
    await answer('Lacework account of the key', 'evil.example/#');
    await answer('"evil.example/#" is no name of a Lacework account, so nothing is sent', 'acme-main');
    await answer('ID of the API key', '_a_secret');
    await answer('This looks like a secret.', administrator.keyId);
    await answer('Secret of the API key', 'a secret');
    await answer('Enter the secret of the API key: one word', 'wrong');
    await quickPick().getByText('Lacework does not accept the API key').waitFor();
    assert.equal(await quickPick().locator('.quick-input-box input').inputValue(), 'wrong');
    acme.faults.add({ on: 'POST access/tokens', effect: { kind: 'silent' } });
    await page.locator('.notification-toast').first().waitFor({ state: 'detached' });
    const asked = once(acme.events, 'POST access/tokens');
    await page.keyboard.press('Enter');
    await asked;
    await page.locator('.notification-toast').getByRole('button', { name: 'Cancel' }).click();
    await quickPick().getByText('Secret of the API key').waitFor();
    await quickPick().getByRole('button', { name: 'Back' }).click();
    await quickPick().getByText('ID of the API key').waitFor();
    assert.equal(await quickPick().locator('.quick-input-box input').inputValue(), administrator.keyId);
    await page.keyboard.press('Escape');
    await quickPick().waitFor({ state: 'detached' });
    await untilStatus('Not signed in');
    assert.deepEqual([...new Set(acme.requests.map(({ url }) => url))], ['/api/v2/access/tokens']);
  });

  it('says who it is, tells names that the organization does not have and completes those that it has', async () => {
    const { page } = workbench;
    await workbench.runCommand('Lacework: Sign In…');
    await row('Type account, key ID and secret…').click();
    await answer('Lacework account of the key', 'https://acme-main.lacework.net/');
    await answer('ID of the API key', administrator.keyId);
    await answer('Secret of the API key', administrator.secret);
    await row("Keep the key in VS Code's secret storage").click();
    await told('"admin@acme.example" is signed in to acme-main. It tells of 6 Lacework accounts.');
    await untilStatus('acme-main · admin@acme.example · 6 Lacework accounts, as of today', 'Switch');
    await workbench.untilProblems({ errors: 0, warnings: 1 });
    await page.locator('.view-line', { hasText: 'defaultLaceworkAccountAws' }).click();
    for (const key of ['End', 'ArrowLeft', 'ArrowLeft', 'Control+Backspace', 'Control+Space']) {
      await page.keyboard.press(key);
    }
    const suggestion = page.locator('.suggest-widget:visible .monaco-list-row', { hasText: 'acme-security' });
    await suggestion.waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: '"acme-main"' }).waitFor();
  });

  it('keeps who is signed in, the key and the names when the window is loaded again', async () => {
    const { page, dataDir } = workbench;
    // In one step, for VS Code reads the file whenever it changes.
    const settings = path.join(dataDir, 'data/User/settings.json');
    const steady = JSON.parse(await readFile(settings, 'utf8')) as object;
    await writeFile(`${settings}.new`, JSON.stringify({ ...steady, [setting]: umbra.url }));
    await rename(`${settings}.new`, settings);
    const before = acme.requests.length;
    await page.reload();
    await workbench.untilCodeLenses();
    await workbench.untilProblems({ errors: 0, warnings: 1 });
    await untilStatus('acme-main · admin@acme.example');
    assert.equal(acme.requests.length, before, 'Lacework is not asked at a start');
    await workbench.runCommand('Lacework: Refresh Lacework Accounts');
    await told('"acme-main" tells of 6 Lacework accounts, as of now.');
    assert.deepEqual(umbra.requests, [], 'the address is the one that the key was tried at');
    await clearNotifications();
  });

  it('has a second organization beside it, of a user who is no administrator', async () => {
    const { page } = workbench;
    await workbench.runCommand('Lacework: Switch Organization…');
    await row('Sign In to Another…').click();
    await row('Profile umbra').waitFor();
    await takePicture(page, 'sign-in', { x: 348, y: 0, width: 700, height: 260 });
    await row('Profile umbra').click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog
      .getByText('"dev@umbra.example" is no administrator of the organization umbra-main')
      .waitFor();
    await dialog.getByRole('button', { name: 'Use It for Names' }).click();
    await row("Remember the profile's name only").click();
    await told('"dev@umbra.example" is signed in to umbra-main. It tells of 1 Lacework account.');
    await untilStatus('umbra-main · dev@umbra.example · no administrator');
    await workbench.untilProblems({ errors: 0, warnings: 2 });
    await clearNotifications();
    await workbench.runCommand('Lacework: Switch Organization…');
    await row('acme-main').click();
    await workbench.untilProblems({ errors: 0, warnings: 1 });
    await untilStatus('acme-main · admin@acme.example');
  });

  it('forgets who signs out, and nobody else', async () => {
    const secrets = () => workbench.page.evaluate<number>('localStorage.getItem("secrets.provider").length');
    const before = await secrets();
    await workbench.runCommand('Lacework: Sign Out');
    await row('acme-main').click();
    await told('"admin@acme.example" is signed out of acme-main: the key and the names');
    await untilStatus('Not signed in');
    await workbench.untilProblems({ errors: 0, warnings: 0 });
    await workbench.runCommand('Lacework: Switch Organization…');
    await row('umbra-main').waitFor();
    assert.equal(await row('acme-main').count(), 0);
    await workbench.page.keyboard.press('Escape');
    await clearNotifications();
    await workbench.runCommand('Lacework: Sign Out');
    await told('"dev@umbra.example" is signed out of umbra-main: the names');
    assert.ok((await secrets()) < before - administrator.secret.length, 'the key is gone');
  });

  it('takes the file that the console downloads, and for the window alone leaves nothing behind', async () => {
    const { page } = workbench;
    const { keyId, secret } = umbraUser;
    const file = path.join(home, 'key.json');
    await writeFile(file, JSON.stringify({ keyId, secret, account: 'umbra-main.lacework.net' }));
    await clearNotifications();
    await workbench.runCommand('Lacework: Sign In…');
    await row('File of an API key…').click();
    await quickPick().getByText('API Key of Lacework').waitFor();
    // The dialog opens in the folder of the workspace, and writes its path first.
    await row('mapping.json').waitFor();
    await quickPick().locator('.quick-input-box input').fill(`${home}/`);
    await row('key.json').click();
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Use It for Names' }).click();
    await row('Only until this window closes').click();
    await untilStatus('umbra-main · dev@umbra.example');
    await page.reload();
    await workbench.untilCodeLenses();
    await untilStatus('Not signed in');
    await workbench.untilProblems({ errors: 0, warnings: 0 });
  });

  it('sends nothing where the workspace says, and shows a key in no file, message or address', async () => {
    assert.deepEqual(trap.requests, []);
    const { traces, dataDir, workspaceFolder } = workbench;
    // Each place with something harmless that went the same way: where nothing is written, nothing is proven.
    const places = {
      files: [await filesIn(dataDir), "Sending notification 'laceworkMapping/laceworkAccounts'"],
      workspace: [await filesIn(workspaceFolder), 'acme-prdo'],
      messages: [traces.shown.join('\n'), '"admin@acme.example" is signed in to acme-main'],
      addresses: [
        [...traces.addresses, ...acme.requests.map(({ url }) => url)].join('\n'),
        '/api/v2/UserProfile',
      ],
      console: [traces.console.join('\n'), 'Creating a socket'],
    };
    const typed = [administrator, umbraUser].flatMap(({ keyId, secret }) => [keyId, secret]);
    for (const [place, [content = '', marker = '']] of Object.entries(places)) {
      assert.ok(content.includes(marker), `nothing of what was done is in ${place}`);
      // What is typed in plain sight is shown; the secret is not.
      const secrets = place === 'messages' ? [administrator.secret, umbraUser.secret] : typed;
      secrets.forEach((secret) => assert.ok(!content.includes(secret), `a key is in ${place}`));
    }
  });
});
