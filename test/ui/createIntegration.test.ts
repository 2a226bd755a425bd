import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { decodeMapping } from '../../server/src/core/integration/accountMappingFile';
import { parseExternalId } from '../../server/src/core/integration/externalId';
import { trustPolicy } from '../../server/src/core/integration/trustPolicy';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { mapping, openIntegrationWorkbench, values, type IntegrationWorkbench } from './integrationWorkbench';
import { takePicture } from './takePicture';

const command = 'Lacework: Create Org CloudTrail Integration…';

describe('creating an integration in VS Code', () => {
  let workbench: IntegrationWorkbench;
  before(async () => {
    workbench = await openIntegrationWorkbench();
  });
  after(async () => {
    await workbench.close();
  });

  const clipboard = () => workbench.page.evaluate<string>('navigator.clipboard.readText()');

  it('explains a wrong value at every step, and goes back and forth with what was entered', async () => {
    const { page, asked } = workbench;
    await workbench.openFile('mapping.json');
    await workbench.untilCodeLenses();
    await page.locator('.view-line').last().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n');
    await workbench.runCommand(command);
    await asked.choose('Type account, key ID and secret');
    const { keyId, secret } = administrator;
    for (const [question, typed] of [
      ['Lacework account of the key', sampleLacework.primaryAccount],
      ['ID of the API key', keyId],
      ['Secret of the API key', 'wrong'],
      ['Lacework does not accept the API key', secret],
    ] as const) {
      await asked.untilSaid(question);
      await asked.enter(typed);
      await asked.accept();
    }
    await asked.choose('Only until this window closes');
    await asked.untilStep(1);
    await asked.accept();
    await asked.untilSaid('"Name" is empty');
    await asked.enter('acme-organization-cloudtrail');
    await asked.untilSaid(/is the name of another integration/);
    await asked.accept();
    await asked.enter('acme-first-name');
    await asked.accept();

    await asked.untilStep(2);
    await asked.enter('10923847561');
    await asked.untilSaid('"10923847561" has 11 digits');
    await asked.accept();
    await asked.back();
    await asked.untilStep(1);
    await asked.accept();
    await asked.untilStep(2);
    await asked.enter(values.awsAccount);
    await asked.accept();

    await asked.choose('Enter the one in use');
    await asked.until(`lweid:aws:v2:acme-main:${values.awsAccount}:…`);
    await asked.enter(`LWEID:aws:v2:acme-main:${values.awsAccount}:Zq81x.03Lw`);
    await asked.untilSaid(/has capital letters/);
    await asked.accept();
    await asked.back();
    await asked.choose('Generate an external ID');
    await asked.row('The trust policy of the role has it').waitFor();
    await asked.choose('Trust policy as JSON');
    await asked.until(/^The trust policy as JSON is in the clipboard/);
    await takePicture(page, 'create-external-id');
    const policy: unknown = JSON.parse(await clipboard());
    await asked.choose('External ID');
    await asked.until(/^The external ID is in the clipboard/);
    const externalId = await clipboard();
    assert.equal(parseExternalId(externalId)?.laceworkAccount, 'acme-main');
    assert.equal(parseExternalId(externalId)?.awsAccountId, values.awsAccount);
    assert.deepEqual(policy, trustPolicy(externalId));
    await asked.choose('The trust policy of the role has it');

    await asked.untilStep(4);
    await asked.enter('arn:aws:iam::109238475610:user/lacework');
    await asked.untilSaid(/a user/);
    await asked.accept();
    await asked.enter(` ${values.roleArn}`);
    await asked.untilSaid(`This is taken as ${values.roleArn}.`);
    await asked.accept();

    await asked.untilStep(5);
    await asked.enter('https://sqs.us-east-1.amazonaws.com/109238475610/lacework-cloudtrail');
    await asked.untilSaid(/"acme-organization-cloudtrail" has this queue/);
    await asked.accept();
    await asked.enter('arn:aws:sqs:us-east-1:109238475610:lacework-new');
    await asked.untilSaid(`This is taken as ${values.queueUrl}.`);
    await asked.accept();

    await asked.choose('mapping-with-mistakes.json');
    const refusal = workbench.told('so that it is not certain which AWS account goes where');
    await refusal.waitFor();
    await refusal.hover();
    await refusal.getByRole('button', { name: /^Clear Notification/ }).click();
    await asked.row('mapping.json').filter({ hasText: 'has changes, which are saved first' }).waitFor();
    await asked.choose('mapping.json');
    await asked.row('Go on all the same').waitFor();
    await asked.choose('"acme-dev" lists no AWS account');
    await asked.choose('Go on all the same');
  });

  it('shows what will be sent, changes a value of it, and creates it once', async () => {
    const { page, asked, emulator } = workbench;
    const review = () => page.locator('.editor-instance .view-lines').innerText();
    await asked.row('Create the integration').waitFor();
    await page.locator('.view-line', { hasText: 'nothing is sent yet' }).waitFor();
    await asked.choose('Change a value');
    await asked.choose('Name');
    await asked.untilStep(1);
    await asked.enter(values.name);
    await asked.accept();
    await asked.row('Create the integration').waitFor();
    await page.locator('.view-line', { hasText: `"name": "${values.name}"` }).waitFor();
    assert.match((await review()).replaceAll('\u00a0', ' '), /"queueUrl": "https:\/\/sqs\.us-east-1/);
    await takePicture(page, 'create-review');
    await asked.choose('Check AWS prerequisites');
    await page.getByRole('tab', { name: /^AWS Prerequisites/, selected: true }).waitFor();
    await page.locator('.view-line', { hasText: `Role: ${values.roleArn}` }).waitFor();
    const before = emulator.integrations().length;
    await asked.choose('Create the integration');
    const toast = workbench.told(`"${values.name}" was created: its GUID is`);
    await toast.waitFor();
    const integrations = emulator.integrations();
    assert.equal(integrations.length, before + 1);
    const created = integrations.at(-1);
    assert.ok((await toast.innerText()).includes(created?.intgGuid ?? '?'));
    await takePicture(page, 'create-result');
    const { accountMappingFile, ...data } = created?.data ?? {};
    const sent = decodeMapping(accountMappingFile);
    const file = await readFile(path.join(workbench.workspaceFolder, 'mapping.json'), 'utf8');
    assert.equal(file, `${mapping}\n`);
    assert.equal(sent.isRead && sent.text, file);
    const { externalId } = (data.crossAccountCredentials ?? {}) as { externalId?: string };
    assert.deepEqual(data, {
      awsAccountId: values.awsAccount,
      crossAccountCredentials: { roleArn: values.roleArn, externalId },
      queueUrl: values.queueUrl,
    });
    await toast.getByRole('button', { name: 'Copy GUID' }).click();
    await workbench.told('works: Lacework has used it').waitFor();
    assert.equal(await clipboard(), created?.intgGuid);
  });
});
