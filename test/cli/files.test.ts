import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { clean, Sandbox, wrong } from './sandbox';

/** Windows lets only some users make symbolic links. */
const hasLinks = process.platform !== 'win32';

describe('files and folders', () => {
  let box: Sandbox;
  beforeEach(() => (box = new Sandbox()));
  afterEach(() => box.remove());

  const checked = async (...args: string[]) => {
    const { stdout } = await box.run(['check', '--format', 'json', ...args]);
    const { files } = JSON.parse(stdout) as { files: { path: string }[] };
    return files.map((file) => file.path);
  };

  it('finds the mapping files below a folder, by name and by content, and no other file', async () => {
    box.write('b/deep/er/x.json', clean);
    box.write('a/lacework-mapping.json', '');
    box.write('a/package.json', '{"name": "x"}');
    box.write('a/broken.json', '{"name": ');
    box.write('a/latin1.json', Buffer.from([0x7b, 0xe9]));
    box.write('a/mapping.txt', clean);
    box.write('a/main.tf.json', clean);
    box.write('a/lacework-mapping.config.json', '{}');
    box.write('node_modules/p/x.json', clean);
    box.write('b/.git/x.json', clean);
    mkdirSync(box.path('folder.json'));
    assert.deepEqual(await checked('.'), ['a/lacework-mapping.json', 'b/deep/er/x.json']);
    const { stderr } = await box.run(['check', '.']);
    assert.match(stderr, /^2 files checked: /);
  });

  it('checks a file once, whatever ways lead to it', async () => {
    box.write('a/x.json', clean);
    const full = box.path('a/x.json');
    assert.deepEqual(await checked('a/x.json', './a/x.json', full, 'a', '.'), ['a/x.json']);
    assert.deepEqual(await checked('.', 'a/x.json'), ['a/x.json']);
  });

  if (hasLinks) {
    it('follows links, once, and out of loops', async () => {
      box.write('real/x.json', clean);
      symlinkSync('..', box.path('real/up'));
      symlinkSync('x.json', box.path('real/a-link.json'));
      symlinkSync('nowhere', box.path('real/dangling.json'));
      symlinkSync('circle', box.path('circle'));
      assert.deepEqual(await checked('.'), ['real/x.json']);
      const outside = new Sandbox();
      try {
        outside.write('y.json', clean);
        symlinkSync(outside.folder, box.path('linked'));
        assert.deepEqual(await checked('linked'), ['linked/y.json']);
      } finally {
        outside.remove();
      }
    });

    it('says so when a named link leads nowhere or round in a circle', async () => {
      symlinkSync('nowhere', box.path('dangling.json'));
      symlinkSync('circle.json', box.path('circle.json'));
      const { code, stderr } = await box.run(['check', 'dangling.json', 'circle.json']);
      assert.equal(code, 3);
      assert.match(stderr, /dangling\.json cannot be read: there is no such file\./);
      assert.match(stderr, /circle\.json cannot be read: its symbolic links go in a circle\./);
    });
  }

  if (hasLinks && process.getuid?.() !== 0) {
    it('says so when it may not read a file or folder, and goes on', async () => {
      chmodSync(box.write('secret.json', clean), 0o000);
      box.write('closed/x.json', clean);
      chmodSync(box.path('closed'), 0o000);
      box.write('z.json', clean);
      const { code, stderr } = await box.run(['check', '.']);
      chmodSync(box.path('closed'), 0o700);
      assert.equal(code, 3);
      assert.match(stderr, /secret\.json cannot be read: you have no permission\./);
      assert.match(stderr, /closed cannot be read: you have no permission\./);
      assert.match(stderr, /1 file checked/);
    });
  }

  it('checks every file that can be read, and ends with 3 if one cannot', async () => {
    box.write('wrong.json', wrong);
    const { code, stdout, stderr } = await box.run(['check', 'none.json', 'wrong.json']);
    assert.equal(code, 3);
    assert.match(stdout, /malformed-aws-account-id/);
    assert.match(stderr, /^lacework-mapping: none\.json cannot be read: there is no such file\.$/m);
  });

  it('says so when a named file is no account mapping file, and ends with 3', async () => {
    box.write('package.json', '{"name": "x"}');
    const { code, stdout, stderr } = await box.run(['check', 'package.json']);
    assert.deepEqual([code, stdout], [3, '']);
    assert.match(stderr, /^lacework-mapping: package\.json is not an account mapping file: .*\n/);
  });

  it('never takes the configuration for a mapping file, whatever is in it', async () => {
    box.write('lacework-mapping.config.json', clean);
    assert.equal((await box.run(['check', '.'])).code, 3);
    const { code, stderr } = await box.run(['check', 'lacework-mapping.config.json']);
    assert.equal(code, 3);
    assert.match(stderr, /is the configuration of lacework-mapping, not an account mapping file/);
  });

  it('ends with 3 where a folder holds none', async () => {
    box.write('sub/package.json', '{}');
    const { code, stderr } = await box.run(['check', 'sub']);
    assert.equal(code, 3);
    assert.match(stderr, /^lacework-mapping: sub holds no account mapping file\.$/m);
  });

  const notUtf8: [name: string, bytes: Buffer, complaint: RegExp][] = [
    [
      'half of UTF-16',
      Buffer.from(`\uFEFF${clean}`, 'utf16le').subarray(0, -1),
      /is not valid UTF-16LE: it was not checked\. Save it with the encoding UTF-8/,
    ],
    [
      'Latin-1',
      Buffer.from(clean.replace('{', '{\n').replace('acme', 'acmé'), 'latin1'),
      /is not valid UTF-8 at 2:33: it was not checked/,
    ],
  ];
  for (const [name, bytes, complaint] of notUtf8) {
    it(`reports a mapping file in ${name} and leaves it alone`, async () => {
      box.write('sub/mapping.json', bytes);
      for (const target of ['sub', path.join('sub', 'mapping.json')]) {
        const { code, stderr } = await box.run(['check', '--fix', target]);
        assert.equal(code, 3);
        assert.match(stderr, complaint);
      }
      assert.equal(box.read('sub/mapping.json'), bytes.toString('utf8'));
    });
  }

  const utf16 = (text: string) => Buffer.from(text, 'utf16le');
  const inUtf16: [name: string, bytes: Buffer][] = [
    ['UTF-16 LE', utf16(`\uFEFF${clean}`)],
    ['UTF-16 BE', utf16(`\uFEFF${clean}`).swap16()],
    ['UTF-16 LE without a byte order mark', utf16(clean)],
    ['UTF-16 BE without a byte order mark', utf16(clean).swap16()],
  ];
  for (const [name, bytes] of inUtf16) {
    it(`warns of ${name}, and writes UTF-8 where fixes are wanted`, async () => {
      box.write('sub/mapping.json', bytes);
      for (const target of ['sub', path.join('sub', 'mapping.json')]) {
        const { code, stdout } = await box.run(['check', target]);
        assert.equal(code, 0);
        assert.match(stdout, /^\S+:1:1: warning: "UTF-16[LB]E" is the encoding .* \[utf16-encoding\]\n/);
        assert.equal(stdout.match(/\[[\w-]+\]$/gm)?.length, 1);
      }
      assert.equal((await box.run(['check', '--fix', 'sub'])).code, 0);
      assert.equal(box.read('sub/mapping.json'), clean);
    });
  }

  it('prints no diff of a file in UTF-16, which no patch could change', async () => {
    box.write('mapping.json', utf16(`\uFEFF${clean.replace('["', '[" ')}`));
    const { stdout, stderr } = await box.run(['check', '--diff', 'mapping.json']);
    assert.equal(stdout, '');
    assert.match(stderr, /^lacework-mapping: mapping\.json is in UTF-16, which no patch can change/m);
  });

  it('keeps UTF-16 where the rule about it is off', async () => {
    const bytes = utf16(`\uFEFF${clean.replace('["', '[" ')}`);
    box.write('mapping.json', bytes);
    const { code } = await box.run(['check', '--fix', '--rule', 'utf16-encoding=off', 'mapping.json']);
    assert.equal(code, 0);
    assert.deepEqual(box.bytes('mapping.json'), utf16(`\uFEFF${clean}`));
  });

  it('does not read files that are larger than any mapping', async () => {
    box.write('mapping.json', Buffer.concat([Buffer.from(clean), Buffer.alloc(64 * 1024 * 1024, 0x20)]));
    const { code, stderr } = await box.run(['check', 'mapping.json']);
    assert.equal(code, 3);
    assert.match(stderr, /is larger than 64 MiB/);
  });

  it('goes through a big folder', async () => {
    for (let i = 0; i < 2000; i++) {
      box.write(`${i % 40}/${i}.json`, i % 100 === 0 ? clean : '{"name": "x"}');
    }
    assert.equal((await checked('.')).length, 20);
  });
});
