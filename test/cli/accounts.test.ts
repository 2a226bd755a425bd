import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseAwsInventory } from '../../server/src/core/facts/parseAwsInventory';
import { noFacts, type Facts } from '../../server/src/core/facts/facts';
import { rules } from '../../server/src/core/rules/registry';
import { formatCsv } from '../../server/src/cli/format/csv';
import { formatTable } from '../../server/src/cli/format/table';
import { AwsEnvironment } from '../cloud/awsEnvironment';
import { sampleOrganization } from '../emulators/organizations/sampleOrganization';
import {
  startOrganizations,
  type OrganizationsEmulator,
} from '../emulators/organizations/startOrganizations';
import { clean, Sandbox } from './sandbox';

describe('lacework-mapping with AWS accounts', () => {
  let box: Sandbox;
  let environment: AwsEnvironment;
  let emulator: OrganizationsEmulator;
  beforeEach(async () => {
    box = new Sandbox();
    emulator = await startOrganizations(sampleOrganization);
    environment = new AwsEnvironment({ AWS_ENDPOINT_URL: emulator.url });
  });
  afterEach(async () => {
    environment.restore();
    box.remove();
    await emulator.close();
  });

  const cacheFolder = () => box.path('cache/lacework-account-mapping');
  const run = (argv: string[], isTTY = false) =>
    box.run(argv, { env: { XDG_CACHE_HOME: box.path('cache') }, isTTY });
  const files = () =>
    readdirSync(cacheFolder()).map((name) => readFileSync(path.join(cacheFolder(), name), 'utf8'));

  describe('accounts', () => {
    it('prints a line for each account', async () => {
      const { code, stdout, stderr } = await run(['accounts']);
      assert.deepEqual([code, stderr], [0, '']);
      const lines = stdout.trimEnd().split('\n');
      assert.equal(lines.length, sampleOrganization.accounts.length + 1);
      assert.match(lines[0] ?? '', /^ID {12}Name +E-mail +State +Organizational unit$/);
      assert.match(
        stdout,
        /^098765432101 {2}orders-staging +aws\+orders-staging@acme\.example +ACTIVE +Workloads\/Staging$/m,
      );
      assert.match(stdout, /^617940723885 {2}training .* SUSPENDED +Sandbox$/m);
    });

    it('prints CSV and JSON, which --inventory reads, and keeps the same', async () => {
      const csv = await run(['accounts', '--format', 'csv']);
      assert.match(
        csv.stdout,
        /^210987654321,payments-prod,aws\+payments-prod@acme.example,ACTIVE,Workloads\/Prod$/m,
      );
      const { stdout } = await run(['accounts', '--format=json']);
      const { data, problems } = parseAwsInventory(stdout);
      assert.deepEqual(problems, []);
      assert.equal(data?.accounts.length, sampleOrganization.accounts.length);
      assert.deepEqual(files(), [stdout]);
    });

    it('takes what is kept with --cached, and asks nobody', async () => {
      const none = await run(['accounts', '--cached']);
      assert.equal(none.code, 3);
      assert.match(none.stderr, /No AWS accounts are kept of profile "default"\.\nWithout --cached/);
      assert.deepEqual(emulator.calls, []);
      const pulled = await run(['accounts']);
      const calls = emulator.calls.length;
      const kept = await run(['accounts', '--cached']);
      assert.equal(kept.stdout, pulled.stdout);
      assert.match(kept.stderr, /^AWS accounts of o-ac3me5x7y9 as of \d{4}-.*Z, 0 days old\n$/);
      assert.equal(emulator.calls.length, calls);
    });

    it('leaves what is kept where AWS fails in the middle, and says so', async () => {
      await run(['accounts']);
      const before = files();
      emulator.faults.dieAfter = emulator.calls.length + 2;
      process.env.AWS_MAX_ATTEMPTS = '1';
      const { code, stdout, stderr } = await run(['accounts']);
      assert.deepEqual([code, stdout], [3, '']);
      assert.match(stderr, /^lacework-mapping: No AWS accounts were pulled: AWS cannot be reached/);
      assert.match(stderr, /are still there: --cached takes them\.\n$/);
      assert.deepEqual(files(), before);
    });

    it('leaves it to the environment where the name of the profile is empty', async () => {
      await run(['accounts']);
      assert.equal((await run(['accounts', '--profile', '', '--cached'])).code, 0);
      for (const name of ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_PROFILE']) {
        process.env[name] = '';
      }
      const { stderr } = await run(['accounts', '--profile=']);
      assert.match(stderr, /No AWS accounts were pulled: there are no AWS credentials\.\nChoose a profile/);
    });

    it('shows what to do about an error', async () => {
      emulator.faults.errors = { ListAccounts: { type: 'AccessDeniedException' } };
      const { code, stderr } = await run(['accounts', '--format', 'json']);
      assert.equal(code, 3);
      assert.match(stderr, /AWS denied organizations:ListAccounts\.\n[^]*"organizations:ListRoots"/);
    });

    it('shows its progress in a terminal alone', async () => {
      const progress = '\r\u001B[KPulling: 20 AWS accounts, 0 organizational units';
      assert.ok((await run(['accounts'], true)).stderr.startsWith(progress));
      assert.equal((await run(['accounts'])).stderr, '');
    });

    it('says that the units are missing', async () => {
      emulator.faults.errors = { ListRoots: { type: 'AccessDeniedException' } };
      const { code, stdout, stderr } = await run(['accounts', '--format', 'csv']);
      assert.equal(code, 0);
      assert.match(stdout, /^210987654321,payments-prod,.*,ACTIVE,$/m);
      assert.match(
        stderr,
        /The organizational units could not all be read: AWS denied organizations:ListRoots\.\n[^]*"organizations:ListRoots"\n[^]*^\}$/m,
      );
      const cached = await run(['accounts', '--cached']);
      assert.match(cached.stderr, /AWS denied organizations:ListRoots\.\n$/);
    });

    it('keeps units that were read earlier, also where another organization was pulled meanwhile', async () => {
      const whole = await run(['accounts']);
      const other = await startOrganizations({ ...sampleOrganization, id: 'o-another12345' });
      process.env.AWS_ENDPOINT_URL = other.url;
      await run(['accounts']);
      await other.close();
      process.env.AWS_ENDPOINT_URL = emulator.url;
      emulator.faults.errors = { ListRoots: { type: 'AccessDeniedException' } };
      const { stdout, stderr } = await run(['accounts']);
      assert.equal(stdout, whole.stdout);
      assert.match(stderr, /ListRoots\. Those of \d{4}-\d\d-\d\d are kept\.\n/);
    });
  });

  describe('check --organization', () => {
    /** What the rules were given. */
    async function factsOf(argv: string[]): Promise<{ facts: Facts[]; code: number; stderr: string }> {
      const [rule] = rules;
      assert.ok(rule);
      const facts: Facts[] = [];
      const { check } = rule;
      Object.assign(rule, { check: (_mapping: unknown, given: Facts) => (facts.push(given), []) });
      try {
        const { code, stderr } = await run(['check', ...argv, box.write('mapping.json', clean)]);
        return { facts, code, stderr };
      } finally {
        Object.assign(rule, { check });
      }
    }

    it('is the only way by which accounts come to the rules', async () => {
      assert.deepEqual((await factsOf([])).facts, [noFacts]);
      assert.deepEqual(emulator.calls, []);
      const { facts, code } = await factsOf(['--organization']);
      assert.equal(code, 0);
      assert.equal(facts.length, 1);
      const [{ awsInventory: inventory } = noFacts] = facts;
      assert.ok(inventory.isKnown);
      assert.deepEqual([inventory.daysOld, inventory.isStale], [0, false]);
      assert.equal(inventory.value.account('210987654321')?.name, 'payments-prod');
      assert.equal(files().length, 1);
    });

    it('gives them to --fix as well', async () => {
      const { facts } = await factsOf(['--organization', '--fix']);
      assert.ok(facts.length > 1 && facts.every(({ awsInventory }) => awsInventory.isKnown));
    });

    it('takes a file, however old, with its age', async () => {
      const { stdout } = await run(['accounts', '--format', 'json']);
      const calls = emulator.calls.length;
      box.write('old.json', stdout.replace(/"pulledAt": "[^"]*"/, '"pulledAt": "2026-01-01T00:00:00Z"'));
      const { facts } = await factsOf(['--organization', '--inventory', 'old.json']);
      const [{ awsInventory: inventory } = noFacts] = facts;
      assert.ok(inventory.isKnown && inventory.isStale && inventory.daysOld > 7);
      assert.equal(emulator.calls.length, calls);
    });

    it('takes a file in UTF-16, as Windows PowerShell writes what is printed', async () => {
      const { stdout } = await run(['accounts', '--format', 'json']);
      box.write('accounts.json', Buffer.from(`\uFEFF${stdout}`, 'utf16le'));
      const { facts } = await factsOf(['--organization', '--inventory', 'accounts.json']);
      assert.ok(facts[0]?.awsInventory.isKnown);
    });

    for (const [name, content, message] of [
      ['missing.json', undefined, /missing\.json cannot be read: there is no such file\./],
      ['wrong.json', '{"version": 1}', /wrong\.json is no inventory of AWS accounts:\n {2}organization: /],
    ] as const) {
      it(`checks nothing where the inventory is ${name}`, async () => {
        if (content !== undefined) {
          box.write(name, content);
        }
        const { facts, code, stderr } = await factsOf(['--organization', '--inventory', name]);
        assert.deepEqual([code, facts], [3, []]);
        assert.match(stderr, message);
      });
    }

    it('checks nothing where AWS cannot be asked, and changes nothing', async () => {
      emulator.faults.errors = { ListAccounts: { type: 'AccessDeniedException' } };
      const { facts, code, stderr } = await factsOf(['--organization', '--fix']);
      assert.deepEqual([code, facts], [3, []]);
      assert.match(stderr, /AWS denied organizations:ListAccounts/);
    });

    it('takes the profile that is named', async () => {
      const { code, stderr } = await factsOf(['--organization', '--profile', 'missing']);
      assert.equal(code, 3);
      assert.match(stderr, /no profile "missing"/);
    });
  });

  const usage: [argv: string[], message: RegExp][] = [
    [['accounts', '--fix'], /"accounts" has no option "--fix"/],
    [['accounts', '--inventory', 'a'], /"accounts" has no option "--inventory"/],
    [['accounts', 'mapping.json'], /accounts takes options only, not "mapping.json"/],
    [['accounts', '--format', 'sarif'], /there is no format "sarif"/],
    [['account'], /there is no command "account"; did you mean "accounts"/],
    [['check', '--profile', 'a', '.'], /--profile needs --organization/],
    [['check', '--inventory', 'a', '.'], /--inventory needs --organization/],
    [['check', '--cached', '.'], /--cached needs --organization/],
    [
      ['check', '--organization', '--inventory', 'a', '--profile', 'b', '.'],
      /--inventory goes with no --profile/,
    ],
    [['check', '--format', 'csv', '.'], /there is no format "csv"/],
  ];
  for (const [argv, message] of usage) {
    it(`does not understand ${argv.join(' ')}`, async () => {
      const { code, stderr } = await run(argv);
      assert.equal(code, 2);
      assert.match(stderr, message);
      assert.deepEqual(emulator.calls, []);
    });
  }
});

describe('accounts as text', () => {
  it('is CSV that no spreadsheet takes for formulas', () => {
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', 'a,b', 'say "a"', 'two\nlines', "it's", ''];
    assert.equal(
      formatCsv([cells]),
      `"'=1+1","'+1","'-1","'@SUM(A1)","'\t=1","a,b","say ""a""","two\nlines",it's,\n`,
    );
  });

  it('is a table with one line for each row', () => {
    assert.equal(
      formatTable([
        ['ID', 'Name'],
        ['1', 'a\nb\u001B[31m'],
        ['2', ''],
      ]),
      'ID  Name\n1   a\\u{A}b\\u{1B}[31m\n2\n',
    );
  });
});
