import assert from 'node:assert/strict';
import { applyPatch } from 'diff';
import * as fc from 'fast-check';
import { execFileSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inputFailure } from '../../server/src/cli/inputs/inputFailure';
import { unifiedDiff } from '../../server/src/cli/output/unifiedDiff';
import { writeAtomically } from '../../server/src/cli/output/writeAtomically';
import { fixAll } from '../../server/src/core/rules/fixAll';
import { applyEdits, withoutConflicts } from '../../server/src/core/text/edit';
import { clean, mendable, projectRoot, Sandbox, wrong } from './sandbox';

const fixtures = path.join(projectRoot, 'test/fixtures/rules');
const fixtureFiles = readdirSync(fixtures, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.json'))
  .sort();

describe('--fix and --diff', () => {
  let box: Sandbox;
  beforeEach(() => (box = new Sandbox()));
  afterEach(() => box.remove());

  it('mends what is certain, and reports and counts the rest', async () => {
    box.write('a.json', mendable);
    box.write('b.json', mendable.replace('acme', ''));
    box.write('c.json', wrong);
    const { code, stdout, stderr } = await box.run(['check', '--fix', '.']);
    assert.equal(code, 1);
    assert.equal(box.read('a.json'), clean);
    assert.doesNotMatch(stdout, /repeated-aws-account/);
    assert.match(stdout, /blank-lacework-account/);
    assert.match(stderr, /^3 files checked: 2 errors, 0 warnings; 2 files fixed\n$/);
    assert.equal(box.read('c.json'), wrong);
  });

  it('does in every fixture of the rules what the core does', async () => {
    for (const name of fixtureFiles) {
      const text = readFileSync(path.join(fixtures, name), 'utf8');
      const file = box.write('lacework-mapping.json', text);
      await box.run(['check', '--fix', file]);
      const expected = applyEdits(text, fixAll(text));
      assert.equal(box.read('lacework-mapping.json'), expected, name);
      const { stdout } = await box.run(['check', '--diff', file], { cwd: box.folder });
      assert.equal(stdout, '', `${name}: nothing left to mend`);
    }
  });

  it('shows as a diff what it would write, and writes nothing', async () => {
    for (const name of fixtureFiles) {
      const text = readFileSync(path.join(fixtures, name), 'utf8');
      box.write('lacework-mapping.json', text);
      const { stdout } = await box.run(['check', '--diff', 'lacework-mapping.json']);
      assert.equal(box.read('lacework-mapping.json'), text);
      const mended = applyEdits(text, fixAll(text));
      assert.equal(stdout === '', mended === text, name);
      assert.equal(
        stdout === '' ? text : applyPatch(text, stdout, { autoConvertLineEndings: false }),
        mended,
        name,
      );
    }
  });

  it('ends with the exit code of the problems that are there, with --diff', async () => {
    box.write('a.json', wrong);
    const { code, stdout } = await box.run(['check', '--diff', 'a.json']);
    assert.deepEqual([code, stdout], [1, '']);
  });

  it('keeps line ends, and a byte order mark where it is no problem', async () => {
    const text = `\uFEFF${mendable.replaceAll(',', ',\r\n\t')}`;
    box.write('a.json', text);
    await box.run(['check', '--fix', '--rule', 'byte-order-mark=off', 'a.json']);
    assert.equal(box.read('a.json'), `\uFEFF${clean.replaceAll(',', ',\r\n\t')}`);
  });

  it('does not write a file that has nothing to mend', async () => {
    const file = box.write('a.json', wrong);
    const before = statSync(file, { bigint: true });
    await box.run(['check', '--fix', 'a.json']);
    const after = statSync(file, { bigint: true });
    assert.deepEqual([after.ino, after.mtimeNs], [before.ino, before.mtimeNs]);
  });

  it('leaves a file that was changed meanwhile as it is, and nothing beside it', async () => {
    const file = box.write('a.json', 'somebody was faster');
    const write = writeAtomically(file, Buffer.from(mendable), Buffer.from(clean));
    const failure = await write.then(
      () => assert.fail('it was written'),
      (error: unknown) => inputFailure('a.json', 'written', error),
    );
    assert.match(failure.message, /^a\.json was changed meanwhile: it is left as it is\./);
    assert.equal(box.read('a.json'), 'somebody was faster');
    assert.deepEqual(readdirSync(box.folder), ['a.json']);
  });

  it('ends with 3 when a file was changed between reading and writing', async () => {
    box.write('a.json', mendable);
    box.write('b.json', mendable);
    // The first file is written after all have been read: then the second one changes.
    const meanwhile = () => {
      if (box.read('a.json') === clean) {
        box.write('b.json', wrong);
      }
    };
    const { code, stderr } = await box.run(['check', '--fix', 'a.json', 'b.json'], { meanwhile });
    assert.equal(code, 3);
    assert.match(stderr, /^lacework-mapping: b\.json was changed meanwhile/m);
    assert.equal(box.read('b.json'), wrong);
    assert.equal(box.read('a.json'), clean);
  });

  if (process.platform !== 'win32') {
    it('keeps the mode of a file, and a link a link', async () => {
      const file = box.write('real/a.json', mendable);
      chmodSync(file, 0o640);
      symlinkSync('real/a.json', box.path('link.json'));
      await box.run(['check', '--fix', 'link.json']);
      assert.equal(box.read('real/a.json'), clean);
      assert.equal(statSync(file).mode & 0o777, 0o640);
      assert.ok(lstatSync(box.path('link.json')).isSymbolicLink());
      assert.deepEqual(readdirSync(box.path('real')), ['a.json']);
    });
  }

  if (process.platform !== 'win32') {
    it('reads a pipe, and does not put a file in its place', async () => {
      const pipe = box.path('lacework-mapping.json');
      execFileSync('mkfifo', [pipe]);
      const written = writeFile(pipe, mendable);
      const { code, stdout, stderr } = await box.run(['check', '--fix', 'lacework-mapping.json']);
      await written;
      assert.equal(code, 3);
      assert.match(stdout, /repeated-aws-account/);
      assert.match(stderr, /lacework-mapping\.json is no regular file: it cannot be fixed in place/);
      assert.ok(statSync(pipe).isFIFO());
    });
  }

  if (process.platform !== 'win32' && process.getuid?.() !== 0) {
    it('says so when it may not write', async () => {
      chmodSync(box.write('closed/a.json', mendable), 0o444);
      box.write('folder/a.json', mendable);
      chmodSync(box.path('folder'), 0o555);
      const { code, stderr } = await box.run(['check', '--fix', '.']);
      chmodSync(box.path('folder'), 0o755);
      assert.equal(code, 3);
      assert.match(stderr, /closed\/a\.json cannot be written: you have no permission/);
      assert.match(stderr, /folder\/a\.json cannot be written: you have no permission/);
    });
  }
});

describe('unifiedDiff', () => {
  const line = fc.constantFrom('', 'a', 'b', '-c', '+d', ' e', '\\ f', '\r');
  const text = fc
    .tuple(fc.array(line, { maxLength: 40 }), fc.boolean())
    .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''));
  const edit = fc.record({ from: fc.nat(100), length: fc.nat(12), text });

  it('leads from the old text to the new', () => {
    fc.assert(
      fc.property(text, fc.array(edit, { maxLength: 6 }), (original, some) => {
        const edits = withoutConflicts(
          some.map(({ from, length, text: replacement }) => {
            const start = Math.min(from, original.length);
            return [{ span: { start, end: Math.min(start + length, original.length) }, text: replacement }];
          }),
        );
        const expected = applyEdits(original, edits);
        const diff = unifiedDiff('x', original, edits);
        assert.equal(diff === '', expected === original);
        if (diff !== '') {
          assert.equal(applyPatch(original, diff, { autoConvertLineEndings: false }), expected, diff);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('names the file as git does', () => {
    const head = (name: string) =>
      unifiedDiff(name, 'a', [{ span: { start: 0, end: 1 }, text: 'b' }]).split('\n', 2);
    assert.deepEqual(head('./x/y.json'), ['--- a/x/y.json', '+++ b/x/y.json']);
    assert.deepEqual(head('/x.json'), ['--- /x.json', '+++ /x.json']);
    assert.deepEqual(head('a"\n.json'), ['--- "a/a\\042\\012.json"', '+++ "b/a\\042\\012.json"']);
  });

  it('is linear in the file', () => {
    const lines = Array.from({ length: 50_000 }, (_, i) => `${i}\n`);
    let start = 0;
    const edits = lines.map((each) => {
      const span = { start, end: start + each.length - 1 };
      start += each.length;
      return { span, text: 'x' };
    });
    const began = performance.now();
    assert.equal(unifiedDiff('x', lines.join(''), edits).split('\n').length, 100_004);
    assert.ok(performance.now() - began < 2000);
  });
});
