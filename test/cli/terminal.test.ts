import assert from 'node:assert/strict';
import { printAwsInventory } from '../../server/src/core/facts/parseAwsInventory';
import type { AwsInventoryData } from '../../server/src/core/facts/awsInventory';
import { formatTable } from '../../server/src/cli/format/table';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import { clean, mendable, Sandbox } from './sandbox';

/** Moves, erases, colors, hides, turns around: of C0, DEL, C1, bidirectional, zero-width, tags, lone surrogates. */
const codes = [
  0x07, 0x08, 0x0b, 0x1b, 0x7f, 0x80, 0x85, 0x9b, 0x9d, 0xad, 0x034f, 0x061c, 0x180e, 0x200b, 0x200d, 0x200e,
  0x2028, 0x202e, 0x2060, 0x2066, 0x2069, 0x3164, 0xfeff, 0xd800, 0xe0041, 0xe0100,
];
const hostile = `a${codes.map((code) => String.fromCodePoint(code)).join('')}[31mb`;
/** What must not come out; a lone surrogate cannot, since UTF-8 has none. */
const obeyed = codes.map((code) => String.fromCodePoint(code));
/** What this program writes itself: its colors, and the line of its progress. */
// eslint-disable-next-line no-control-regex -- these are control sequences
const own = /\u001b\[(?:\d+m|K)/g;

const inventory: AwsInventoryData = {
  organization: { id: 'o-exampleorg1', managementAccountId: '430219876543', partition: hostile },
  pulledAt: '2026-03-01T10:00:00Z',
  accounts: [
    {
      id: '430219876543',
      name: hostile,
      email: `${hostile}@acme.example`,
      state: 'ACTIVE',
      parentId: 'r-ab12',
    },
    { id: '540321987654', name: hostile, state: 'SUSPENDED', parentId: 'ou-ab12-workl0ad' },
  ],
  organizationalUnits: [
    { id: 'r-ab12', name: hostile },
    { id: 'ou-ab12-workl0ad', name: hostile, parentId: 'r-ab12' },
  ],
  organizationalUnitsMissing: `Units are missing. ${hostile}`,
};
const mapping = JSON.stringify({
  defaultLaceworkAccountAws: hostile,
  integration_mappings: {
    [hostile]: { aws_accounts: ['540321987654', '650432198765', `${hostile}1`, '540321987654'] },
  },
})
  // As text that is not JSON has them.
  .replaceAll(/\\[ubfnrt][0-9a-f]{0,4}/g, (escape) => String(JSON.parse(`"${escape}"`)))
  .replaceAll('\uD800', '?');

function assertObeysNothing(text: string, what: string): void {
  const found = obeyed.filter((character) => text.includes(character));
  assert.deepEqual(
    found.map((character) => character.codePointAt(0)?.toString(16)),
    [],
    `${what}: ${JSON.stringify(text.slice(0, 2000))}`,
  );
}

describe('what comes to a terminal', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = new Sandbox();
    box.write('accounts.json', JSON.stringify({ version: 1, ...inventory }));
    box.write('lacework-mapping.json', mapping);
  });
  afterEach(() => box.remove());

  /** What a terminal gets, without our own control sequences. */
  const terminal = async (...argv: string[]) => {
    const env = { XDG_CACHE_HOME: box.path('cache') };
    const { stdout, stderr } = await box.run(argv, { isTTY: true, env });
    return { stdout: stdout.replace(own, ''), stderr: stderr.replace(own, '') };
  };
  const checked = ['--organization', '--inventory', 'accounts.json', '.'];

  for (const format of ['text', 'json', 'sarif', 'github']) {
    it(`is nothing that it would obey, with check --format ${format}`, async () => {
      const { stdout, stderr } = await terminal('check', '--format', format, ...checked);
      assert.match(stdout, /540321987654/);
      assertObeysNothing(stdout, 'stdout');
      assert.match(stderr, /^lacework-mapping: Units are missing\. a\\u\{7\}/);
      assertObeysNothing(stderr, 'stderr');
    });
  }

  for (const format of ['table', 'csv', 'json']) {
    it(`is nothing that it would obey, with accounts --format ${format}`, async () => {
      await new InventoryCache(box.path('cache/lacework-account-mapping')).write('default', inventory);
      const { stdout, stderr } = await terminal('accounts', '--cached', '--format', format);
      assert.match(stdout, /430219876543.*a\\u/s);
      assertObeysNothing(stdout, 'stdout');
      assert.match(stderr, /Units are missing/);
      assertObeysNothing(stderr, 'stderr');
    });
  }

  it('is nothing that it would obey, with a diff', async () => {
    box.write('lacework-mapping.json', mendable.replace('dev', 'd\u007f\u009b\u202e'));
    const { stdout } = await terminal('check', '--diff', 'lacework-mapping.json');
    assert.match(stdout, /^-.*"d\\u\{7F\}\\u\{9B\}\\u\{202E\}"/m);
    assertObeysNothing(stdout, 'stdout');
  });

  it('is nothing that it would obey, in complaints about what it was given', async () => {
    const name = hostile.replace('\uD800', '');
    box.write(`${name}/lacework-mapping.config.json`, `{"${name}": 1}`);
    box.write(`${name}/lacework-mapping.json`, '{}');
    for (const argv of [
      ['check', name],
      ['check', `${name}/none.json`],
      ['check', '--format', name, '.'],
      ['check', '--organization', '--inventory', name, '.'],
      ['accounts', '--cached', '--profile', name],
      [name],
      [`--${name}`],
    ]) {
      for (const isTTY of [true, false]) {
        const { code, stderr } = await box.run(argv, { isTTY, env: { XDG_CACHE_HOME: box.path('cache') } });
        assert.ok(code > 1, argv.join(' '));
        assert.match(stderr, /^lacework-mapping: /);
        assertObeysNothing(stderr.replace(own, ''), argv.join(' '));
      }
    }
  });

  it('is changed where people read it alone: programs get a name as it is', async () => {
    await new InventoryCache(box.path('cache/lacework-account-mapping')).write('default', inventory);
    const env = { XDG_CACHE_HOME: box.path('cache') };
    const csv = await box.run(['accounts', '--cached', '--format', 'csv'], { env });
    assert.ok(csv.stdout.includes(hostile));
    const json = await box.run(['accounts', '--cached', '--format', 'json'], { env });
    assertObeysNothing(json.stdout, 'stdout');
    assert.deepEqual(JSON.parse(json.stdout), { version: 1, ...inventory });
    assert.equal(json.stdout, printAwsInventory(inventory));
    const table = await box.run(['accounts', '--cached'], { env });
    assertObeysNothing(table.stdout, 'stdout');
  });

  it('keeps line ends of Windows in a diff', async () => {
    box.write(
      'lacework-mapping.json',
      clean.replace('{', '{\r\n').replace('"210987654321"', '"210987654321",\r\n"210987654321"'),
    );
    const { stdout } = await terminal('check', '--diff', 'lacework-mapping.json');
    assert.match(stdout, /^-.*210987654321.*,\r\n/m);
  });

  it('stands under what it belongs to, however wide its characters are', async () => {
    assert.equal(
      formatTable([
        ['Name', 'State'],
        ['決済', 'ACTIVE'],
        ['🚀 x', 'ACTIVE'],
        ['é', 'ACTIVE'],
      ]),
      'Name  State\n決済  ACTIVE\n🚀 x  ACTIVE\né     ACTIVE\n',
    );
    const text =
      '{"defaultLaceworkAccountAws": "決済", "integration_mappings": {"開発": {"aws_accounts": ["1"]}}}';
    box.write('lacework-mapping.json', text);
    const { stdout } = await terminal('check', 'lacework-mapping.json');
    const lines = stdout.split('\n');
    const line = lines.findIndex((each) => each.includes('malformed-aws-account-id'));
    // Two wide characters stand before it.
    assert.equal(lines[line + 2]?.indexOf('^'), (lines[line + 1] ?? '').indexOf('"1"') + 2);
    assert.match(lines[line + 2] ?? '', /^ *\^{3}$/);
  });
});
