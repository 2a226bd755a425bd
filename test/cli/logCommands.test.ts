import assert from 'node:assert/strict';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import { sampleInventory } from '../unit/facts/sampleInventory';
import { Sandbox } from './sandbox';

/** What the runners of CI services take for orders to themselves. */
const orders: readonly RegExp[] = [
  // GitHub Actions (`ActionCommand.cs` of actions/runner): at the beginning of a line, and in its old form anywhere.
  /^\s*::.*?::/,
  /##\[[^\]]*\]/,
  // Azure Pipelines, TeamCity
  /##vso\[[^\]]*\]/i,
  /##teamcity\[[^\]]*\]/i,
];
const hostile = ['::add-mask::a', '##[add-mask]a', '##vso[task.setvariable variable=PATH]a', '##teamcity[x]'];

function assertOrdersNothing(text: string, what: string): void {
  for (const line of text.split(/\r?\n/)) {
    assert.ok(!orders.some((order) => order.test(line)), `${what}: ${line}`);
  }
}

describe('what comes into the log of a CI service', () => {
  let box: Sandbox;
  beforeEach(() => (box = new Sandbox()));
  afterEach(() => box.remove());

  it('would be found by this test', () => {
    for (const text of hostile) {
      assert.throws(() => assertOrdersNothing(text, ''));
      assert.throws(() => assertOrdersNothing(`fine\n    ${text}`, ''));
    }
  });

  for (const text of hostile) {
    it(`orders nothing, as a name or a line of a file: ${text}`, async () => {
      const mapping = `{"defaultLaceworkAccountAws": "acme",\n"integration_mappings": {"${text}": {"aws_accounts": ["${text}"]}},\n${text}\n}`;
      box.write('lacework-mapping.json', mapping);
      box.write('lacework-mapping.config.json', `{"rules": {"${text}": "error"}}`);
      const wrongConfiguration = await box.run(['check', 'lacework-mapping.json']);
      assert.match(wrongConfiguration.stderr, /is not known here/);
      assertOrdersNothing(wrongConfiguration.stderr, 'stderr');
      box.write('lacework-mapping.config.json', '{}');
      for (const color of ['--color', '--no-color']) {
        const { stdout, stderr } = await box.run(['check', color, 'lacework-mapping.json']);
        assert.match(stdout, /invalid-json/);
        assertOrdersNothing(stdout, 'stdout');
        assertOrdersNothing(stderr, 'stderr');
      }
      const { stderr } = await box.run(['check', `${text}.json`]);
      assert.match(stderr, /cannot be read/);
      assertOrdersNothing(stderr, 'stderr');
    });

    it(`orders nothing, as the name of an AWS account: ${text}`, async () => {
      const accounts = [{ id: '210987654321', name: text, email: text, state: 'ACTIVE' as const }];
      await new InventoryCache(box.path('cache/lacework-account-mapping')).write('default', {
        ...sampleInventory,
        accounts,
        organizationalUnitsMissing: text,
      });
      const env = { XDG_CACHE_HOME: box.path('cache') };
      const { stdout, stderr } = await box.run(['accounts', '--cached'], { env });
      assert.match(stdout, /210987654321/);
      assertOrdersNothing(stdout, 'stdout');
      assertOrdersNothing(stderr, 'stderr');
    });
  }

  // Windows has no such names.
  if (process.platform !== 'win32') {
    it('orders nothing, as the name of a file, and in annotations of GitHub no more than to show them', async () => {
      for (const text of hostile) {
        const name = `${text} $(id) \`id\` [x](command:evil)\n::error::x.lacework-mapping.json`;
        box.write(name, '{"integration_mappings": 1}');
        const { stdout, stderr } = await box.run(['check', '.']);
        assert.match(stdout, /\$\(id\) `id` \[x\]\(command:evil\)\\u\{A\}/);
        assertOrdersNothing(stdout, 'stdout');
        assertOrdersNothing(stderr, 'stderr');
        const github = await box.run(['check', '--format', 'github', '.']);
        for (const line of github.stdout.trimEnd().split('\n')) {
          assert.match(
            line,
            /^::(?:error|warning|notice) file=[^,:]+,line=\d+,endLine=\d+,[^:]*title=[a-z-]+::/,
          );
        }
        assertOrdersNothing(github.stderr, 'stderr');
        box.remove();
        box = new Sandbox();
      }
    });
  }
});
