import assert from 'node:assert/strict';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { answer } from '../cloud/laceworkConnection';
import {
  assertObeysNothing,
  guid,
  LaceworkSandbox,
  liveIntegration,
  nextMapping,
  withMapping,
} from './laceworkSandbox';

describe('lacework-mapping integrations diff', () => {
  let lacework: LaceworkSandbox;
  beforeEach(async () => {
    lacework = await LaceworkSandbox.start();
    lacework.box.write('mapping.json', nextMapping);
  });
  afterEach(() => lacework.close());

  const diff = (...more: string[]) => lacework.run(['integrations', 'diff', guid, 'mapping.json', ...more]);
  const restart = async (...integrations: (typeof liveIntegration)[]) => {
    await lacework.close();
    lacework = await LaceworkSandbox.start({ integrations });
    lacework.box.write('mapping.json', nextMapping);
  };

  it('prints each AWS account that goes elsewhere, and sends nothing', async () => {
    const { code, stdout, stderr } = await diff();
    assert.deepEqual([code, stderr], [1, '']);
    assert.equal(
      stdout,
      `1 AWS account added:
  340876512098: "acme-main" → "acme-security"
1 AWS account moved:
  760543219876: "acme-staging" → "acme-security"
1 AWS account no longer listed, so that the default account "acme-main" receives what they do:
  423019857621: "acme-dev" → "acme-main"
Live → mapping.json: 1 added, 1 moved, 1 now by default, 12 unchanged.
warning: 1 AWS account is listed today and falls to the default account "acme-main".
`,
    );
    assert.deepEqual(lacework.changes(), []);
  });

  it('ends with 0 where routes are alike, and says whether the text is', async () => {
    lacework.box.write('mapping.json', liveMapping);
    assert.deepEqual(await diff(), {
      code: 0,
      stdout: 'The live mapping is mapping.json, as it is.\n',
      stderr: '',
    });
    lacework.box.write('mapping.json', JSON.stringify(JSON.parse(liveMapping)));
    assert.deepEqual(await diff(), {
      code: 0,
      stdout: 'Every AWS account goes where it goes today; the text is another (14 unchanged).\n',
      stderr: '',
    });
  });

  it('says that the default account changes', async () => {
    lacework.box.write('mapping.json', liveMapping.replace('Aws": "acme-main"', 'Aws": "acme-dev"'));
    const { code, stdout } = await diff();
    assert.equal(code, 1);
    assert.match(
      stdout,
      /^warning: The default account changes from "acme-main" to "acme-dev": every AWS account/m,
    );
  });

  it('prints JSON', async () => {
    const { code, stdout } = await diff('--format', 'json');
    assert.equal(code, 1);
    const { changes, concerns, ...rest } = JSON.parse(stdout) as { changes: object[]; concerns: object[] };
    assert.deepEqual(changes, [
      { kind: 'added', awsAccountId: '340876512098', from: 'acme-main', to: 'acme-security' },
      { kind: 'moved', awsAccountId: '760543219876', from: 'acme-staging', to: 'acme-security' },
      { kind: 'now-by-default', awsAccountId: '423019857621', from: 'acme-dev', to: 'acme-main' },
    ]);
    assert.equal(concerns.length, 1);
    assert.deepEqual(rest, {
      integration: {
        guid,
        name: liveIntegration.name,
        changedAt: liveIntegration.changedAt,
        changedBy: liveIntegration.changedBy,
      },
      file: 'mapping.json',
      isSameText: false,
      routesAlike: false,
      whyNotCompared: [],
      defaultAccount: { from: 'acme-main', to: 'acme-main', isChanged: false },
      unchanged: 12,
    });
  });

  it('prints a table for a comment, and cuts a long one', async () => {
    const { stdout } = await diff('--format', 'markdown');
    assert.match(stdout, /^### Routes of <code>acme-organization-cloudtrail<\/code>\n\n/);
    assert.match(
      stdout,
      /^\| AWS account \| From \| To \|\n\| --- \| --- \| --- \|\n\| <code>340876512098<\/code> \| <code>acme-main<\/code> \| <code>acme-security<\/code> \|$/m,
    );
    const many = Array.from({ length: 150 }, (_, index) => `"${340_000_000_000 + index * 7}"`).join(', ');
    lacework.box.write('mapping.json', nextMapping.replace('"340876512098"', many));
    const cut = (await diff('--format', 'markdown')).stdout;
    assert.equal(cut.match(/^\| <code>/gm)?.length, 100);
    assert.match(cut, /^… and 50 AWS accounts more$/m);
    assert.match(cut, /^\*\*1 AWS account moved\*\*\n\n… and 1 AWS account more$/m);
    assert.match(cut, /^- \*\*warning\*\*: /m);
  });

  it('takes names as text, whatever they hold', async () => {
    const account = 'a|b`c <img src=x> [d](e) @f #1 **h** \u001b[31m\u202e';
    const name = `${account} http://e.example :g:`;
    const mapping = JSON.parse(liveMapping) as { integration_mappings: Record<string, object> };
    mapping.integration_mappings[account] = { aws_accounts: ['340876512098'] };
    await restart({ ...liveIntegration, name });
    lacework.box.write('mapping.json', JSON.stringify({ ...mapping, defaultLaceworkAccountAws: account }));
    const { stdout } = await diff('--format', 'markdown');
    assert.match(stdout, /<code>a&#124;b&#96;c &#60;img/);
    // What is left when our own tags, and characters that are written as references, are taken out.
    const text = stdout.replaceAll(/<\/?code>|&#\d+;|^#+ /gm, '');
    assert.doesNotMatch(text, /[<>`[\]\\@#_]|\*\*h|:g/);
    assertObeysNothing(text);
    const rows = text.split('\n').filter((line) => line.startsWith('| 3'));
    assert.deepEqual(
      rows.map((row) => row.split('|').length),
      [5],
    );
    const plain = await diff();
    assertObeysNothing(plain.stderr);
  });

  const strange: [what: string, integration: typeof liveIntegration, why: RegExp][] = [
    [
      'there is none',
      { ...liveIntegration, data: {} },
      /cannot be compared\. The integration has no mapping yet\./,
    ],
    [
      'it is not base64',
      { ...liveIntegration, data: { accountMappingFile: 'data:x;base64,?' } },
      /cannot be read\. It is not base64\./,
    ],
    [
      'it has mistakes',
      withMapping(liveMapping.replace('210987654321', '21098765432')),
      /The live mapping has 1 error\./,
    ],
  ];
  for (const [what, integration, why] of strange) {
    it(`says why the live mapping cannot be compared where ${what}`, async () => {
      await restart(integration);
      const { code, stdout } = await diff();
      assert.equal(code, 1);
      assert.match(stdout, why);
      assert.match(stdout, /^warning: /m);
      const json = JSON.parse((await diff('--format', 'json')).stdout) as { whyNotCompared: string[] };
      assert.equal(json.whyNotCompared.length, 1);
    });
  }

  it('lists the errors of the file, which cannot be compared', async () => {
    lacework.box.write('mapping.json', nextMapping.replace('340876512098', '34087651209'));
    const { code, stdout, stderr } = await diff();
    assert.equal(code, 1);
    assert.match(stderr, /^mapping\.json:\d+:\d+: error: "34087651209" /);
    assert.equal(stdout, 'Routes cannot be compared. mapping.json has 1 error: it could not be pushed.\n');
  });

  it('says what it cannot read', async () => {
    const missing = await lacework.run(['integrations', 'diff', guid, 'none.json']);
    assert.equal(missing.code, 3);
    assert.match(missing.stderr, /none\.json cannot be read: there is no such file/);
    const folder = await lacework.run(['integrations', 'diff', guid, '.']);
    assert.equal(folder.code, 3);
    assert.match(folder.stderr, /\. is a folder: name the mapping file itself/);
    await restart({ ...liveIntegration, type: 'AwsCfg' });
    const other = await diff();
    assert.equal(other.code, 3);
    assert.match(
      other.stderr,
      /of the type "AwsCfg", which has no mapping\.\nChoose one of the type AwsCtSqs/,
    );
    lacework.fail('GET CloudAccounts', answer('forbidden'));
    const refused = await diff();
    assert.deepEqual([refused.code, refused.stdout], [3, '']);
    assert.match(refused.stderr, /does not let this user do so/);
  });
});
