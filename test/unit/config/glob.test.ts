import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import picomatch from 'picomatch';
import { alternativesOf, matchesGlob } from '../../../server/src/core/config/glob';
import { parseProjectConfig } from '../../../server/src/core/config/parseProjectConfig';

const cases: [glob: string, matched: string[], others: string[]][] = [
  ['mapping.json', ['mapping.json'], ['a/mapping.json', 'mapping.jsonc', 'mapping_json']],
  ['*.json', ['a.json', '.json', '.hidden.json'], ['a/b.json', 'a.jsonc']],
  ['a/*/b', ['a/x/b', 'a/.x/b'], ['a/b', 'a/x/y/b']],
  ['a/**', ['a/b', 'a/b/c', 'a/.b/c'], ['b/a', 'ab']],
  ['**/b.json', ['b.json', 'a/b.json', 'a/a/b.json'], ['ab.json', 'b.json/c']],
  ['**/a/**/b', ['a/b', 'x/a/y/z/b'], ['b/a', 'a/b/c']],
  ['a?.json', ['ab.json', 'a🎉.json'], ['a.json', 'abc.json', 'a/.json']],
  ['[a-c]x[!0-9]', ['axa', 'cx-'], ['dxa', 'ax1', 'ax']],
  ['[]a]', [']', 'a'], ['b']],
  ['[a', ['[a'], ['a']],
  ['{a,b}/{c,d{e,}}.json', ['a/c.json', 'b/de.json', 'b/d.json'], ['c/a.json', 'a/e.json', 'a/.json']],
  ['{a/**,b}/c', ['a/c', 'a/x/c', 'b/c'], ['c', 'b/x/c']],
  ['{a}{', ['{a}{'], ['a{']],
  ['\\*.json', ['*.json'], ['a.json']],
  ['\\{a,b\\}', ['{a,b}'], ['a']],
  ['./a', ['a'], ['./a/b']],
];

describe('a glob of the configuration', () => {
  for (const [glob, matched, others] of cases) {
    it(`means what it says: ${glob}`, () => {
      assert.deepEqual(
        [...matched, ...others].filter((path) => matchesGlob(path, glob)),
        matched,
      );
    });
  }

  it('means what it means to other tools', () => {
    const name = fc.stringMatching(/^[ab.]{1,4}$/).filter((text) => !/^\.+$/.test(text));
    const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((names) => names.join('/'));
    const segment = fc.oneof(
      fc.constant('**'),
      fc.stringMatching(/^[ab.]{0,2}(\*|\?|\[ab\]|\{a,b\}|\{a,\*\})?[ab]{1,2}(\*|\?)?$/),
    );
    const glob = fc
      .array(segment, { minLength: 1, maxLength: 4 })
      .map((segments) => segments.join('/'))
      // Others take "." and ".." for folders.
      .filter((text) => !/(^|\/)\.{1,2}($|[/*?[{])/.test(text));
    let matched = 0;
    fc.assert(
      fc.property(path, glob, (at, text) => {
        // To others, a/** is a as well.
        const strict = text.replace(/(^|\/)\*\*$/, '$1**/*');
        const expected = picomatch.isMatch(at, strict, { dot: true, noextglob: true });
        assert.equal(matchesGlob(at, text), expected, `${text} and ${at}`);
        matched += expected ? 1 : 0;
      }),
      { numRuns: 5000 },
    );
    assert.ok(matched > 100, `${String(matched)} matched`);
  });

  it('takes no time to speak of, whatever it is: regular expressions would take years', () => {
    const name = `${'a'.repeat(250)}.json`;
    assert.equal(matchesGlob(name, `${'*a'.repeat(100)}b`), false);
    assert.equal(matchesGlob(`${'a/'.repeat(2000)}${name}`, `${'**/a/'.repeat(100)}b`), false);
    assert.equal(matchesGlob(name, `${'?*'.repeat(200)}b`), false);
    assert.equal(matchesGlob(name, '('.repeat(10_000)), false);
  });

  it('is counted with all that it stands for, and refused where that is too much', () => {
    const problemsOf = (...lists: string[][]) => {
      const ignores = lists.map((files) => ({ rule: 'unknown-key', files, reason: 'x' }));
      const { config, problems } = parseProjectConfig(JSON.stringify({ ignores }));
      assert.equal(config.ignores.length, lists.length - problems.length);
      return problems.map(({ message }) => message);
    };
    const refusal = 'the globs of all ignores are longer than 20,000 characters: name folders instead';
    assert.deepEqual(problemsOf(['a'.repeat(19_999)]), []);
    assert.deepEqual(problemsOf(['a'.repeat(20_000)]), [refusal]);
    assert.deepEqual(problemsOf(['a'.repeat(10_000)], ['b'], ['c'.repeat(9_998)]), [refusal]);
    assert.deepEqual(problemsOf(Array<string>(9_999).fill('a')), []);
    assert.deepEqual(problemsOf(['{a,b}'.repeat(10)]), []);
    assert.deepEqual(problemsOf(['{a,b}'.repeat(200)]), [refusal]);
    assert.deepEqual(problemsOf(['{,}'.repeat(3000)], ['{'.repeat(5_000)]), [refusal, refusal]);
    assert.deepEqual(problemsOf(['{'.repeat(19_000)]), []);
    assert.deepEqual([...alternativesOf('{a,b{c,d}}')].sort(), ['a', 'a', 'bc', 'bd']);
  });
});
