import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { escapeInvisible } from '../../server/src/core/text/escapeInvisible';
import { mendable, projectRoot, Sandbox, wrong } from './sandbox';
import { assertNothingRan, textsToRun } from './textsToRun';

const fileOf = (text: string) => `${text}.lacework-mapping.json`;

describe('what could be run, or be an option', () => {
  let box: Sandbox;
  beforeEach(() => (box = new Sandbox()));
  afterEach(() => box.remove());

  it('has nothing in the command that could run it', () => {
    assert.doesNotMatch(readFileSync(path.join(projectRoot, 'dist/cli.js'), 'utf8'), /child_process/);
  });

  for (const text of textsToRun) {
    it(`is text as the rules and reasons of a configuration: ${JSON.stringify(text)}`, async () => {
      box.write('mapping.json', wrong);
      const ignore = { rule: text, files: [text], ids: [text], reason: text };
      const rules = { [text]: 'error', 'malformed-aws-account-id': text };
      box.write('lacework-mapping.config.json', JSON.stringify({ [text]: text, rules, ignores: [ignore] }));
      const { code, stdout, stderr } = await box.run(['check', '.']);
      assert.deepEqual([code, stdout], [2, '']);
      const lines = stderr.split('\n').filter((line) => line.includes(escapeInvisible(text)));
      assert.ok(lines.length >= 3, stderr);
      assertNothingRan(box.folder);
    });

    // Windows has no such names.
    if (process.platform !== 'win32') {
      it(`is text as the name of a file: ${JSON.stringify(text)}`, async () => {
        box.write(fileOf(text), mendable);
        const json = await box.run(['check', '--format', 'json', '.']);
        const report = JSON.parse(json.stdout) as { files: { path: string }[] };
        assert.deepEqual(
          report.files.map((each) => each.path),
          [fileOf(text)],
        );
        const { stdout } = await box.run(['check', '--', fileOf(text)]);
        assert.ok(stdout.includes(`${escapeInvisible(fileOf(text))}:1:`), stdout);
        assertNothingRan(box.folder);
        assert.equal(box.read(fileOf(text)), mendable);
      });
    }
  }
});
