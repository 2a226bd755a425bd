import assert from 'node:assert/strict';
import { Ajv } from 'ajv';
import AjvDraft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Log } from 'sarif';
import { version } from '../../package.json';
import { rules } from '../../server/src/core/rules/registry';
import { secretsIn } from '../../server/src/core/text/secrets';
import { clean, projectRoot, Sandbox, warned, wrong } from './sandbox';

const fixtures = path.join(projectRoot, 'test/fixtures/cli');

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}

/** Against the published JSON schema of SARIF 2.1.0, as the package `@microsoft/jest-sarif` carries it. */
function assertIsSarif(log: unknown): asserts log is Log {
  const schema = readJson(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
  const ajv = new AjvDraft04({ strict: false, unicodeRegExp: false });
  addFormats(ajv);
  assert.ok(ajv.validate(schema as object, log), JSON.stringify(ajv.errors));
}

/** Compares with a file that `UPDATE_GOLDENS=1` writes anew: review the difference. */
function assertGolden(name: string, actual: string): void {
  const golden = path.join(fixtures, name);
  if (process.env.UPDATE_GOLDENS === '1') {
    writeFileSync(golden, actual);
  }
  assert.equal(actual, readFileSync(golden, 'utf8'));
}

describe('formats', () => {
  let box: Sandbox;
  beforeEach(() => {
    box = new Sandbox();
    box.write('.git/HEAD', '');
    box.write('sub folder/a+b.json', readFileSync(path.join(fixtures, 'mapping.json')));
  });
  afterEach(() => box.remove());

  const print = async (format: string, ...more: string[]) =>
    (await box.run(['check', '--format', format, ...more, 'sub folder'])).stdout.replaceAll(
      'sub folder\\',
      'sub folder/',
    );

  it('text shows each problem with its line', async () => {
    assertGolden('report.txt', await print('text', '--no-color'));
  });

  it('text has colors if wanted', async () => {
    const colored = await print('text', '--color');
    assertGolden('report-color.txt', colored);
    // eslint-disable-next-line no-control-regex -- that is what colors are made of
    assert.equal(colored.replace(/\u001b\[\d+m/g, ''), await print('text', '--no-color'));
  });

  it('json is the form that its schema describes', async () => {
    const report = await print('json');
    assertGolden('report.json', report.replace(`"toolVersion": "${version}"`, '"toolVersion": "VERSION"'));
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
      readJson(path.join(projectRoot, 'schemas/check-report.schema.json')) as object,
    );
    assert.ok(validate(JSON.parse(report)), JSON.stringify(validate.errors));
    box.write('bad/mapping.json', Buffer.from([0xff, 0xfe]));
    const failed = await box.run(['check', '--format', 'json', 'bad/mapping.json', 'sub folder']);
    assert.ok(validate(JSON.parse(failed.stdout)), JSON.stringify(validate.errors));
  });

  it('sarif is valid, places each result in the repository and knows every rule', async () => {
    const log: unknown = JSON.parse(await print('sarif'));
    assertIsSarif(log);
    const [run] = log.runs;
    const descriptors = run?.tool.driver.rules ?? [];
    assert.deepEqual(
      descriptors.map(({ id }) => id),
      rules.map(({ meta }) => meta.id),
    );
    for (const { id, help, helpUri } of descriptors) {
      assert.match(help?.markdown ?? '', new RegExp(`^# ${id}\n`));
      assert.doesNotMatch(help?.markdown ?? '', /README\.md/);
      assert.equal(helpUri, undefined);
    }
    for (const { ruleId, ruleIndex, locations = [] } of run?.results ?? []) {
      assert.equal(descriptors[ruleIndex ?? -1]?.id, ruleId);
      assert.equal(locations.length, 1);
      assert.deepEqual(locations[0]?.physicalLocation?.artifactLocation, {
        uri: 'sub%20folder/a%2Bb.json',
        uriBaseId: '%SRCROOT%',
      });
    }
    const results = run?.results?.map(({ ruleIndex: _ruleIndex, ...result }) => result);
    assertGolden('results.sarif', `${JSON.stringify({ columnKind: run?.columnKind, results }, null, 2)}\n`);
  });

  it('sarif is relative to the repository wherever the command runs', async () => {
    const { stdout } = await box.run(['check', '--format', 'sarif', '.'], { cwd: box.path('sub folder') });
    assert.deepEqual(JSON.parse(stdout), JSON.parse(await print('sarif')));
  });

  it('sarif reports what could not be checked, and what lies outside of everything', async () => {
    const elsewhere = new Sandbox();
    try {
      const file = elsewhere.write('out side.json', wrong);
      box.write('mapping.json', '{}');
      const { stdout } = await box.run(['check', '--format', 'sarif', 'mapping.json', file]);
      const log: unknown = JSON.parse(stdout);
      assertIsSarif(log);
      const [run] = log.runs;
      assert.equal(run?.invocations?.[0]?.executionSuccessful, false);
      assert.match(
        run.invocations[0].toolExecutionNotifications?.[0]?.message.text ?? '',
        /^mapping\.json is not/,
      );
      assert.match(
        run.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '',
        /^file:\/\/\/.*\/out%20side\.json$/,
      );
    } finally {
      elsewhere.remove();
    }
  });

  it('sarif gives a problem the same fingerprint when lines move, and each its own', async () => {
    const fingerprintsOf = async (text: string) => {
      const { stdout } = await box.run(['check', '--format', 'sarif', '-'], { stdin: text });
      const log: unknown = JSON.parse(stdout);
      assertIsSarif(log);
      return log.runs[0]?.results?.map(({ partialFingerprints }) => partialFingerprints?.['ruleAndText/v1']);
    };
    const twice = wrong.replace('"?"', '"?","?","??"');
    const prints = (await fingerprintsOf(twice)) ?? [];
    assert.equal(new Set(prints).size, prints.length);
    assert.ok(prints.length >= 3);
    assert.deepEqual(await fingerprintsOf(twice.replaceAll(',', '\n,\n')), prints);
  });

  it('sarif keeps words of the file from being links and placeholders', async () => {
    const text = warned.replace('comment', '[a](1) {0}');
    const { stdout } = await box.run(['check', '--format', 'sarif', '-'], { stdin: text });
    assert.match(stdout, /\\\\\[a\]\(1\) \{\{0\}\}/);
  });

  it('github makes annotations', async () => {
    assertGolden('report.github', await print('github'));
  });

  it('github escapes what would end a command or a property', async () => {
    const name = process.platform === 'win32' ? 'a,100%.json' : 'a,b:100%\n.json';
    box.write(name, warned.replace('comment', '100%'));
    const { stdout } = await box.run(['check', '--format', 'github', name]);
    assert.match(
      stdout,
      process.platform === 'win32' ? /file=a%2C100%25\.json,/ : /file=a%2Cb%3A100%25%0A\.json,/,
    );
    assert.match(stdout, /::"100%25" is /);
    assert.equal(stdout.split('\n').length, 2);
    const failed = await box.run(['check', '--format', 'github', 'none.json']);
    assert.match(failed.stdout, /^::error title=lacework-mapping::none\.json cannot be read/);
  });

  it('shows a part of a long line only, and nothing that a terminal would obey', async () => {
    const ids = Array.from({ length: 500 }, (_, i) => String(200_000_000_000 + i * 7919));
    const list = JSON.stringify([...ids.slice(250), '?', ...ids.slice(0, 250)]);
    const text = clean.replace('["210987654321"]', list).replace('{', '{"\u001b[31m\u202e": 1,');
    const { stdout } = await box.run(['check', '-'], { stdin: text });
    const lines = stdout.split('\n');
    assert.ok(lines.every((line) => line.length < 250));
    const shown = lines.findIndex((line) => line.startsWith('    …'));
    assert.match(lines[shown] ?? '', /"\?".*…$/);
    assert.equal((lines[shown] ?? '').indexOf('"?"'), (lines[shown + 1] ?? '').indexOf('^'));
    // eslint-disable-next-line no-control-regex -- no such character may get through
    assert.doesNotMatch(stdout, /[\u001b\u202e]/);
  });

  it('shows no secret, in any format', async () => {
    const folder = path.join(projectRoot, 'test/fixtures/rules/secret-in-mapping');
    for (const name of readdirSync(folder).filter((file) => file.endsWith('.json'))) {
      const text = readFileSync(path.join(folder, name), 'utf8');
      box.write('lacework-mapping.json', text);
      for (const format of ['text', 'json', 'sarif', 'github']) {
        const { stdout } = await box.run(['check', '--format', format, 'lacework-mapping.json']);
        // The rule's own page, which SARIF carries, has samples.
        const shown = stdout.slice(format === 'sarif' ? stdout.indexOf('"results"') : 0);
        for (const { span } of secretsIn(text)) {
          // Not even the first half of one, where the rest is cut off.
          assert.ok(
            !shown.includes(text.slice(span.start, (span.start + span.end) / 2)),
            `${name}: ${format}`,
          );
        }
      }
    }
  });

  it('uses colors in a terminal, as the environment and the options say', async () => {
    const isColored = async (isTTY: boolean, env: Record<string, string>, ...options: string[]) =>
      (await box.run(['check', ...options, '-'], { stdin: wrong, isTTY, env })).stdout.includes('\u001b[');
    assert.equal(await isColored(true, {}), true);
    assert.equal(await isColored(false, {}), false);
    assert.equal(await isColored(true, { NO_COLOR: '1' }), false);
    assert.equal(await isColored(true, { NO_COLOR: '' }), true);
    assert.equal(await isColored(true, { TERM: 'dumb' }), false);
    assert.equal(await isColored(false, { FORCE_COLOR: '1' }), true);
    assert.equal(await isColored(false, { FORCE_COLOR: '1', NO_COLOR: '1' }), true);
    assert.equal(await isColored(true, { FORCE_COLOR: '0' }), false);
    assert.equal(await isColored(false, { NO_COLOR: '1' }, '--color'), true);
    assert.equal(await isColored(true, { FORCE_COLOR: '1' }, '--no-color'), false);
  });
});
