import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { valueAt } from '../../../server/src/core/json/childOf';
import { insertion, memberText } from '../../../server/src/core/json/insertion';
import { parseJson } from '../../../server/src/core/json/parseJson';
import { applyEdits } from '../../../server/src/core/text/edit';

/** Puts parts into the array or object whose opening bracket is the last one before `‸`, which is taken out. */
function inserted(marked: string, where: 'first' | 'last', ...parts: string[]): string {
  const start = marked.indexOf('‸');
  const text = marked.replace('‸', '');
  const { root } = parseJson(text);
  const container = root && valueAt(root, start);
  assert.ok(container?.kind === 'array' || container?.kind === 'object', marked);
  return applyEdits(text, [insertion(text, container, parts, where)]);
}

describe('insertion', () => {
  const cases: [name: string, text: string, where: 'first' | 'last', parts: string[], expected: string][] = [
    ['behind items on one line', '‸[1, 2]', 'last', ['3', '4'], '[1, 2, 3, 4]'],
    ['before items on one line', '‸[1, 2]', 'first', ['3', '4'], '[3, 4, 1, 2]'],
    ['into an empty array', '{ "a": ‸[] }', 'last', ['1', '2'], '{ "a": [1, 2] }'],
    ['into an array with a space', '{ "a": ‸[ ] }', 'last', ['1'], '{ "a": [1] }'],
    ['into an empty object', '‸{}', 'last', ['"a": 1'], '{ "a": 1 }'],
    ['into a minified object', '{"a":‸{}}', 'last', ['"b":1'], '{"a":{"b":1}}'],
    ['into minified text', '{"a":‸[1]}', 'last', ['2', '3'], '{"a":[1,2,3]}'],
    ['behind items on their own lines', '‸[\n  1,\n  2\n]', 'last', ['3'], '[\n  1,\n  2,\n  3\n]'],
    [
      'before members on their own lines',
      '‸{\r\n\t"a": 1\r\n}',
      'first',
      ['"b": 2'],
      '{\r\n\t"b": 2,\r\n\t"a": 1\r\n}',
    ],
    [
      'into an empty array of two lines',
      '{\n\t"a": ‸[\n\t]\n}',
      'last',
      ['1', '2'],
      '{\n\t"a": [\n\t\t1,\n\t\t2\n\t]\n}',
    ],
    ['behind a blank line', '‸[\n\n  1\n]', 'last', ['2'], '[\n\n  1,\n  2\n]'],
  ];
  for (const [name, text, where, parts, expected] of cases) {
    it(`puts parts ${name}`, () => assert.equal(inserted(text, where, ...parts), expected));
  }

  it('writes a member as the file does', () => {
    assert.equal(memberText('{"a":1}', '__proto__', '[]'), '"__proto__":[]');
    assert.equal(memberText('{ "a": 1 }', 'b"', '[]'), '"b\\"": []');
  });

  it('adds exactly the items, whatever the layout', () => {
    const list = fc.array(fc.integer());
    fc.assert(
      fc.property(
        list,
        list,
        fc.constantFrom(undefined, 2, '\t'),
        fc.boolean(),
        (old, added, indent, isFirst) => {
          fc.pre(added.length > 0);
          const text = JSON.stringify(old, null, indent);
          const result = inserted(`‸${text}`, isFirst ? 'first' : 'last', ...added.map(String));
          assert.deepEqual(JSON.parse(result), isFirst ? [...added, ...old] : [...old, ...added]);
        },
      ),
    );
  });
});
