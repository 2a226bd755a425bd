import assert from 'node:assert/strict';
import { parseExternalId } from '../../server/src/core/integration/externalId';
import { trustPolicy } from '../../server/src/core/integration/trustPolicy';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

const command = 'Lacework: Generate External ID…';
const id = '210987654321';

describe('an external ID in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(async () => {
    await workbench.close();
  });

  const quickPick = () => workbench.page.locator('.quick-input-widget:visible');
  const row = (text: string) => quickPick().locator('.monaco-list-row', { hasText: text });
  const question = (placeHolder: string) => quickPick().getByPlaceholder(placeHolder);
  const press = (key: string) => workbench.page.keyboard.press(key);
  const type = (text: string) => workbench.page.keyboard.type(text);
  const said = (text: string | RegExp) =>
    quickPick().locator('.quick-input-message').getByText(text).waitFor();
  const inClipboard = (what: string) =>
    question(`${what} is in the clipboard, and kept nowhere else`).waitFor();
  const clipboard = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');
  /** Chooses what begins with these words, with the keyboard alone. */
  const choose = async (words: string) => {
    await row(words).first().waitFor();
    await type(words);
    await row(words).first().and(quickPick().locator('.focused')).waitFor();
    await press('Enter');
  };

  it('is made for an account of the file, copied, and followed by what the role needs', async () => {
    const { page } = workbench;
    await workbench.openFile('mapping.json');
    await workbench.untilCodeLenses();
    await workbench.runCommand(command);
    await row('acme-main').first().waitFor();
    const names = await quickPick().locator('.monaco-list-row .label-name').allTextContents();
    assert.deepEqual(names.slice(0, 2), ['acme-main', 'acme-prod']);
    await choose('acme-main');
    await question('12 digits').waitFor();
    await type('2109');
    await said('"2109" has 4 digits');
    await press('Enter');
    await type('-8765-4321');
    await said(`This is taken as ${id}.`);
    await press('Enter');
    await inClipboard('The external ID');
    const externalId = await clipboard();
    const { laceworkAccount, awsAccountId } = parseExternalId(externalId) ?? {};
    assert.deepEqual([laceworkAccount, awsAccountId], ['acme-main', id]);
    await row(externalId).waitFor();
    await takePicture(page, 'external-id');

    await choose('Trust policy as JSON');
    await inClipboard('The trust policy as JSON');
    assert.deepEqual(JSON.parse(await clipboard()), trustPolicy(externalId));
    await choose('Line for the AWS CLI');
    await question('for example lacework-cloudtrail').waitFor();
    await type('arn:aws:iam::320198765432:role/lacework');
    await said(/"320198765432" is the role's AWS account/);
    await press('Escape');
    await inClipboard('The trust policy as JSON');
    await choose('Line for the AWS CLI');
    await question('for example lacework-cloudtrail').waitFor();
    await type(`arn:aws:iam::${id}:role/lacework`);
    await said('This is taken as lacework.');
    await press('Enter');
    await inClipboard('The line for the AWS CLI');
    assert.match(
      await clipboard(),
      /^aws iam update-assume-role-policy --role-name lacework --policy-document '/,
    );
    await choose('Trust policy for Terraform');
    await inClipboard('The trust policy for Terraform');
    assert.ok((await clipboard()).includes(`values   = ["${externalId}"]`));
    await choose('Trust policy for CloudFormation');
    await inClipboard('The trust policy for CloudFormation');
    assert.ok((await clipboard()).includes(`sts:ExternalId: "${externalId}"`));
    await choose('External ID');
    await inClipboard('The external ID');
    assert.equal(await clipboard(), externalId);
    await press('Escape');
    await quickPick().waitFor({ state: 'detached' });
  });

  it('is made for another account, and not at all if one gives up before', async () => {
    const before = await clipboard();
    await workbench.runCommand(command);
    await choose('Another Lacework account');
    await question('for example acme, without .lacework.net').waitFor();
    await type('acme eu');
    await said(/"acme eu" has U\+0020 in it/);
    await press('Control+A');
    await type('https://acme-eu.lacework.net/ui');
    await said('This is taken as acme-eu.');
    await press('Enter');
    await question('12 digits').waitFor();
    await type(id);
    await press('Escape');
    await quickPick().waitFor({ state: 'detached' });
    assert.equal(await clipboard(), before);
    await workbench.runCommand(command);
    await row('acme-main').first().waitFor();
    await press('Escape');
    await quickPick().waitFor({ state: 'detached' });
    assert.equal(await clipboard(), before);
  });
});
