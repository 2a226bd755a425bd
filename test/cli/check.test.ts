import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { main } from '../../server/src/cli/main';

const clean = JSON.stringify({
  defaultLaceworkAccountAws: 'acme',
  integration_mappings: { dev: { aws_accounts: ['210987654321'] } },
});

/** Runs the command in this process. */
async function run(...argv: string[]) {
  let stdout = '';
  let stderr = '';
  const code = await main(argv, {
    stdout: { write: (text) => (stdout += text) },
    stderr: { write: (text) => (stderr += text) },
  });
  return { code, stdout, stderr };
}

describe('lacework-mapping check', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  async function file(name: string, text: string): Promise<string> {
    const target = path.join(folder, name);
    await writeFile(target, text);
    return target;
  }

  it('is content with a clean file', async () => {
    const target = await file('mapping.json', clean);
    assert.deepEqual(await run('check', target), {
      code: 0,
      stdout: '',
      stderr: '1 file checked: 0 errors, 0 warnings\n',
    });
  });

  it('prints each problem with its place and ends with 1 on an error', async () => {
    const target = await file('mapping.json', clean.replace('{', '{\n  ').replace('210987654321', '12'));
    const { code, stdout, stderr } = await run('check', target);
    assert.equal(code, 1);
    assert.equal(
      stdout,
      `${target}:2:85: error: "12" has 2 digits, an AWS account ID has 12: the account meant may go to the default. ` +
        'Correct the digits. [malformed-aws-account-id]\n',
    );
    assert.equal(stderr, '1 file checked: 1 error, 0 warnings\n');
  });

  it('ends with 0 on warnings alone', async () => {
    const target = await file('mapping.json', clean.replace('{', '{"comment": 1,'));
    const { code, stdout } = await run('check', target);
    assert.equal(code, 0);
    assert.match(stdout, /:1:2: warning: .*\[unknown-key\]\n$/);
  });

  it('checks every file that can be read, and ends with 3 if one cannot', async () => {
    const broken = await file('broken.json', clean.replace('210987654321', '12'));
    const { code, stdout, stderr } = await run('check', path.join(folder, 'none.json'), broken);
    assert.equal(code, 3);
    assert.match(stdout, /malformed-aws-account-id/);
    assert.match(stderr, /none\.json cannot be read: there is no such file\./);
  });

  it('ends with 3 on a folder', async () => {
    const { code, stderr } = await run('check', folder);
    assert.equal(code, 3);
    assert.match(stderr, /it is a folder/);
  });

  it('says so when a file is not an account mapping file, and ends with 3', async () => {
    const target = await file('package.json', '{"name": "x"}');
    const { code, stdout, stderr } = await run('check', target);
    assert.deepEqual([code, stdout], [3, '']);
    assert.match(stderr, /package\.json is not an account mapping file/);
  });

  it('checks a file that is a mapping file by its name, empty or not', async () => {
    const target = await file('lacework-mapping.json', '');
    const { code, stdout } = await run('check', target);
    assert.equal(code, 1);
    assert.match(stdout, /\[invalid-json\]/);
  });

  it('explains a wrong command line and ends with 2', async () => {
    for (const argv of [[], ['check'], ['chekc', 'x'], ['check', '--no-such-option', 'x']]) {
      const { code, stderr } = await run(...argv);
      assert.equal(code, 2, argv.join(' '));
      assert.match(stderr, /^lacework-mapping: .+\n\nUsage: /);
    }
  });

  it('shows its help and version', async () => {
    assert.match((await run('--help')).stdout, /^Usage: lacework-mapping check FILE/);
    assert.match((await run('--version')).stdout, /^\d+\.\d+\.\d+\n$/);
  });

  it('works as a program of its own', async () => {
    const target = await file('mapping.json', clean.replace('210987654321', '12'));
    const program = path.resolve(__dirname, '../../dist/cli.js');
    const { status, stdout } = spawnSync(process.execPath, [program, 'check', target], { encoding: 'utf8' });
    assert.equal(status, 1);
    assert.match(stdout, /malformed-aws-account-id/);
  });
});
