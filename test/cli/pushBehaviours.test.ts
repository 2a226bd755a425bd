import assert from 'node:assert/strict';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { guid, LaceworkSandbox, liveIntegration, nextMapping } from './laceworkSandbox';

const patch = `PATCH CloudAccounts/${guid}`;
const externalId = 'lweid:aws:v2:acme-main:109238475610:x7Kp/2.Qa=';

describe('lacework-mapping integrations push, and what Lacework does not document', () => {
  let lacework: LaceworkSandbox;
  beforeEach(() => start());
  afterEach(() => lacework.close());

  async function start(...settings: Parameters<typeof LaceworkSandbox.start>) {
    lacework = await LaceworkSandbox.start(...settings);
    lacework.box.write('mapping.json', nextMapping);
  }

  const cases: [
    patch: 'merge' | 'replace',
    shows: 'shown' | 'masked' | 'absent',
    option: string[],
    code: number,
  ][] = [];
  for (const behaviour of ['merge', 'replace'] as const) {
    cases.push([behaviour, 'shown', [], 0], [behaviour, 'shown', ['--external-id', externalId], 0]);
    for (const shows of ['masked', 'absent'] as const) {
      cases.push([behaviour, shows, [], 2], [behaviour, shows, ['--external-id', externalId], 0]);
    }
    for (const shows of ['shown', 'masked', 'absent'] as const) {
      cases.push([behaviour, shows, ['--mapping-only'], behaviour === 'merge' ? 0 : 3]);
    }
  }
  for (const [behaviour, shows, option, expected] of cases) {
    it(`ends with ${expected} where PATCH does a ${behaviour} and the external ID is ${shows}, ${option[0] ?? 'without options'}`, async () => {
      Object.assign(lacework.emulator.behaviour, { patch: behaviour, externalId: shows });
      const { code, stdout, stderr } = await lacework.push(...option);
      assert.equal(code, expected, stderr);
      assert.equal(`${stdout}${stderr}`.includes(externalId), shows === 'shown' && code === 3);
      if (code === 2) {
        assert.match(
          stderr,
          /(masks|does not show) the external ID[^]*--external-id, [^]*--mapping-only:\nwhether Lacework keeps role/,
        );
        lacework.assertNothingSent();
        return;
      }
      assert.deepEqual([lacework.changes(), lacework.live()], [[patch], nextMapping]);
      const [integration] = lacework.integrations();
      assert.ok(integration);
      const { accountMappingFile } = integration.data;
      assert.deepEqual(
        integration.data,
        code === 0 ? { ...liveIntegration.data, accountMappingFile } : { accountMappingFile },
      );
      assert.equal(stderr.includes('The mapping is sent alone'), option[0] === '--mapping-only');
      if (code === 3) {
        assert.match(stderr, /error: .* has changed besides its mapping/);
        assert.match(stderr, /^ {2}queueUrl: "https:.*" before, nothing now$/m);
        const [, restore = ''] = /`lacework-mapping (integrations restore .*)` sends/.exec(stderr) ?? [];
        const argv = restore.replace('--external-id ID', `--external-id ${externalId}`).split(' ');
        assert.equal(argv.includes('--external-id'), shows !== 'shown');
        const restored = await lacework.run([...argv, '--yes']);
        assert.deepEqual([restored.code, lacework.live()], [0, liveMapping], restored.stderr);
        assert.deepEqual(lacework.integrations()[0]?.data, liveIntegration.data);
      }
    });
  }

  it('compares a mapping that comes as an object by what it says', async () => {
    lacework.emulator.behaviour.mapping = 'object';
    assert.equal((await lacework.push()).code, 0);
    assert.match((await lacework.push()).stderr, /^Nothing was sent: it is live already/);
  });
});
