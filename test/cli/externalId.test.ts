import assert from 'node:assert/strict';
import { parseExternalId } from '../../server/src/core/integration/externalId';
import { trustPolicy } from '../../server/src/core/integration/trustPolicy';
import { Sandbox } from './sandbox';

const id = '210987654321';
const sound = `lweid:aws:v2:acme:${id}:dkl31.09ip`;

describe('lacework-mapping external-id', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = new Sandbox();
  });
  afterEach(() => {
    box.remove();
  });
  const run = (...argv: string[]) => box.run(['external-id', ...argv]);
  const make = (...argv: string[]) => run('--account', 'acme', '--aws-account', id, ...argv);

  it('prints one, another each time, and nothing else', async () => {
    const runs = [await make(), await make()];
    for (const { code, stdout, stderr } of runs) {
      assert.deepEqual([code, stderr], [0, '']);
      assert.ok(stdout.endsWith('\n'));
      const { laceworkAccount, awsAccountId } = parseExternalId(stdout.trimEnd()) ?? {};
      assert.deepEqual([laceworkAccount, awsAccountId], ['acme', id]);
    }
    assert.notEqual(runs[0]?.stdout, runs[1]?.stdout);
  });

  it('prints it with the trust policy of its role as JSON', async () => {
    const { code, stdout } = await make('--format', 'json');
    const { externalId, ...rest } = JSON.parse(stdout) as { externalId: string };
    assert.equal(code, 0);
    assert.ok(parseExternalId(externalId));
    assert.deepEqual(rest, {
      laceworkAccount: 'acme',
      awsAccountId: id,
      trustPolicy: trustPolicy(externalId),
    });
  });

  it('makes one that it finds right', async () => {
    const { stdout } = await make();
    const checked = await run('--check', stdout.trimEnd(), '--account', 'acme', '--aws-account', id);
    assert.deepEqual(checked, {
      code: 0,
      stdout: 'The external ID is of the documented form.\n',
      stderr: '',
    });
  });

  it('warns on standard error of accounts that are nobody’s', async () => {
    const { code, stdout, stderr } = await run('--account', 'lw_account_1', '--aws-account', '123456789012');
    assert.equal(code, 0);
    assert.ok(parseExternalId(stdout.trimEnd()));
    assert.match(
      stderr,
      /^warning: "lw_account_1" is a name[^\n]*\nwarning: "123456789012" is a sample[^\n]*\n$/,
    );
  });

  it('says what is wrong with one, and what may be meant', async () => {
    const wrong = sound.replace('v2', 'v1').replace('dkl31.09ip', 'short');
    const { code, stdout, stderr } = await run('--check', wrong);
    assert.deepEqual([code, stderr], [1, '']);
    assert.equal(
      stdout,
      'error: "v1" is not the documented version: external IDs start with lweid:aws:v2. Correct it, or generate one.\n' +
        `  Perhaps meant: lweid:aws:v2:acme:${id}:short\n` +
        'error: "short" has 5 characters: an external ID ends in exactly 10. Generate one.\n',
    );
  });

  it('ends with 0 on one that is older, of which it warns', async () => {
    const { code, stdout } = await run('--check', 'q8Zt0pLmN4rS2vWx');
    assert.equal(code, 0);
    assert.match(stdout, /^warning: "q8Zt0pLmN4rS2vWx" is not of the form lweid:aws:v2:/);
  });

  it('compares one with the accounts that are named', async () => {
    const { code, stdout } = await run(
      '--check',
      sound,
      '--account',
      'globex',
      '--aws-account',
      '320198765432',
    );
    assert.equal(code, 1);
    assert.match(
      stdout,
      /"acme" is not the Lacework account "globex"[^]*is not the AWS account 320198765432/,
    );
  });

  it('says what is wrong with one as JSON', async () => {
    const { code, stdout } = await run('--check', ` ${sound}`, '--format=json');
    assert.equal(code, 1);
    const { externalId, problems } = JSON.parse(stdout) as {
      externalId: string;
      problems: { severity: string; message: string; meant?: string }[];
    };
    assert.equal(externalId, ` ${sound}`);
    assert.deepEqual(
      problems.map(({ severity, meant }) => [severity, meant]),
      [['error', sound]],
    );
    assert.deepEqual(JSON.parse((await run('--check', sound, '--format=json')).stdout), {
      externalId: sound,
      problems: [],
    });
  });

  const usage: [argv: string[], message: RegExp][] = [
    [[], /external-id needs --account, or --check/],
    [['--account', 'acme'], /external-id needs --aws-account, or --check/],
    [
      ['--account', 'acme', '--aws-account', '2109-8765-4321'],
      /--aws-account: .* Did you mean "210987654321"\?/,
    ],
    [['--account', 'acme.lacework.net', '--aws-account', id], /--account: .* Did you mean "acme"\?/],
    [['--account', 'a c', '--aws-account', id], /--account: "a c" has U\+0020 in it/],
    [['--account', '', '--aws-account', id], /--account: "Lacework account" is empty/],
    [['--check', sound, '--aws-account', '2109'], /--aws-account: "2109" has 4 digits/],
    [[sound], /external-id takes options only/],
    [['--check'], /--check takes a value/],
    [['--check', sound, '--format', 'sarif'], /there is no format "sarif"/],
    [['--check', sound, '--fix'], /"external-id" has no option "--fix"/],
  ];
  for (const [argv, message] of usage) {
    it(`does not understand external-id ${argv.join(' ')}`, async () => {
      const { code, stdout, stderr } = await run(...argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
    });
  }
});
