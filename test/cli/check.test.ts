import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clean, mendable, projectRoot, Sandbox, warned, wrong } from './sandbox';

describe('lacework-mapping check', () => {
  let box: Sandbox;
  beforeEach(() => (box = new Sandbox()));
  afterEach(() => box.remove());

  it('ends with 0 and says nothing but the summary about a clean file', async () => {
    box.write('mapping.json', clean);
    assert.deepEqual(await box.run(['check', 'mapping.json']), {
      code: 0,
      stdout: '',
      stderr: '1 file checked: 0 errors, 0 warnings\n',
    });
  });

  it('ends with 1 on an error, with 0 on warnings alone', async () => {
    box.write('wrong.json', wrong);
    box.write('warned.json', warned);
    assert.equal((await box.run(['check', 'wrong.json'])).code, 1);
    const { code, stderr } = await box.run(['check', 'warned.json']);
    assert.equal(code, 0);
    assert.equal(stderr, '1 file checked: 0 errors, 1 warning\n');
  });

  it('ends with 1 on more warnings than --max-warnings', async () => {
    box.write('warned.json', warned);
    assert.equal((await box.run(['check', '--max-warnings', '1', 'warned.json'])).code, 0);
    const { code, stderr } = await box.run(['check', '--max-warnings=0', 'warned.json']);
    assert.equal(code, 1);
    assert.match(stderr, /^lacework-mapping: 1 warnings?, but --max-warnings allows 0\.$/m);
  });

  it('takes severities from --rule', async () => {
    box.write('wrong.json', wrong);
    const set = async (...settings: string[]) => {
      const options = settings.flatMap((setting) => ['--rule', setting]);
      const { code, stdout } = await box.run(['check', ...options, 'wrong.json']);
      return [code, /: (\w+): "\?"/.exec(stdout)?.[1]];
    };
    assert.deepEqual(await set('malformed-aws-account-id=hint'), [0, 'hint']);
    assert.deepEqual(await set('malformed-aws-account-id=off', 'unknown-key=off'), [0, undefined]);
    assert.deepEqual(await set('malformed-aws-account-id=off', 'malformed-aws-account-id=error'), [
      1,
      'error',
    ]);
  });

  it('prints errors only with --quiet, and still counts warnings', async () => {
    box.write('both.json', wrong.replace('{', '{"comment": 1,'));
    const { stdout, stderr } = await box.run(['check', '--quiet', 'both.json']);
    assert.match(stdout, /malformed-aws-account-id/);
    assert.doesNotMatch(stdout, /unknown-key/);
    assert.equal(stderr, '');
    const counted = await box.run(['check', '--quiet', '--max-warnings', '0', box.write('w.json', warned)]);
    assert.deepEqual([counted.code, counted.stdout], [1, '']);
  });

  it('ends with 0 in spite of errors with --exit-zero, but not in spite of a file that is not there', async () => {
    box.write('wrong.json', wrong);
    assert.equal((await box.run(['check', '--exit-zero', 'wrong.json'])).code, 0);
    assert.equal((await box.run(['check', '--exit-zero', 'wrong.json', 'none.json'])).code, 3);
  });

  it('reads standard input, under the name that it is given', async () => {
    const plain = await box.run(['check', '-'], { stdin: wrong });
    assert.equal(plain.code, 1);
    assert.match(plain.stdout, /^<stdin>:1:\d+: error: "\?"/);
    const named = await box.run(['check', '-', '--stdin-filename', 'sub/mapping.json'], { stdin: wrong });
    assert.match(named.stdout, /^sub\/mapping\.json:1:\d+: error: "\?"/);
    const byName = await box.run(['check', '-', '--stdin-filename', 'lacework-mapping.json'], { stdin: '' });
    assert.deepEqual([byName.code, byName.stdout.includes('[invalid-json]')], [1, true]);
    assert.equal((await box.run(['check', '-'], { stdin: '{"name": "x"}' })).code, 3);
  });

  it('shows a diff of standard input', async () => {
    const { stdout } = await box.run(['check', '-', '--diff'], { stdin: mendable });
    assert.match(stdout, /^--- a\/<stdin>\n/);
  });

  it('prints the page of a rule, and the list of rules', async () => {
    const { code, stdout } = await box.run(['check', '--explain', 'duplicate-aws-account']);
    assert.equal(code, 0);
    assert.match(stdout, /^# duplicate-aws-account\n[^]*repeated \(`repeated-aws-account`\)/);
    assert.doesNotMatch(stdout, /README\.md/);
    const list = await box.run(['--list-rules']);
    assert.equal(list.code, 0);
    assert.match(list.stdout, /^unknown-key +warning +shape +\S+ +A key that is not documented$/m);
  });

  it('shows its help and its version', async () => {
    assert.match((await box.run(['--help'])).stdout, /^Usage: lacework-mapping check \[OPTION…\] FILE/);
    assert.match((await box.run(['check', '-h'])).stdout, /^Usage: /);
    assert.match((await box.run(['--version'])).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  const misuses: [argv: string[], complaint: RegExp][] = [
    [[], /a command is missing/],
    [['check'], /name at least one file/],
    [['chekc', 'x'], /there is no command "chekc"/],
    [['check', '--formt', 'json', 'x'], /there is no option "--formt"; did you mean "--format"\?/],
    [['check', '--format', 'srif', 'x'], /there is no format "srif"; did you mean "sarif"\?/],
    [['check', '--format', 'xml', 'x'], /there is no format "xml"; there are text, json, sarif, github/],
    [['check', '--fix=yes', 'x'], /: --fix takes no value$/m],
    [['check', 'x', '--format'], /: --format takes a value$/m],
    [['check', '--max-warnings', '-1', 'x'], /: --max-warnings takes a value; .* --max-warnings=-1$/m],
    [['check', '--rule', 'unknown-key', 'x'], /--rule takes <rule>=<severity>, not "unknown-key"/],
    [['check', '--rule', 'unknown-keys=off', 'x'], /no rule "unknown-keys"; did you mean "unknown-key"\?/],
    [['check', '--rule', 'zzzzzzzzzzzz=off', 'x'], /no rule "zzzzzzzzzzzz"; --list-rules lists them/],
    [['check', '--rule', 'unknown-key=warn', 'x'], /no severity "warn"/],
    [['check', '--rule', 'unknown-key=waring', 'x'], /did you mean "warning"\?/],
    [['check', '--explain', 'unknown'], /there is no rule "unknown"/],
    [['check', '--max-warnings', 'many', 'x'], /--max-warnings takes a number, not "many"/],
    [['check', '--max-warnings=-1', 'x'], /--max-warnings takes a number/],
    [['check', '-', 'x'], /goes with no other file/],
    [['check', '-', '--fix'], /--fix cannot write to standard input/],
    [['check', '--stdin-filename', 'y', 'x'], /--stdin-filename needs -/],
    [['check', '--diff', '--fix', 'x'], /--diff goes with no --fix/],
    [['check', '--diff', '--format', 'json', 'x'], /--diff goes with no --format/],
    [['check', '--color', '--no-color', 'x'], /exclude each other/],
    [['check', '--config', 'none.json', 'x.json'], /none\.json:1:1: the configuration cannot be read/],
  ];
  for (const [argv, complaint] of misuses) {
    it(`ends with 2 on: ${argv.join(' ')}`, async () => {
      box.write('x.json', clean);
      const { code, stdout, stderr } = await box.run(argv);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, /^lacework-mapping: /);
      assert.match(stderr, complaint);
    });
  }
});

describe('dist/cli.js', () => {
  const program = path.join(projectRoot, 'dist/cli.js');
  let box: Sandbox;
  beforeEach(() => (box = new Sandbox()));
  afterEach(() => box.remove());

  it('is a program', () => {
    const file = box.write('mapping.json', wrong);
    const { status, stdout } = spawnSync(process.execPath, [program, 'check', file], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /malformed-aws-account-id/);
    const page = spawnSync(process.execPath, [program, '--explain', 'unknown-key'], { encoding: 'utf8' });
    assert.match(page.stdout, /^# unknown-key\n/);
    const piped = spawnSync(process.execPath, [program, 'check', '-'], { encoding: 'utf8', input: wrong });
    assert.equal(piped.status, 1);
  });

  it('ends quietly when nobody reads on', async () => {
    const ids = Array.from({ length: 20_000 }, (_, i) => `"${i}"`).join(',\n');
    const file = box.write('mapping.json', clean.replace('"210987654321"', ids));
    const child = spawn(process.execPath, [program, 'check', file], { stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const [code] = (await once(child, 'close')) as [number | null];
    assert.equal(code, 1);
    assert.match(stderr, /^1 file checked: \d+ errors, \d+ warnings\n$/);
  });

  for (const [streams, told] of [
    [['stdout'], /^lacework-mapping: the output cannot be written: the disk is full\.$/m],
    [['stdout', 'stderr'], /^$/],
  ] as const) {
    it(`ends with 70 where ${streams.join(' and ')} cannot be written`, () => {
      const preload = box.write(
        'full.cjs',
        `for (const stream of ${JSON.stringify(streams)}) {
          const fail = (done) => done(Object.assign(new Error('full'), { code: 'ENOSPC', syscall: 'write' }));
          process[stream]._write = (_chunk, _encoding, done) => fail(done);
          process[stream]._writev = (_chunks, done) => fail(done);
        }`,
      );
      const argv = ['--require', preload, program, 'check', box.write('mapping.json', wrong)];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, {
        encoding: 'utf8',
        timeout: 10_000,
      });
      assert.deepEqual([status, stdout], [70, '']);
      assert.match(stderr, told);
    });
  }

  it('calls a fault of its own by its name and ends with 70', () => {
    const copy = box.write('cli.js', readFileSync(program, 'utf8'));
    // Away from its rule pages it cannot find them: no input can be the reason for that.
    const lost = spawnSync(process.execPath, [copy, '--explain', 'unknown-key'], { encoding: 'utf8' });
    assert.equal(lost.status, 70);
    assert.match(lost.stderr, /^lacework-mapping: this is a fault of lacework-mapping: /);
  });
});
