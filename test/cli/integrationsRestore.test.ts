import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { guid, LaceworkSandbox, liveIntegration, nextMapping } from './laceworkSandbox';

const patch = `PATCH CloudAccounts/${guid}`;
const externalId = 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=';

describe('lacework-mapping integrations restore', () => {
  let lacework: LaceworkSandbox;
  beforeEach(async () => {
    lacework = await LaceworkSandbox.start();
    lacework.box.write('mapping.json', nextMapping);
  });
  afterEach(() => lacework.close());

  /** The folder in which a push keeps the integration, which has lost all but its mapping then. */
  async function pushed(): Promise<string> {
    lacework.emulator.behaviour.patch = 'replace';
    const { code } = await lacework.run([
      ...['integrations', 'push', guid, 'mapping.json', '--mapping-only', '--yes'],
    ]);
    assert.equal(code, 3);
    const parent = lacework.box.path(`state/lacework-account-mapping/backups/${guid}`);
    const [folder] = readdirSync(parent);
    return path.join(parent, folder ?? '');
  }
  const restore = (folder: string, ...more: string[]) =>
    lacework.run(['integrations', 'restore', folder, '--yes', ...more]);
  const data = () => lacework.integrations()[0]?.data;

  it('shows what it changes, asks, keeps what is live, and sends all of what was kept', async () => {
    const folder = await pushed();
    const no = await lacework.run(['integrations', 'restore', folder], { typed: 'n\n' });
    assert.equal(no.code, 1);
    assert.match(no.stderr, /^ {2}queueUrl: nothing → "https:\/\/sqs\.us-east-1\.amazonaws\.com\/.*"$/m);
    assert.match(no.stderr, /^ {2}mapping: 14 AWS accounts to 4 .* → 14 AWS accounts to 4 /m);
    assert.match(no.stderr, /^1 AWS account (added|moved|no longer listed).*:\n {2}\d{12}: ".*" → ".*"$/m);
    assert.match(no.stderr, /nothing was sent: you did not say yes\.\n$/);
    const { code, stdout, stderr } = await restore(folder);
    assert.deepEqual([code, stdout], [0, '"acme-organization-cloudtrail" is as it was kept.\n']);
    assert.deepEqual(data(), liveIntegration.data);
    const [, file = ''] = /integrations push \w+ (.*)` brings it back/.exec(stderr) ?? [];
    assert.match(file, /mapping\.json$/);
    const again = await lacework.run(['integrations', 'push', guid, file, '--yes', '--format', 'json']);
    assert.deepEqual(
      [again.code, lacework.mappingOf(lacework.integrations()[0]).toString()],
      [0, nextMapping],
    );
  });

  it('prints JSON', async () => {
    const { code, stdout } = await restore(await pushed(), '--format', 'json');
    const { outcome, isMappingThere, sideEffects } = JSON.parse(stdout) as Record<string, unknown>;
    assert.deepEqual([code, outcome, isMappingThere, sideEffects], [0, 'restored', true, []]);
  });

  it('sends nothing where all is as it was kept', async () => {
    const folder = await pushed();
    assert.equal((await restore(folder)).code, 0);
    const changes = () => lacework.emulator.requests.filter(({ method }) => method === 'PATCH').length;
    const before = changes();
    const { code, stdout } = await restore(folder);
    assert.deepEqual(
      [code, stdout, changes()],
      [0, 'Nothing was sent: "acme-organization-cloudtrail" is as it was kept.\n', before],
    );
    const json = await restore(folder, '--format', 'json');
    assert.equal((JSON.parse(json.stdout) as { outcome: string }).outcome, 'unchanged');
  });

  it('needs the external ID where it was masked', async () => {
    lacework.emulator.behaviour.externalId = 'masked';
    const folder = await pushed();
    const { code, stderr } = await restore(folder);
    assert.equal(code, 2);
    assert.match(stderr, /nothing was sent: the external ID was not shown when the integration was kept/);
    const wrong = await restore(folder, '--external-id', externalId.replace('acme-main', 'acme-dev'));
    assert.equal(wrong.code, 1);
    assert.deepEqual(lacework.changes(), [patch]);
    assert.equal((await restore(folder, '--external-id', externalId)).code, 0);
    assert.deepEqual(data(), liveIntegration.data);
  });

  it('says where Lacework has something else afterwards', async () => {
    const folder = await pushed();
    lacework.emulator.events.once(patch, () => {
      lacework.emulator.changeAsSomebodyElse(guid, { name: 'other' });
      lacework.changeElsewhere('{}');
    });
    const { code, stdout, stderr } = await restore(folder);
    assert.deepEqual([code, stdout], [3, '']);
    assert.match(
      stderr,
      /error: ".*" has not the mapping that was sent\. `lacework-mapping integrations show /,
    );
    assert.match(stderr, /^ {2}name: "acme-organization-cloudtrail" before, "other" now$/m);
  });

  it('sends nothing of a folder in which nothing was kept', async () => {
    lacework.box.write('other/integration.json', '{"version": 1}');
    for (const folder of ['none', 'other', '.']) {
      const { code, stderr } = await restore(folder);
      assert.equal(code, 3);
      assert.match(stderr, /Nothing was sent: .* is no folder in which an integration was kept\./);
    }
    assert.deepEqual(lacework.emulator.requests, []);
    assert.equal(lacework.mappingOf(lacework.integrations()[0]).toString(), liveMapping);
  });
});
