import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import strings from '../../package.nls.json';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { openIntegrationWorkbench, values, type IntegrationWorkbench } from './integrationWorkbench';
import { pictureSettings, pictureInBothThemes } from './pictureInBothThemes';
import { WalkthroughPage } from './walkthroughPage';

/** Where the editor is, without its minimap. */
const editor = { x: 348, y: 36, width: 620, height: 440 };
/** The same with the questions above it. */
const questions = { x: 348, y: 0, width: 680, height: 480 };

/** As somebody who has just installed the extension goes through the walkthrough, with AWS and Lacework behind it. */
describe('the first minutes with the extension', () => {
  let workbench: IntegrationWorkbench;
  let walkthrough: WalkthroughPage;
  before(async () => {
    workbench = await openIntegrationWorkbench(undefined, { userSettings: pictureSettings });
    walkthrough = new WalkthroughPage(workbench);
  });
  after(async () => {
    await workbench.close();
  });

  const line = (text: string) => workbench.page.locator('.view-line', { hasText: text });
  const lens = (text: string) => workbench.page.locator('.codelens-decoration', { hasText: text });
  const tab = (name: string) => workbench.page.getByRole('tab', { name: new RegExp(`^${name}`) });
  /** Waits until the status bar counts so many; notes may follow. */
  const untilErrors = (counts: string) =>
    workbench.page.locator('#status\\.problems').getByRole('button', { name: counts }).waitFor();
  const ownFile = () => readFile(path.join(workbench.workspaceFolder, 'mapping.json'), 'utf8');
  /** The picture of a step is in the package, and says in words what it shows. */
  const seePicture = async (step: keyof typeof pictures) => {
    const picture = walkthrough.picture(pictures[step]);
    await picture.waitFor();
    assert.ok(await picture.evaluate((image: { naturalWidth: number }) => image.naturalWidth > 0), step);
  };

  it('begin with nothing that nobody asked for', async () => {
    const { page } = workbench;
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: 'mapping.json' })
      .first()
      .waitFor();
    assert.equal(await page.locator('.tabs-container .tab').count(), 0);
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });

  it("open a sample that is in nobody's workspace, with the keyboard alone", async () => {
    const { page } = workbench;
    await walkthrough.open('openSample');
    assert.equal(await walkthrough.isDone('openSample'), false);
    await seePicture('openSample');
    await page.locator('.getting-started-step.expanded').focus();
    const button = page.locator('a:focus', { hasText: 'Open the Sample' });
    for (let presses = 0; presses < 5 && !(await button.isVisible()); presses++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await tab('sample.lacework-mapping.json').waitFor();
    await workbench.untilProblems({ errors: 3, warnings: 0 });
    await lens('→ acme-prod or acme-staging: listed twice').first().waitFor();
    await pictureInBothThemes(workbench.page, 'open-sample', editor);
    await walkthrough.open('pullAwsAccounts');
    await walkthrough.untilDone('openSample');
    assert.equal(await walkthrough.isDone('pullAwsAccounts'), false);
  });

  it('name the AWS accounts of the sample, which nobody is asked for and no other file is compared with', async () => {
    await seePicture('pullAwsAccounts');
    await walkthrough.choose('Show Sample Accounts');
    await lens('web-staging · Workloads/Staging').waitFor();
    await untilErrors('Errors: 3, Warnings: 2');
    await workbench.untilSquiggles('warning', 2);
    await pictureInBothThemes(workbench.page, 'pull-aws-accounts', editor);
    await workbench.page.locator('#status\\.languageStatus').hover();
    await workbench.page
      .locator('.hover-language-status', { hasText: 'sample, with 21 made-up AWS accounts' })
      .waitFor();
    await workbench.page.mouse.move(700, 300);
    await workbench.openFile('mapping.json');
    await lens('→ acme-prod').first().waitFor();
    assert.equal(await lens('payments-prod').count(), 0);
    await walkthrough.open('fixProblem');
    await walkthrough.untilDone('pullAwsAccounts');
    assert.equal(await walkthrough.isDone('fixProblem'), false);
  });

  it('fix a problem with one key', async () => {
    const { page } = workbench;
    await seePicture('fixProblem');
    await tab('sample.lacework-mapping.json').click();
    await line('320198765432').waitFor();
    await workbench.runCommand('Lacework: Show the First Problem');
    const fix = page.locator('.action-widget .monaco-list-row.action.focused', {
      hasText: 'Write "320198765432"',
    });
    await fix.waitFor();
    await pictureInBothThemes(workbench.page, 'fix-problem', editor);
    await page.keyboard.press('Enter');
    await line('"320198765432"').waitFor();
    await untilErrors('Errors: 2, Warnings: 3');
    await walkthrough.open('showRoutingMap');
    await walkthrough.untilDone('fixProblem');
    assert.equal(await walkthrough.isDone('showRoutingMap'), false);
  });

  it('see the routing map of the sample, which is behind the walkthrough', async () => {
    const { page } = workbench;
    await seePicture('showRoutingMap');
    await walkthrough.choose('Show Routing Map');
    const map = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await map
      .getByRole('button', { name: /Staging to acme-staging/ })
      .first()
      .waitFor();
    const { width, height } = page.viewportSize() ?? { width: 1400, height: 900 };
    await page.setViewportSize({ width: 1900, height: 800 });
    await map.getByText('acme-main').first().waitFor();
    await pictureInBothThemes(page, 'show-routing-map', { x: 1126, y: 72, width: 770, height: 700 });
    await page.setViewportSize({ width, height });
    await workbench.runCommand('View: Close Editor');
    await walkthrough.open('signIn');
    await walkthrough.untilDone('showRoutingMap');
    assert.equal(await walkthrough.isDone('signIn'), false);
  });

  it('sign in to Lacework', async () => {
    const { page, asked } = workbench;
    await seePicture('signIn');
    await tab('sample.lacework-mapping.json').click();
    await workbench.runCommand('Lacework: Sign In…');
    await asked.row('File of an API key').waitFor();
    await page.mouse.move(700, 700);
    await pictureInBothThemes(workbench.page, 'sign-in', questions);
    await asked.choose('Type account, key ID and secret');
    const { keyId, secret } = administrator;
    for (const [question, typed] of [
      ['Lacework account of the key', sampleLacework.primaryAccount],
      ['ID of the API key', keyId],
      ['Secret of the API key', secret],
    ] as const) {
      await asked.untilSaid(question);
      await asked.enter(typed);
      await asked.accept();
    }
    await asked.choose('Only until this window closes');
    await workbench.told('is signed in to acme-main').waitFor();
    await walkthrough.open('createIntegration');
    await walkthrough.untilDone('signIn');
    assert.equal(await walkthrough.isDone('createIntegration'), false);
  });

  it("create the integration, with a mapping file of one's own and never with the sample", async () => {
    const { page, asked, emulator } = workbench;
    await seePicture('createIntegration');
    const before = emulator.integrations().length;
    await workbench.runCommand('Notifications: Clear All Notifications');
    await walkthrough.choose('Create the Integration');
    await asked.giveAll();
    await page.locator('.view-line', { hasText: 'nothing is sent yet' }).waitFor();
    await pictureInBothThemes(workbench.page, 'create-integration', questions);
    await asked.choose('Create the integration');
    await workbench.told(`"${values.name}" was created: its GUID is`).waitFor();
    assert.equal(emulator.integrations().length, before + 1);
    assert.match(await ownFile(), /"acme-prod"/);
    await walkthrough.open('createIntegration');
    await walkthrough.untilDone('createIntegration');
  });
});

/** What the pictures of the steps say of themselves. */
const pictures = {
  openSample: strings['walkthrough.openSample.alt'],
  pullAwsAccounts: strings['walkthrough.pullAwsAccounts.alt'],
  fixProblem: strings['walkthrough.fixProblem.alt'],
  showRoutingMap: strings['walkthrough.showRoutingMap.alt'],
  signIn: strings['walkthrough.signIn.alt'],
  createIntegration: strings['walkthrough.createIntegration.alt'],
};
