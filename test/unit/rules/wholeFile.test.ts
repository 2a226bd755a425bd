import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';
import { encodingOf, utf8Length, type TextEncoding } from '../../../server/src/core/text/textEncoding';
import { beyondFixtures } from './beyondFixtures';

/** A valid mapping with this many AWS accounts. */
function mappingOf(count: number, indent?: number, name = 'acme-prod'): string {
  const ids = Array.from({ length: count }, (_, i) => String(210_000_000_001 + i * 7));
  return JSON.stringify(
    { defaultLaceworkAccountAws: 'acme-main', integration_mappings: { [name]: { aws_accounts: ids } } },
    null,
    indent,
  );
}

function problemsIn(text: string, encoding?: TextEncoding) {
  return runRules(new Mapping(text, encoding)).filter(({ rule }) => beyondFixtures.has(rule.id));
}

const idsIn = (text: string) => problemsIn(text).map(({ rule }) => rule.id);

describe('the size of a file', () => {
  /** Minified, an AWS account takes 15 bytes, and in base64 20. */
  const cases: [string, string, string[]][] = [
    ['39,000 AWS accounts, minified', mappingOf(39_000), []],
    ['41,000 AWS accounts, minified', mappingOf(41_000), ['file-near-size-limit']],
    ['49,900 AWS accounts, minified', mappingOf(49_900), ['file-near-size-limit']],
    ['50,100 AWS accounts, minified', mappingOf(50_100), ['file-too-large']],
    ['24,000 AWS accounts on lines of their own', mappingOf(24_000, 2), []],
    ['28,000 AWS accounts on lines of their own', mappingOf(28_000, 2), ['file-near-size-limit']],
    ['45,000 AWS accounts on lines of their own', mappingOf(45_000, 2), ['file-near-size-limit']],
    ['51,000 AWS accounts on lines of their own', mappingOf(51_000, 2), ['file-too-large']],
    ['a name of two bytes a character', mappingOf(1, 0, 'é'.repeat(320_000)), ['file-near-size-limit']],
    ['white space alone beyond the limit', `{${' '.repeat(800_000)}}`, ['file-near-size-limit']],
    ['a large file that is not JSON', `${mappingOf(51_000)},`, ['file-near-size-limit']],
  ];
  for (const [name, text, expected] of cases) {
    it(`${name}: ${expected.join() || 'no problem'}`, () => {
      assert.deepEqual(idsIn(text), expected);
      for (const { message, span } of problemsIn(text)) {
        assert.match(message, /^"mapping".{20,130}$/);
        assert.deepEqual(span, { start: 0, end: 1 });
      }
    });
  }

  it('is mended by minifying, which changes no value', () => {
    const text = `\r\n${mappingOf(30_000, 2)}\r\n`;
    const [suggestion] = problemsIn(text).flatMap(({ suggestions }) => suggestions?.() ?? []);
    assert.ok(suggestion);
    const mended = applyEdits(text, suggestion.edits);
    assert.equal(mended, `\r\n${mappingOf(30_000)}\r\n`);
    assert.deepEqual(idsIn(mended), []);
  });

  it('is not to be minified again', () => {
    for (const text of [mappingOf(45_000), `${mappingOf(45_000)}\n`]) {
      const [problem, ...others] = problemsIn(text);
      assert.match(problem?.message ?? '', /Leave AWS accounts to the default\.$/);
      assert.deepEqual(problem?.suggestions?.(), []);
      assert.deepEqual(others, []);
    }
    assert.match(problemsIn(mappingOf(30_000, 2))[0]?.message ?? '', /Minify it\.$/);
  });

  it('is counted in UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.equal(utf8Length(text), Buffer.byteLength(text));
      }),
    );
  });
});

describe('the encoding of a file', () => {
  it('is told by its first bytes', () => {
    const bytes = (text: string, encoding: BufferEncoding) => new Uint8Array(Buffer.from(text, encoding));
    assert.equal(encodingOf(bytes('{}', 'utf8')), 'utf-8');
    assert.equal(encodingOf(bytes('\uFEFF{}', 'utf8')), 'utf-8');
    assert.equal(encodingOf(bytes('', 'utf8')), 'utf-8');
    for (const text of ['{}', '\uFEFF{}', '\uFEFF"é"']) {
      assert.equal(encodingOf(bytes(text, 'utf16le')), 'utf-16le');
      assert.equal(encodingOf(bytes(text, 'utf16le').map((_, i, all) => all[i ^ 1] ?? 0)), 'utf-16be');
    }
  });

  it('is reported when it is UTF-16, and its byte order mark then is not', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      for (const text of [mappingOf(1), `\uFEFF${mappingOf(1, 2)}`]) {
        const problems = runRules(new Mapping(text, encoding));
        assert.deepEqual(
          problems.map(({ rule }) => rule.id),
          ['utf16-encoding'],
        );
        assert.ok((problems[0]?.message.length ?? 200) <= 140);
      }
    }
    assert.deepEqual(problemsIn('', 'utf-16le')[0]?.span, { start: 0, end: 0 });
  });
});
