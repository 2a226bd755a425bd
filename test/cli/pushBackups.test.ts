import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { liveMapping } from '../emulators/lacework/sampleLacework';
import { guid, LaceworkSandbox, liveIntegration, nextMapping, withMapping } from './laceworkSandbox';

describe('lacework-mapping integrations push keeps what is live', () => {
  let lacework: LaceworkSandbox;
  beforeEach(() => start());
  afterEach(() => lacework.close());

  async function start(...settings: Parameters<typeof LaceworkSandbox.start>) {
    lacework = await LaceworkSandbox.start(...settings);
    lacework.box.write('mapping.json', nextMapping);
  }
  async function restart(...settings: Parameters<typeof LaceworkSandbox.start>) {
    await lacework.close();
    await start(...settings);
  }

  for (const [what, bytes] of [
    [
      'with a byte order mark and line ends of Windows',
      Buffer.from(`\uFEFF${liveMapping.replaceAll('\n', '\r\n')}`),
    ],
    ['in UTF-16', Buffer.from(`\uFEFF${liveMapping}`, 'utf16le')],
    ['that is no mapping', Buffer.from('{"a": [1')],
  ] as const) {
    it(`byte for byte, ${what}, in both places, and brings it back`, async () => {
      await restart({ integrations: [withMapping(bytes)] });
      const { code, stderr } = await lacework.push('--backup', 'live.json');
      assert.equal(code, 0, stderr);
      assert.deepEqual(lacework.box.bytes('live.json'), bytes);
      const isSound = what !== 'that is no mapping';
      assert.match(
        stderr,
        isSound
          ? new RegExp(`\`lacework-mapping integrations push ${guid} live\\.json\` brings it back`)
          : /is kept in live\.json\. It has errors, so that a push does not take it\./,
      );
      assert.throws(() => lacework.kept());
      lacework.emulator.changeAsSomebodyElse(guid, { data: withMapping(bytes).data });
      const again = await lacework.push();
      assert.deepEqual(readFileSync(lacework.keptMapping()), bytes);
      const [, command = ''] = /`lacework-mapping (.*)` brings it back/.exec(again.stderr) ?? [];
      assert.equal(command.split(' ')[1], isSound ? 'push' : 'restore');
      const back = await lacework.run([...command.split(' '), '--yes']);
      assert.equal(back.code, 0, back.stderr);
      assert.deepEqual(lacework.mappingOf(lacework.integrations()[0]), bytes);
    });
  }

  it('or sends nothing', async () => {
    lacework.box.write('live.json', 'mine');
    const there = await lacework.push('--backup', 'live.json');
    assert.deepEqual([there.code, lacework.box.read('live.json')], [3, 'mine']);
    assert.match(there.stderr, /Nothing was sent: live\.json is there already\./);
    const nowhere = await lacework.push('--backup', 'no/live.json');
    assert.equal(nowhere.code, 3);
    assert.match(nowhere.stderr, /Nothing was sent: no\/live\.json cannot be written: there is no such file/);
    lacework.box.write('state', 'a file in the place of the folder');
    const folder = await lacework.push();
    assert.equal(folder.code, 3);
    assert.match(folder.stderr, /Nothing was sent: what is live now could not be kept/);
    lacework.assertNothingSent();
  });

  it('where there is none that can be read, too', async () => {
    await restart({
      integrations: [
        { ...liveIntegration, data: { ...liveIntegration.data, accountMappingFile: 'data:x;base64,?' } },
      ],
    });
    const { code, stderr } = await lacework.push('--backup', 'live.json');
    assert.equal(code, 3);
    assert.match(stderr, /cannot be kept in live\.json\. It is not base64\./);
    assert.deepEqual(lacework.changes(), []);
    assert.equal((await lacework.push()).code, 0);
    assert.match(readFileSync(lacework.kept()[0] ?? '', 'utf8'), /data:x;base64,\?/);
  });
});
