import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { Mapping } from '../../../server/src/core/mapping/mapping';

const text = '{"a": "b", "integration_mappings": {"prod": {"aws_accounts": ["12", "", [3]]}}}';

function textsAround(offset: number): string[] {
  return new Mapping(text).spansAround(offset).map(({ start, end }) => text.slice(start, end));
}

/** A text with one part of it replaced by something that may break it. */
const changed = fc
  .tuple(fc.nat(text.length), fc.nat(30), fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '\n', "'"))
  .map(([start, removed, added]) => text.slice(0, start) + added + text.slice(start + removed));

describe('spansAround', () => {
  it('goes from the file to a list, an item, and what is in its quotes', () => {
    const outside = [
      text,
      '"integration_mappings": {"prod": {"aws_accounts": ["12", "", [3]]}}',
      '{"prod": {"aws_accounts": ["12", "", [3]]}}',
      '"prod": {"aws_accounts": ["12", "", [3]]}',
      '{"aws_accounts": ["12", "", [3]]}',
      '"aws_accounts": ["12", "", [3]]',
    ];
    const list = '["12", "", [3]]';
    assert.deepEqual(textsAround(text.indexOf('12')), [...outside, list, '"12"', '12']);
    assert.deepEqual(textsAround(text.indexOf('"12"')), [...outside, list, '"12"']);
    assert.deepEqual(textsAround(text.indexOf('""') + 1), [...outside, list, '""']);
    assert.deepEqual(textsAround(text.indexOf('3')), [...outside, list, '[3]', '3']);
    assert.deepEqual(textsAround(text.indexOf('12') + 4), [...outside, list]);
    assert.deepEqual(textsAround(text.indexOf('accounts')), [...outside, '"aws_accounts"', 'aws_accounts']);
  });

  it('goes to keys and values of the file itself', () => {
    assert.deepEqual(textsAround(2), [text, '"a": "b"', '"a"', 'a']);
    assert.deepEqual(textsAround(5), [text, '"a": "b"']);
    assert.deepEqual(textsAround(7), [text, '"a": "b"', '"b"', 'b']);
  });

  it('is nothing where there is no text', () => {
    assert.deepEqual(new Mapping('').spansAround(0), []);
    assert.deepEqual(new Mapping('{}   ').spansAround(4), []);
  });

  it('has each place inside of the one before it, and around the offset, in any text', () => {
    fc.assert(
      fc.property(changed, fc.nat(text.length), (broken, offset) => {
        let outer = { start: 0, end: broken.length + 1 };
        for (const span of new Mapping(broken).spansAround(offset)) {
          assert.ok(outer.start <= span.start && span.end <= outer.end);
          assert.ok(span.end - span.start < outer.end - outer.start);
          assert.ok(span.start <= offset && offset <= span.end);
          outer = span;
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('containers', () => {
  const found = (given: string) =>
    [...new Mapping(given).containers()].map(
      ({ span, isClosed }) => `${given.slice(span.start, span.end)}${isClosed ? '' : ' …'}`,
    );

  it('are the objects and lists, each before those in it', () => {
    assert.deepEqual(found('{"a": [{}, 1], "b": "{}", "c": {"d": []}}'), [
      '{"a": [{}, 1], "b": "{}", "c": {"d": []}}',
      '[{}, 1]',
      '{}',
      '{"d": []}',
      '[]',
    ]);
  });

  it('do not count as closed by the bracket of another', () => {
    assert.deepEqual(found('{"a": {"b": []}'), ['{"a": {"b": []} …', '{"b": []}', '[]']);
    assert.deepEqual(found('{"a": [1,'), ['{"a": [1, …', '[1, …']);
    assert.deepEqual(found('['), ['[ …']);
    assert.deepEqual(found('1'), []);
  });
});
