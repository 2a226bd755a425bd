import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { clean, mendable, Sandbox, warned, wrong } from './sandbox';

const configName = 'lacework-mapping.config.json';

function config(severity: string, rule = 'unknown-key'): string {
  return JSON.stringify({ rules: { [rule]: severity } });
}

describe('the configuration of a project', () => {
  let box: Sandbox;
  beforeEach(() => (box = new Sandbox()));
  afterEach(() => box.remove());

  /** The severity of the one problem of a file, as the command sees it. */
  const severityIn = async (file: string, ...options: string[]) => {
    const { stdout } = await box.run(['check', ...options, file]);
    return /: (\w+): "comment"/.exec(stdout)?.[1] ?? 'off';
  };

  it('holds for files beside and below it; the nearest counts, and alone', async () => {
    box.write('.git/HEAD', '');
    box.write(configName, config('error'));
    box.write('a/b/mapping.json', warned);
    assert.equal(await severityIn('a/b/mapping.json'), 'error');
    box.write(`a/${configName}`, config('off', 'wrong-type'));
    assert.equal(await severityIn('a/b/mapping.json'), 'warning');
    box.write(`a/b/${configName}`, config('hint'));
    assert.equal(await severityIn('a/b/mapping.json'), 'hint');
  });

  it('is not looked for above the repository', async () => {
    box.write(configName, config('error'));
    mkdirSync(box.path('repository/.git'), { recursive: true });
    box.write('repository/sub/mapping.json', warned);
    assert.equal(await severityIn('repository/sub/mapping.json'), 'warning');
  });

  it('is looked for up to the current folder where there is no repository', async () => {
    box.write(configName, config('error'));
    box.write('a/b/mapping.json', warned);
    assert.equal(await severityIn('a/b/mapping.json'), 'error');
    const inside = await box.run(['check', 'b/mapping.json'], { cwd: box.path('a') });
    assert.match(inside.stdout, /: warning: "comment"/);
    const elsewhere = new Sandbox();
    try {
      const { stdout } = await elsewhere.run(['check', box.path('a/b/mapping.json')]);
      assert.match(stdout, /: warning: "comment"/);
      const beside = await elsewhere.run(['check', box.write('mapping.json', warned)]);
      assert.match(beside.stdout, /: error: "comment"/);
    } finally {
      elsewhere.remove();
    }
  });

  it('wins over the default severity; the command line wins over it', async () => {
    box.write(configName, config('error'));
    box.write('mapping.json', warned);
    assert.equal(await severityIn('mapping.json'), 'error');
    assert.equal(await severityIn('mapping.json', '--rule', 'unknown-key=hint'), 'hint');
    assert.equal(await severityIn('mapping.json', '--rule', 'wrong-type=hint'), 'error');
  });

  it('is the one that --config names, for all files', async () => {
    box.write(configName, config('error'));
    box.write('other/strict.json', config('information'));
    box.write('mapping.json', warned);
    assert.equal(await severityIn('mapping.json', '--config', 'other/strict.json'), 'information');
  });

  it('holds for standard input, by the name that it is given', async () => {
    box.write(`sub/${configName}`, config('off'));
    const { stdout } = await box.run(['check', '-', '--stdin-filename', 'sub/x.json'], { stdin: warned });
    assert.equal(stdout, '');
  });

  it('ignores problems, counts them, and leaves them alone in --fix', async () => {
    const ignore = { rule: 'repeated-aws-account', files: ['old/**/*.json'], reason: 'Kept as it was.' };
    box.write(configName, JSON.stringify({ ignores: [ignore] }));
    box.write('old/a/mapping.json', mendable);
    box.write('new/mapping.json', mendable);
    const { stdout, stderr } = await box.run(['check', '.']);
    assert.match(stdout, /^new[\\/]mapping\.json:/);
    assert.doesNotMatch(stdout, /^old/m);
    assert.equal(stderr, '2 files checked: 0 errors, 1 warning, 1 ignored; --fix can mend 1\n');
    await box.run(['check', '--fix', '.']);
    assert.equal(box.read('old/a/mapping.json'), mendable);
    assert.equal(box.read('new/mapping.json'), clean);
  });

  it('takes globs from its own folder on', async () => {
    const ignoredWith = async (...files: string[]) => {
      const ignore = { rule: 'malformed-aws-account-id', files, reason: 'x' };
      box.write(`a/${configName}`, JSON.stringify({ ignores: [ignore] }));
      box.write('a/b/.hidden/mapping.json', wrong);
      const { stdout } = await box.run(['check', 'a']);
      return stdout === '';
    };
    assert.equal(await ignoredWith('b/**'), true);
    assert.equal(await ignoredWith('**/mapping.json'), true);
    assert.equal(await ignoredWith('b/*/mapping.json'), true);
    assert.equal(await ignoredWith('x/**', 'b/.hidden/{mapping,other}.json'), true);
    assert.equal(await ignoredWith('mapping.json'), false);
    assert.equal(await ignoredWith('a/b/**'), false);
    assert.equal(await ignoredWith('*/mapping.json'), false);
  });

  it('stops everything with 2 and all that is wrong if it is wrong, before any file is written', async () => {
    box.write('a.json', mendable);
    box.write('sub/b.json', mendable);
    box.write(`sub/${configName}`, '{\n  "rules": { "unknown-keys": "off" },\n  "ignore": []\n}');
    const { code, stdout, stderr } = await box.run(['check', '--fix', '.']);
    assert.deepEqual([code, stdout], [2, '']);
    assert.match(
      stderr,
      /^sub[\\/]lacework-mapping\.config\.json:2:14: "unknown-keys" is not known here; did/m,
    );
    assert.match(stderr, /^sub[\\/]lacework-mapping\.config\.json:3:3: "ignore" is not known here; did/m);
    assert.equal(box.read('a.json'), mendable);
  });

  it('may begin with a byte order mark; it may not be large, or anything but UTF-8', async () => {
    box.write('mapping.json', warned);
    box.write(configName, `\uFEFF${config('hint')}`);
    assert.equal(await severityIn('mapping.json'), 'hint');
    box.write(configName, `${config('hint')}${' '.repeat(1024 * 1024)}`);
    assert.match((await box.run(['check', '.'])).stderr, /cannot be read: it is larger than 1 MiB/);
    box.write(configName, Buffer.from('{"é": 1}', 'latin1'));
    const { code, stderr } = await box.run(['check', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /cannot be read: it is not UTF-8/);
  });
});
