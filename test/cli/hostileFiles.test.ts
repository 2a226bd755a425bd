import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync } from 'node:fs';
import { Readable } from 'node:stream';
import { loadConfig } from '../../server/src/project/loadConfig';
import { readStandardInput } from '../../server/src/cli/inputs/readStandardInput';
import { clean, mendable, Sandbox, wrong } from './sandbox';

const configName = 'lacework-mapping.config.json';

describe('files that somebody made to do harm', () => {
  let box: Sandbox;
  let outside: Sandbox;
  beforeEach(() => {
    box = new Sandbox();
    outside = new Sandbox();
  });
  afterEach(() => {
    box.remove();
    outside.remove();
  });

  it('a glob that would take a regular expression years is matched at once, and too long a one is refused', async () => {
    const checked = async (...files: string[]) => {
      const ignore = { rule: 'malformed-aws-account-id', files, reason: 'x' };
      box.write('lacework-mapping.config.json', JSON.stringify({ ignores: [ignore] }));
      return box.run(['check', '.']);
    };
    box.write(`${'a'.repeat(220)}.json`, wrong);
    assert.equal((await checked('*a*a*a*a*a*a*b')).code, 1);
    assert.equal((await checked('('.repeat(15_000))).code, 1);
    const refused = await checked('a'.repeat(70_000));
    assert.deepEqual([refused.code, refused.stdout], [2, '']);
    assert.match(
      refused.stderr,
      /^lacework-mapping\.config\.json:1:\d+: the globs of all ignores are longer/m,
    );
  });

  it('a configuration of 100 MB is not read', async () => {
    box.write('mapping.json', clean);
    box.write(configName, '{}');
    truncateSync(box.path(configName), 100 * 1024 * 1024);
    const { code, stderr } = await box.run(['check', '.']);
    assert.equal(code, 2);
    assert.match(stderr, /cannot be read: it is larger than 1 MiB/);
  });

  it('an input that does not end is not read to its end', async () => {
    const zeros = Buffer.alloc(1024 * 1024);
    const endless = Readable.from(
      (function* () {
        for (;;) yield zeros;
      })(),
    );
    await assert.rejects(readStandardInput(endless, '<stdin>'), /is larger than 64 MiB/);
  });

  // Windows lets only some users make links, and has no such devices.
  if (process.platform !== 'win32') {
    it('links that lead out of a folder are told, and neither read nor mended', async () => {
      outside.write('mapping.json', mendable);
      box.write('own.json', clean);
      mkdirSync(box.path('sub'));
      symlinkSync(outside.path('mapping.json'), box.path('sub/mapping.json'));
      symlinkSync(outside.folder, box.path('linked'));
      symlinkSync('/', box.path('root'));
      const { code, stdout, stderr } = await box.run(['check', '--fix', '--format', 'json', '.']);
      const { files } = JSON.parse(stdout) as { files: { path: string }[] };
      assert.deepEqual([code, files.map(({ path }) => path)], [0, ['own.json']]);
      for (const link of ['sub/mapping.json', 'linked', 'root']) {
        assert.ok(
          stderr.includes(`${link} is a link that leads out of the project: it was not followed.`),
          stderr,
        );
      }
      assert.equal(outside.read('mapping.json'), mendable);
    });

    it('links within the repository are followed, from any folder of it', async () => {
      mkdirSync(box.path('.git'));
      box.write('shared/mapping.json', wrong);
      mkdirSync(box.path('team'));
      symlinkSync('../shared/mapping.json', box.path('team/mapping.json'));
      const { code, stderr } = await box.run(['check', 'team']);
      assert.equal(code, 1);
      assert.doesNotMatch(stderr, /leads out/);
    });

    it('a link that is named is followed, wherever it leads', async () => {
      outside.write('mapping.json', wrong);
      symlinkSync(outside.path('mapping.json'), box.path('mapping.json'));
      assert.equal((await box.run(['check', 'mapping.json'])).code, 1);
    });

    it('a device that does not end is read no further than any mapping file, and not at all in a folder', async () => {
      symlinkSync('/dev/zero', box.path('zero.lacework-mapping.json'));
      const named = await box.run(['check', 'zero.lacework-mapping.json']);
      assert.equal(named.code, 3);
      assert.match(named.stderr, /is larger than 64 MiB/);
      const found = await box.run(['check', '.']);
      assert.equal(found.code, 3);
      assert.match(found.stderr, /holds no account mapping file/);
    });

    it('a pipe that nobody writes to is passed over in a folder', async () => {
      assert.equal(spawnSync('mkfifo', [box.path('mapping.lacework-mapping.json')]).status, 0);
      box.write('own.json', clean);
      assert.equal((await box.run(['check', '.'])).code, 0);
    });

    it('a configuration that is a device, a pipe or a link out of the project is refused, and shows nothing', async () => {
      box.write('mapping.json', clean);
      outside.write('private.txt', 'root:made-up-hash');
      const cases: [() => void, RegExp][] = [
        [() => symlinkSync('/dev/zero', box.path(configName)), /cannot be read: it is no file/],
        [() => spawnSync('mkfifo', [box.path(configName)]), /cannot be read: it is no file/],
        [
          () => symlinkSync(outside.path('private.txt'), box.path(configName)),
          /cannot be read: it is a link that leads out of the project/,
        ],
      ];
      for (const [make, reason] of cases) {
        make();
        const { code, stdout, stderr } = await box.run(['check', 'mapping.json']);
        assert.equal(code, 2);
        assert.match(stderr, reason);
        assert.doesNotMatch(stdout + stderr, /made-up-hash/);
        spawnSync('rm', [box.path(configName)]);
      }
    });

    it('a configuration that the user names may be a link that leads anywhere', async () => {
      outside.write('config.json', '{"rules": {"no-such-rule": "error"}}');
      symlinkSync(outside.path('config.json'), box.path('named.json'));
      assert.deepEqual(
        (await loadConfig(box.path('named.json'), true)).problems.map(({ message }) =>
          message.includes('no-such-rule'),
        ),
        [true],
      );
    });
  }
});
