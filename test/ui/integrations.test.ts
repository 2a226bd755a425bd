import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { EmulatedIntegration } from '../emulators/lacework/laceworkOrganization';
import { liveMapping, sampleLacework } from '../emulators/lacework/sampleLacework';
import { LaceworkWorkbench } from './laceworkWorkbench';
import { takePicture } from './takePicture';

const show = 'Lacework: Show Integrations…';
const name = 'acme-organization-cloudtrail';
const [sample] = sampleLacework.integrations;
assert.ok(sample);
/** With what VS Code would make an icon, a link or nothing of. */
const hostileName = 'odd $(zap) [x](command:workbench.action.quit)\u202E\u0007';
const hostileShown = 'odd $(zap) [x](command:workbench.action.quit)\\u{202E}\\u{7}';
/** In messages names are cut. */
const hostileCut = 'odd $(zap) [x](command:workbench.action…';
const hostile: EmulatedIntegration = {
  ...sample,
  intgGuid: 'ACMEMAIN_00112233445566778899AABBCCDDEEFF0011223344556677',
  name: hostileName,
  data: { ...sample.data, queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/another' },
  state: { ok: false, details: { message: 'Access $(zap) denied' } },
};

describe('integrations in VS Code', () => {
  let vscode: LaceworkWorkbench;

  before(async () => {
    vscode = await LaceworkWorkbench.open({ integrations: [...sampleLacework.integrations, hostile] });
    await vscode.workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  });
  after(() => vscode.close());

  const choose = async (integration: string, action: string) => {
    await vscode.workbench.runCommand(show);
    await vscode.choose(integration);
    await vscode.choose(action);
  };
  const shownIn = (text: string) => vscode.workbench.page.locator('.view-line', { hasText: text });

  it('are listed with their level, state and age; account-level ones say why they take no mapping', async () => {
    const { page } = vscode.workbench;
    const organization = vscode.emulator.integrations().filter(({ account }) => account === undefined);
    const shown = organization.map((each) => ({
      ...{ isOrg: 1, createdOrUpdatedTime: '2026-02-20T09:02:03Z' },
      ...each,
    }));
    const ofProd = sampleLacework.integrations.find((each) => each.name === 'prod-cloudtrail');
    const answerWith = (data: readonly object[]) =>
      vscode.emulator.faults.add({
        on: 'GET CloudAccounts/AwsCtSqs',
        effect: { kind: 'answer', answer: { status: 200, body: { data } } },
      });
    const accountLevel = { ...ofProd, isOrg: 0, createdOrUpdatedTime: '2025-11-03T08:15:00Z' };
    answerWith([...shown.filter((each) => each.name === name), accountLevel]);
    await vscode.workbench.runCommand(show);
    await vscode
      .row(name)
      .filter({ hasText: /organization · works · changed (last|\d+|this|yesterday)/ })
      .waitFor();
    await vscode.row('prod-cloudtrail').filter({ hasText: 'one Lacework account · disabled' }).waitFor();
    await takePicture(page, 'integrations', { x: 400, y: 4, width: 602, height: 162 });
    await page.keyboard.press('Escape');
    await vscode.closed();
    answerWith(shown);
    await vscode.workbench.runCommand(show);
    await vscode
      .row(hostileShown)
      .filter({ hasText: 'fails' })
      .filter({ hasText: 'Access $(zap) denied' })
      .waitFor();
    await page.keyboard.press('Escape');
    await vscode.closed();

    await vscode.workbench.openFile('mapping.json');
    answerWith([accountLevel]);
    await vscode.workbench.runCommand('Lacework: Push Mapping to Integration…');
    await vscode
      .row('prod-cloudtrail')
      .filter({ hasText: 'takes no mapping and cannot be converted' })
      .waitFor();
    await vscode.choose('prod-cloudtrail');
    await vscode.told(/"prod-cloudtrail": It is of one Lacework account: .* Create one for the organization/);
    assert.equal(vscode.sent('PATCH'), 0);
  });

  it('are shown with all that Lacework says of them, and their GUIDs are copied', async () => {
    await choose(hostileShown, 'Show Details');
    for (const text of [
      sample.intgGuid.slice(0, 9) + hostile.intgGuid.slice(9),
      'arn:aws:iam::109238475610:role/lacework-cloudtrail',
      'Access $(zap) denied',
      'acme-security: 3',
      'All others go to the default account: acme-main',
    ]) {
      await shownIn(text).first().waitFor();
    }
    await choose(name, 'Copy GUID');
    await vscode.toldInPassing(`The GUID of "${name}" is in the clipboard.`);
    const copied = await vscode.workbench.page.evaluate<string>('navigator.clipboard.readText()');
    assert.equal(copied, sample.intgGuid);
  });

  it('are compared with a mapping file, as it is in the editor', async () => {
    const { page } = vscode.workbench;
    await vscode.workbench.openFile('mapping.json');
    await choose(hostileShown, 'Compare with Mapping File…');
    await vscode.row('1 AWS account moved').waitFor();
    await page.getByRole('tab', { name: `"${hostileCut}" (live) ↔ "mapping.json"` }).waitFor();
    await vscode.choose('Close');
    await vscode.closed();
    assert.equal(vscode.sent('PATCH'), 0);
  });

  it('have their mapping downloaded byte for byte; a file that is there is replaced only if that is confirmed', async () => {
    const { page, workspaceFolder } = vscode.workbench;
    const file = path.join(workspaceFolder, `${name}.lacework-mapping.json`);
    await writeFile(file, 'mine');
    const save = async () => {
      await choose(name, 'Download Mapping…');
      await vscode.quickPick.getByText('Download Live Mapping').waitFor();
      await vscode.quickPick.getByRole('button', { name: 'OK' }).click();
      await vscode.quickPick.getByText(/already exists\. Are you sure you want to overwrite it\?/).waitFor();
    };
    const overwrite = async () => {
      await vscode.quickPick.getByRole('button', { name: 'OK' }).click();
      await vscode.closed();
    };
    await save();
    await vscode.quickPick.getByRole('button', { name: 'Cancel' }).click();
    // The file may be named anew.
    await vscode.quickPick.getByText('Download Live Mapping').waitFor();
    await page.keyboard.press('Escape');
    await vscode.closed();
    assert.equal(await readFile(file, 'utf8'), 'mine');
    await save();
    await overwrite();
    await vscode.told(`"${path.basename(file)}" is the live mapping of "${name}", byte for byte.`);
    assert.equal(await readFile(file, 'utf8'), liveMapping);
    vscode.emulator.behaviour.mapping = 'object';
    await save();
    await overwrite();
    await vscode.told('Lacework gave it as JSON, not as the file that was uploaded: it may look different.');
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), JSON.parse(liveMapping));
    vscode.emulator.behaviour.mapping = 'file';
  });

  it('are disabled and enabled, once that is confirmed; what a lost answer did is looked at', async () => {
    const isEnabled = () => vscode.live()?.enabled;
    await choose(name, 'Disable…');
    await vscode.answerDialog(`Disable "${name}"?`, 'Cancel');
    assert.equal(vscode.sent('PATCH'), 0);
    await choose(name, 'Disable…');
    vscode.emulator.faults.add({ on: 'PATCH', effect: { kind: 'reset-after' } });
    await vscode.answerDialog(`Disable "${name}"?`, 'Disable');
    await vscode.told(`"${name}" is disabled.`);
    assert.deepEqual([isEnabled(), vscode.sent('PATCH')], [0, 1]);
    await choose(name, 'Enable…');
    await vscode.answerDialog(`Enable "${name}"?`, 'Enable');
    await vscode.told(`"${name}" is enabled.`);
    assert.deepEqual([isEnabled(), vscode.sent('PATCH')], [1, 2]);
  });

  it('are deleted, once their name is typed; what they had can be saved', async () => {
    const { page, workspaceFolder } = vscode.workbench;
    await choose(hostileShown, 'Delete…');
    await vscode.type(hostileShown, hostileShown.slice(1));
    await vscode.complains('This is not the name of the integration.');
    await page.keyboard.press('Enter');
    assert.equal(vscode.sent('DELETE'), 0);
    await vscode.type(hostileShown, hostileShown);
    await page.keyboard.press('Enter');
    await vscode.quickPick.getByPlaceholder(hostileShown).waitFor({ state: 'detached' });
    await vscode.told(/"odd \$\(zap\) \[x\] \(command:workbench\.action…" was deleted\./);
    assert.equal(vscode.emulator.integrations().length, sampleLacework.integrations.length);

    await vscode.workbench.runCommand('Lacework: Restore Previous Mapping…');
    await vscode.quickPick.locator('.monaco-list-row', { hasText: 'odd $(zap)' }).first().click();
    await vscode.answer(/takes no mapping\. .* Save the one that was kept/, 'Save Mapping…');
    await vscode.quickPick.getByRole('button', { name: 'OK' }).click();
    await vscode.closed();
    await page.getByRole('tab', { name: /^odd-zap/, selected: true }).waitFor();
    const saved = path.join(
      workspaceFolder,
      'odd-zap-x-command-workbench-action-quit-.lacework-mapping.json',
    );
    assert.equal(await readFile(saved, 'utf8'), liveMapping);
  });

  it('may be none, which is said', async () => {
    await vscode.somebodyElse().deleteCloudAccount(sample.intgGuid);
    await vscode.workbench.runCommand(show);
    await vscode.told('"acme-main" has no CloudTrail integration.');
  });
});

describe('integrations in VS Code, to who is no administrator of the organization', () => {
  it('are not asked for', async () => {
    const user = sampleLacework.users.find(({ kind }) => kind === 'service-user');
    const vscode = await LaceworkWorkbench.open({ ...(user && { user }) });
    try {
      await vscode.workbench.runCommand(show);
      await vscode.told(/need the key of a regular user who is administrator of the organization/);
      assert.ok(!vscode.emulator.requests.some(({ url }) => url.includes('CloudAccounts')));
    } finally {
      await vscode.close();
    }
  });
});
