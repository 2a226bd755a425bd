import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import { Secret } from '../../server/src/cloud/lacework/secret';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { openIntegrationWorkbench, values, type IntegrationWorkbench } from './integrationWorkbench';

const command = 'Lacework: Create Org CloudTrail Integration…';

describe('an integration is created once, whatever happens', () => {
  let workbench: IntegrationWorkbench;
  before(async () => {
    workbench = await openIntegrationWorkbench(administrator);
    await workbench.openFile('mapping.json');
    await workbench.untilCodeLenses();
  });
  after(async () => {
    await workbench.close();
  });

  const named = (name: string) => workbench.emulator.integrations().filter((each) => each.name === name);
  const clearNotifications = () => workbench.runCommand('Notifications: Clear All Notifications');

  it('keeps what was entered when the user leaves, and goes on with it', async () => {
    const { asked } = workbench;
    await workbench.runCommand(command);
    await asked.untilStep(1);
    await asked.enter(values.name);
    await asked.accept();
    await asked.untilStep(2);
    await asked.enter('acme-security');
    await asked.accept();
    await asked.until('arn:aws:iam::<AWS account>:role/<name>');
    await asked.enter(values.roleArn);
    await asked.accept();
    await asked.choose('Generate an external ID');
    await asked.row('The trust policy of the role has it').waitFor();
    await asked.leave();
    await workbench.told('What you entered is kept').waitFor();
    await clearNotifications();
    await workbench.runCommand(command);
    await asked.choose('Go on with what was entered before');
    await asked.row('External ID').filter({ hasText: 'lweid:aws:v2:acme-main:109238475610:' }).waitFor();
    await asked.choose('The trust policy of the role has it');
    await asked.untilStep(5);
    await asked.leave();
  });

  it('finds the one that was created when the answer is lost, and shows its GUID', async () => {
    const { asked, emulator } = workbench;
    emulator.faults.add({ on: 'POST CloudAccounts', effect: { kind: 'reset-after' } });
    await workbench.runCommand(command);
    await asked.choose('Start anew');
    await asked.giveAll();
    await asked.choose('Create the integration');
    const told = workbench.told(`"${values.name}" was created, although the answer was lost`);
    await told.waitFor();
    const [created, ...more] = named(values.name);
    assert.deepEqual(more, []);
    assert.ok((await told.innerText()).includes(created?.intgGuid ?? '?'));
    await clearNotifications();
  });

  it('sends nothing where somebody else has created one with the same name meanwhile', async () => {
    const { asked, emulator } = workbench;
    const other = 'acme-other-cloudtrail';
    const queueUrl = `${values.queueUrl}-other`;
    await workbench.runCommand(command);
    await asked.untilStep(1);
    await asked.giveAll({ name: other, queueUrl });
    const { keyId: id, secret } = administrator;
    const api = connectLacework({
      account: sampleLacework.primaryAccount,
      serverUrl: emulator.url,
      key: { id, secret: new Secret(secret) },
    });
    await api.createCloudTrail(other, {
      roleArn: values.roleArn,
      externalId: 'of-somebody-else',
      queueUrl: `${queueUrl}-too`,
    });
    await asked.choose('Create the integration');
    await asked.until(
      /^"acme-other-cloudtrail" \(ACMEMAIN_\w+\) has this name already, so that nothing was sent/,
    );
    assert.equal(named(other).length, 1);
    await asked.choose('Change the name');
    await asked.untilStep(1);
    await asked.enter('acme-third-cloudtrail');
    await asked.accept();
    await asked.choose('Create the integration');
    await workbench.told('"acme-third-cloudtrail" was created: its GUID is').waitFor();
    await clearNotifications();
  });

  it('tells after the extension host was killed in the middle, and finds what has become of it', async () => {
    const { asked, emulator, dataDir, page } = workbench;
    const name = 'acme-killed-cloudtrail';
    emulator.faults.add({ on: 'POST CloudAccounts', effect: { kind: 'silent-after' } });
    await workbench.runCommand(command);
    await asked.giveAll({ name, queueUrl: `${values.queueUrl}-killed` });
    const sent = once(emulator.events, 'POST CloudAccounts');
    await asked.choose('Create the integration');
    await sent;
    process.kill(await hostOf(dataDir), 'SIGKILL');
    await page.reload();
    await workbench.openFile('mapping.json');
    const told = workbench.told(`"${name}" was being created at`);
    await told.waitFor();
    await told.getByRole('button', { name: 'Look' }).click();
    const found = await workbench.notification(`"${name}" was created`);
    const [created, ...more] = named(name);
    assert.deepEqual(more, []);
    assert.ok((await found.innerText()).includes(created?.intgGuid ?? '?'));
  });
});

/** The process that creates an integration, which the note of it names. */
async function hostOf(dataDir: string): Promise<number> {
  const files = await readdir(dataDir, { recursive: true });
  const note = files.find((file) => /\/creations\/[^/]+\.json$/.test(file));
  assert.ok(note);
  const { pid } = JSON.parse(await readFile(path.join(dataDir, note), 'utf8')) as { pid: number };
  return pid;
}
