import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { refusals } from '../emulators/lacework/faults';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { LaceworkWorkbench } from './laceworkWorkbench';
import { takePicture } from './takePicture';

const command = 'Lacework: Push Mapping to Integration…';
const name = 'acme-organization-cloudtrail';
const pushAction = `Push to ${name}`;
const externalId = 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=';

/** A mapping that lists an AWS account more. */
const withLegacy = (mapping: string) =>
  mapping.replace('"acme-staging": {', '"acme-legacy": {"aws_accounts": ["617940723885"]},\n    $&');

describe('a mapping that is pushed from VS Code', () => {
  let vscode: LaceworkWorkbench;
  let mapping: string;
  let mappingFile: string;

  before(async () => {
    vscode = await LaceworkWorkbench.open({ sampleOrganization: true });
    mappingFile = path.join(vscode.workbench.workspaceFolder, 'mapping.json');
    mapping = await readFile(mappingFile, 'utf8');
    await vscode.workbench.openFile('mapping.json');
    await vscode.workbench.untilCodeLenses();
    await vscode.workbench.runCommand('Lacework: Pull AWS Accounts from Organizations');
    await vscode.told('21 AWS accounts of the organization');
  });
  after(() => vscode.close());
  beforeEach(() => Object.assign(vscode.emulator.behaviour, { patch: 'merge', externalId: 'shown' }));

  const success = `"${name}" has the mapping of "mapping.json" now.`;
  /** All but the mapping. */
  const settings = () => ({ ...vscode.live()?.data, accountMappingFile: undefined });
  const start = async () => {
    await vscode.workbench.runCommand(command);
    // AWS accounts of the sample organization are not mapped.
    await vscode.choose('Go on all the same');
    await vscode.choose(name);
  };
  const typeExternalId = async () => {
    await vscode.type('lweid:aws:v2:…', externalId);
    await vscode.workbench.page.keyboard.press('Enter');
    // The text is looked at before it is taken.
    await vscode.quickPick.getByPlaceholder('lweid:aws:v2:…').waitFor({ state: 'detached' });
  };
  /** Changes the file on disk; returns when VS Code shows it. */
  const write = async (text: string, isLegacyThere: boolean) => {
    await writeFile(mappingFile, text);
    const legacy = vscode.workbench.page.locator('.modified .view-line', { hasText: 'acme-legacy' });
    await legacy.waitFor({ state: isLegacyThere ? 'attached' : 'detached' });
  };

  it('is seen beside the live one, and sent when it is confirmed', async () => {
    const { page } = vscode.workbench;
    const before = settings();
    await start();
    await vscode.row(pushAction).waitFor();
    await page.locator('.monaco-diff-editor').first().waitFor();
    await page.getByRole('tab', { name: `"${name}" (live) ↔ "mapping.json"` }).waitFor();
    await vscode.choose('1 AWS account added');
    await vscode.row('identity-prod').filter({ hasText: '650432198765 · acme-main → acme-prod' }).waitFor();
    await vscode.choose('1 AWS account moved');
    await vscode.row('orders-dev').filter({ hasText: '534120968732 · acme-prod → acme-dev' }).waitFor();
    await takePicture(page, 'push');
    await vscode.choose('1 AWS account moved');
    await vscode.row('orders-dev').waitFor({ state: 'detached' });
    assert.equal(vscode.sent('PATCH'), 0);
    await vscode.choose('Ask the Lacework Accounts for Integrations of Their Own');
    await vscode.row('prod-cloudtrail of acme-prod stays: this adds to it').waitFor();
    await vscode.choose(pushAction);
    await vscode.told(success);
    assert.equal(vscode.liveMapping(), mapping);
    assert.notEqual(mapping, liveMapping);
    assert.deepEqual(settings(), before);
  });

  it('is not sent where it is live already', async () => {
    const sent = vscode.sent('PATCH');
    await start();
    await vscode.told(`"${name}" has the mapping of "mapping.json" already. Nothing was sent.`);
    assert.equal(vscode.sent('PATCH'), sent);
  });

  it('is not sent where it has errors', async () => {
    const asked = vscode.emulator.requests.length;
    await vscode.workbench.openFile('mapping-with-mistakes.json');
    await vscode.workbench.untilCodeLenses();
    await vscode.workbench.runCommand(command);
    await vscode.told(/"mapping-with-mistakes\.json" has \d+ errors, .* Nothing is sent/);
    // Who asks is looked at, and nothing more.
    const paths = vscode.emulator.requests.slice(asked).map(({ url }) => url);
    assert.ok(!paths.some((url) => url.includes('CloudAccounts')), paths.join());
    await vscode.workbench.openFile('mapping.json');
  });

  it('takes the place of what somebody else pushed only when every warning is confirmed', async () => {
    const sent = vscode.sent('PATCH');
    const theirs = withLegacy(mapping);
    await vscode.overwrite(theirs);
    vscode.emulator.behaviour.patch = 'replace';
    const before = settings();
    await start();
    const warning = new RegExp(`Warning: The live mapping of "${name}" was changed by admin@acme\\.example`);
    await vscode.row(warning).waitFor();
    await vscode.row(/1 AWS account no longer listed/).waitFor();
    await vscode.choose(pushAction);
    await vscode.row(/The live mapping of/).waitFor();
    await vscode.choose('Cancel');
    await vscode.closed();
    assert.deepEqual([vscode.liveMapping(), vscode.sent('PATCH')], [theirs, sent + 1]);

    await start();
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    const falls = '1 AWS account falls to the default account "acme-main".';
    await vscode.answerDialog(falls, 'Cancel');
    assert.equal(vscode.liveMapping(), theirs);

    await start();
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    await vscode.answerDialog(falls, 'Push All the Same');
    await vscode.told(success);
    assert.equal(vscode.liveMapping(), mapping);
    assert.deepEqual(settings(), before);
  });

  it('is not sent where either side changes while it is looked at', async () => {
    const reformatted = JSON.stringify(JSON.parse(liveMapping));
    await vscode.overwrite(reformatted);
    await start();
    await vscode.row(pushAction).waitFor();
    await write(withLegacy(mapping), true);
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    const changed = await vscode.notification(
      '"mapping.json" was changed while you looked at it. Nothing was sent.',
    );
    await write(mapping, false);
    await changed.getByRole('button', { name: 'Look Again' }).click();
    await vscode.choose('Go on all the same');
    await vscode.row(pushAction).waitFor();
    await vscode.overwrite(liveMapping);
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    const conflict = `Nothing was sent: the integration "${name}" was changed by admin@acme.example after`;
    await vscode.answer(conflict, 'Look Again');
    await vscode.choose('Go on all the same');
    assert.equal(vscode.liveMapping(), liveMapping);
    await vscode.row(pushAction).waitFor();
    await vscode.workbench.page.keyboard.press('Escape');
    await vscode.closed();
  });

  it('goes with an external ID that the user types, where Lacework masks it', async () => {
    vscode.emulator.behaviour.externalId = 'masked';
    const before = settings();
    await start();
    await vscode.choose('Type the External ID');
    await vscode.type('lweid:aws:v2:…', '******');
    await vscode.complains(/is masked: sent back, it would take the place of the real one/);
    await vscode.type('lweid:aws:v2:…', externalId.replace('109238475610', '210987654321'));
    await vscode.complains(/"210987654321" is not the AWS account 109238475610 of the role/);
    await typeExternalId();
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    await vscode.told(success);
    assert.equal(vscode.liveMapping(), mapping);
    assert.deepEqual(settings(), before);
  });

  it('goes alone if the user wants it, and what that breaks is named and restored', async () => {
    Object.assign(vscode.emulator.behaviour, { patch: 'replace', externalId: 'masked' });
    await vscode.overwrite(liveMapping);
    const before = vscode.live()?.data;
    await start();
    await vscode.choose('Send the Mapping Alone');
    await vscode.row(/Warning: The mapping is sent alone, without role, queue and external ID/).waitFor();
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    const damage = await vscode.notification(`More of "${name}" changed than was meant`);
    const words = await damage.innerText();
    for (const member of ['awsAccountId', 'queueUrl', 'crossAccountCredentials.roleArn']) {
      assert.ok(words.includes(`${member} is gone (was "`), words);
    }
    assert.match(words, /crossAccountCredentials\.externalId is gone/);
    assert.deepEqual(Object.keys(vscode.live()?.data ?? {}), ['accountMappingFile']);
    await damage.getByRole('button', { name: 'Restore' }).click();
    await typeExternalId();
    await vscode.told(`"${name}" is as it was before.`);
    assert.deepEqual(vscode.live()?.data, before);
  });

  it('goes alone without harm where Lacework keeps the rest', async () => {
    vscode.emulator.behaviour.externalId = 'masked';
    const before = settings();
    await start();
    await vscode.choose('Send the Mapping Alone');
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    await vscode.told(success);
    assert.deepEqual([vscode.liveMapping(), settings()], [mapping, before]);
  });

  it('goes with the external ID that the user types, where Lacework replaces what it has', async () => {
    Object.assign(vscode.emulator.behaviour, { patch: 'replace', externalId: 'masked' });
    await vscode.overwrite(liveMapping);
    const before = settings();
    await start();
    await vscode.choose('Type the External ID');
    await typeExternalId();
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    await vscode.told(success);
    assert.deepEqual([vscode.liveMapping(), settings()], [mapping, before]);
  });

  it('can be restored, byte for byte', async () => {
    await vscode.overwrite(liveMapping);
    await start();
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    await vscode.answer(success, 'Restore Previous…');
    const row = vscode.quickPick.locator('.monaco-list-row', { hasText: name });
    await row
      .first()
      .filter({ hasText: '14 AWS accounts to 4 Lacework accounts, all others to acme-main' })
      .click();
    await vscode.choose(pushAction);
    await vscode.answerDialog('1 AWS account falls to the default account', 'Push All the Same');
    await vscode.told(`"${name}" has the mapping of what was kept on`);
    assert.equal(vscode.liveMapping(), liveMapping);
  });

  it('is not sent where the user cancels before', async () => {
    const sent = vscode.sent('PATCH');
    await vscode.workbench.openFile('mapping.json');
    await start();
    await vscode.row(pushAction).waitFor();
    vscode.emulator.faults.add({ on: 'GET CloudAccounts/', effect: { kind: 'silent' } });
    await vscode.choose(pushAction);
    await vscode.answer('Looking at what is there', 'Cancel');
    await vscode.toldInPassing('Nothing was sent: you cancelled it.');
    assert.deepEqual([vscode.liveMapping(), vscode.sent('PATCH')], [liveMapping, sent]);
  });

  it('is looked at where the answer is lost; where that fails too, it can be compared', async () => {
    const sent = vscode.sent('PATCH');
    const { emulator } = vscode;
    const guid = vscode.live()?.intgGuid ?? '';
    emulator.faults.add({ on: 'PATCH', effect: { kind: 'reset-after' } });
    emulator.events.once(`PATCH CloudAccounts/${guid}`, () =>
      emulator.faults.add({ on: 'GET', effect: { kind: 'answer', answer: refusals.forbidden } }),
    );
    await start();
    await vscode.choose(pushAction);
    await vscode.answer(
      /It is not known whether the integration was changed.*Looking at it failed, too\./s,
      'Compare',
    );
    await vscode.row('15 listed as before').waitFor();
    await vscode.choose('Close');
    await vscode.overwrite(liveMapping);
    emulator.faults.add({ on: 'PATCH', effect: { kind: 'reset-after' } });
    await start();
    await vscode.choose(pushAction);
    await vscode.choose('Push All the Same');
    await vscode.told(success);
    assert.deepEqual([vscode.liveMapping(), vscode.sent('PATCH')], [mapping, sent + 3]);
  });
});
