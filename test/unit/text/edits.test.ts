import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { parseJson } from '../../../server/src/core/json/parseJson';
import { removalsAt } from '../../../server/src/core/json/removal';
import { separatorAt } from '../../../server/src/core/json/separator';
import { ComposedEdits } from '../../../server/src/core/text/composedEdits';
import { applyEdits, withoutConflicts, type Edit } from '../../../server/src/core/text/edit';

const edit = (start: number, end: number, text: string): Edit => ({ span: { start, end }, text });

/** Edits anywhere in a text of this length, that may overlap. */
const anyEdits = (length: number) =>
  fc.array(
    fc
      .tuple(fc.nat(length), fc.nat(5), fc.constantFrom('', 'a', 'bc'))
      .map(([start, size, text]) => edit(start, Math.min(length, start + size), text)),
    { maxLength: 8 },
  );

describe('edits', () => {
  it('apply whatever their order', () => {
    const edits = [edit(4, 6, 'X'), edit(0, 1, ''), edit(2, 2, 'new')];
    assert.equal(applyEdits('abcdef', edits), 'bnewcdX');
  });

  it('that conflict are left out, whole groups at a time', () => {
    const first = [edit(0, 2, 'x'), edit(4, 6, 'y')];
    assert.deepEqual(withoutConflicts([[edit(5, 7, 'z')], first, [edit(6, 7, 'w')]]), [
      ...first,
      edit(6, 7, 'w'),
    ]);
  });

  it('made one after the other compose to edits of the original', () => {
    const text = 'The quick brown fox jumps over the lazy dog';
    fc.assert(
      fc.property(fc.array(fc.infiniteStream(fc.nat()), { maxLength: 5 }), (rounds) => {
        const composed = new ComposedEdits(text);
        let expected = text;
        for (const [round] of rounds.entries()) {
          const [sampled] = fc.sample(anyEdits(expected.length), { numRuns: 1, seed: round });
          const edits = withoutConflicts((sampled ?? []).map((single) => [single]));
          expected = applyEdits(expected, edits);
          composed.apply(edits);
        }
        assert.equal(composed.text, expected);
        assert.equal(applyEdits(text, composed.edits()), expected);
      }),
    );
  });
});

describe('removalsAt', () => {
  const removed = (text: string, ...what: string[]) => {
    const { root } = parseJson(text);
    const starts = what.map((part) => text.indexOf(part));
    const edits = root === undefined ? [] : removalsAt(root, starts);
    return edits.length === 0 ? undefined : applyEdits(text, edits);
  };
  const cases: [name: string, text: string, what: string, expected: string | undefined][] = [
    ['the first item', '[1, 2, 3]', '1', '[2, 3]'],
    ['an item in the middle', '[1, 2, 3]', '2', '[1, 3]'],
    ['the last item', '[1, 2, 3]', '3', '[1, 2]'],
    ['the only item', '[ 1 ]', '1', '[]'],
    ['an item on its own line', '[\r\n\t1,\r\n\t2,\r\n\t3\r\n]', '2', '[\r\n\t1,\r\n\t3\r\n]'],
    ['the last item on its own line', '[\n  1,\n  2\n]', '2', '[\n  1\n]'],
    ['a member', '{"a": {"b": 1}, "c": 2}', '"a"', '{"c": 2}'],
    ['an inner member', '{"a": {"b": 1, "d": [2]}, "c": 2}', '"d"', '{"a": {"b": 1}, "c": 2}'],
    ['nothing where no item starts', '{"a": 1}', ' 1', undefined],
    ['nothing for a value of a member', '{"a": 1}', '1', undefined],
  ];
  for (const [name, text, what, expected] of cases) {
    it(`takes out ${name}`, () => assert.equal(removed(text, what), expected));
  }

  it('takes out several at once, wherever they stand', () => {
    const text = '{"a": [1, 2, 3, 4, 5], "b": [6, 7], "c": [8]}';
    assert.equal(removed(text, '1', '2', '4'), '{"a": [3, 5], "b": [6, 7], "c": [8]}');
    assert.equal(removed(text, '2', '4', '5', '6', '7', '8'), '{"a": [1, 3], "b": [], "c": []}');
  });
});

describe('separatorAt', () => {
  const cases: [name: string, text: string, what: string, expected: string][] = [
    ['what stands before the item', '[1,  2,3]', '2', ',  '],
    ['what stands behind the first item', '[1 ,2]', '1', ' ,'],
    ['lines', '[\r\n\t1,\r\n\t2\r\n]', '2', ',\r\n\t'],
    ['the line of the only item', '[\n  1\n]', '1', ',\n  '],
    ['the usual for the only item', '{"a": [1]}', '1', ', '],
    ['no blank where nothing has any', '{"a":[1]}', '1', ','],
    ['the usual where the comma is missing', '[1 2]', '2', ', '],
    ['the usual beside a comment', '[1, /* x */ 2]', '2', ', '],
  ];
  for (const [name, text, what, expected] of cases) {
    it(`gives ${name}`, () => {
      const { root } = parseJson(text);
      assert.equal(root && separatorAt(text, root, text.indexOf(what)), expected);
    });
  }
});
