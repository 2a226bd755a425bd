import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { formattingEdits, type FormattingOptions } from '../../../server/src/core/features/formatting';
import { minified } from '../../../server/src/core/json/minified';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';
import type { Span } from '../../../server/src/core/text/span';

const spaces: FormattingOptions = { tabSize: 2, insertSpaces: true };

function formatted(text: string, options: Partial<FormattingOptions> = {}, range?: Span): string {
  return applyEdits(text, formattingEdits(new Mapping(text), { ...spaces, ...options }, range));
}

const laidOut = `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["210987654321", "310987654321"] },
    "acme-prod": {
      "aws_accounts": [
        "410987654321",
        "510987654321"
      ]
    },
    "acme-test": {
      "aws_accounts": ["610987654321"]
    }
  }
}
`;

const untidy = `
  {"defaultLaceworkAccountAws"
  :"acme",   \t
"integration_mappings":{ "acme-dev":{"aws_accounts":[ "210987654321","310987654321" ]},
"acme-prod" : {
    "aws_accounts":["410987654321",
"510987654321"]},  "acme-test": {
"aws_accounts": [ "610987654321" ]}
}}
`;

describe('formattingEdits', () => {
  it('keeps what is on one line there, and gives everything else a line', () => {
    assert.equal(formatted(untidy), laidOut);
    assert.deepEqual(formattingEdits(new Mapping(laidOut), spaces), []);
  });

  it('spreads a minified file, its lists and entries aside', () => {
    const text = minified(laidOut);
    assert.equal(
      formatted(text, { insertFinalNewline: true }),
      `{
  "defaultLaceworkAccountAws": "acme",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["210987654321", "310987654321"] },
    "acme-prod": { "aws_accounts": ["410987654321", "510987654321"] },
    "acme-test": { "aws_accounts": ["610987654321"] }
  }
}
`,
    );
  });

  it('indents as the editor does', () => {
    assert.equal(formatted(laidOut, { insertSpaces: false }), laidOut.replaceAll('  ', '\t'));
    assert.equal(formatted(laidOut, { tabSize: 4 }), laidOut.replaceAll('  ', '    '));
    for (const [tabSize, size] of [
      [NaN, 0],
      [-1, 0],
      [1e9, 16],
    ] as const) {
      assert.equal(formatted('{\n"a": 1}', { tabSize }), `{\n${' '.repeat(size)}"a": 1\n}`);
    }
  });

  it('keeps line breaks, a byte order mark, and one empty line between two parts', () => {
    assert.equal(
      formatted(`\uFEFF${untidy.replaceAll('\n', '\r\n')}`),
      `\uFEFF${laidOut.replaceAll('\n', '\r\n')}`,
    );
    const apart = '{\n\n"a": [\n1,\n\n\n \n2,\n\n3\n\n],\r\n"b": {}}';
    assert.equal(formatted(apart), '{\n  "a": [\n    1,\n\n    2,\n\n    3\n  ],\r\n  "b": {}\n}');
  });

  it('writes what is empty without space', () => {
    assert.equal(
      formatted('{"a": [ \n ], "b": { }, "c": [{\n}]}'),
      '{\n  "a": [],\n  "b": {},\n  "c": [\n    {}\n  ]\n}',
    );
    assert.equal(formatted('{ }'), '{}');
  });

  it('keeps a top-level list on one line, with what is in it', () => {
    assert.equal(formatted('[ {"a":{"b":[1]}},2]'), '[{ "a": { "b": [1] } }, 2]');
  });

  it('ends the file as the editor says, else as it is', () => {
    const ends = (text: string, options: Partial<FormattingOptions> = {}) =>
      formatted(text, options).slice(2);
    assert.equal(ends('{}'), '');
    assert.equal(ends('{} \n\n '), '\n\n');
    assert.equal(ends('{}', { insertFinalNewline: true }), '\n');
    assert.equal(ends('{}\n\n', { insertFinalNewline: true }), '\n\n');
    assert.equal(ends('{}\r\n\r\n', { trimFinalNewlines: true }), '\r\n');
    assert.equal(ends('{}', { trimFinalNewlines: true, insertFinalNewline: false }), '');
  });

  it('leaves a text alone that is not JSON', () => {
    for (const text of ['', '  ', '{"a":1,}', '{"a": [1 2]}', '// a\n{"a":1}', '{"a":1']) {
      assert.deepEqual(formattingEdits(new Mapping(text), { ...spaces, insertFinalNewline: true }), [], text);
    }
  });

  it('changes the lines of a range only, and not the one that the range ends at the start of', () => {
    const text = '{\n"a": 1,\n"b":2,\n"c":3\n}';
    const range = (from: string, to: string) => ({ start: text.indexOf(from), end: text.indexOf(to) });
    assert.equal(formatted(text, {}, range('"b"', ':2')), '{\n"a": 1,\n  "b": 2,\n"c":3\n}');
    assert.equal(formatted(text, {}, range('"b"', '"c"')), '{\n"a": 1,\n  "b": 2,\n"c":3\n}');
    assert.equal(formatted(text, {}, range('"c"', '"b"')), '{\n"a": 1,\n  "b": 2,\n"c":3\n}');
    const crlf = text.replaceAll('\n', '\r\n');
    const selected = { start: crlf.indexOf('"b"'), end: crlf.indexOf('"c"') };
    assert.equal(formatted(crlf, {}, selected), '{\r\n"a": 1,\r\n  "b": 2,\r\n"c":3\r\n}');
  });

  it('of very many places is one edit, since editors are slow to apply as many', () => {
    const items = Array.from({ length: 250_000 }, (_, index) => index % 10);
    const text = ` [\n${items.join()}]`;
    const edits = formattingEdits(new Mapping(text), spaces);
    assert.deepEqual(
      edits.map(({ span }) => span),
      [{ start: 0, end: text.length - 1 }],
    );
    assert.equal(applyEdits(text, edits), JSON.stringify(items, null, 2));
  });

  it('moves no token across an end of the range', () => {
    const text = '{\n"a"\n:1, "b" : 2,\n\n\n"c":3\n}';
    const line = (number: number) => {
      const start = text.split('\n').slice(0, number).join('\n').length + 1;
      return { start, end: start };
    };
    assert.equal(formatted(text, {}, line(2)), '{\n"a"\n: 1,\n  "b": 2,\n\n\n"c":3\n}');
    assert.equal(formatted('{\n"a":\n    1\n}', {}, { start: 9, end: 9 }), '{\n"a":\n    1\n}');
    assert.equal(formatted(text, {}, line(5)), '{\n"a"\n:1, "b" : 2,\n\n\n  "c": 3\n}');
  });
});

const tokens = /"(?:[^"\\]|\\.)*"|[-\w.+]+|[[\]{}:,]/g;
const anySpace = (...parts: string[]) =>
  fc.array(fc.constantFrom(...parts), { maxLength: 4 }).map((some) => some.join(''));

/** JSON texts, mapping files among them, with any white space between their tokens. */
function anyJson(...breaks: string[]) {
  const list = fc.array(fc.stringMatching(/^[0-9]{2}$/), { maxLength: 3 });
  const entry = fc.record({ aws_accounts: list });
  const mapping = fc.record({
    integration_mappings: fc.dictionary(fc.stringMatching(/^[a-z]{1,3}$/), entry),
  });
  const space = fc.infiniteStream(anySpace('', '', ' ', '\t', ...breaks));
  return fc
    .tuple(fc.oneof(mapping, fc.jsonValue({ maxDepth: 4 })), space, fc.constantFrom('', '\uFEFF'))
    .map(([value, gaps, mark]) => {
      const next = () => String(gaps.next().value);
      return mark + next() + JSON.stringify(value).replace(tokens, (token) => token + next());
    });
}

const anyOptions = fc.record(
  {
    tabSize: fc.nat(8),
    insertSpaces: fc.boolean(),
    insertFinalNewline: fc.boolean(),
    trimFinalNewlines: fc.boolean(),
  },
  { requiredKeys: ['tabSize', 'insertSpaces'] },
) as fc.Arbitrary<FormattingOptions>;

describe('formatting any JSON', () => {
  it('changes white space between tokens alone, as little as can be, and once', () => {
    const texts = anyJson('\n', '\r\n', '\r');
    fc.assert(
      fc.property(texts, anyOptions, (text, options) => {
        const edits = formattingEdits(new Mapping(text), options);
        const result = applyEdits(text, edits);
        assert.equal(minified(result), minified(text));
        assert.equal(result.startsWith('\uFEFF'), text.startsWith('\uFEFF'));
        assert.deepEqual(formattingEdits(new Mapping(result), options), []);
        let done = -1;
        for (const { span, text: added } of edits) {
          const removed = text.slice(span.start, span.end);
          assert.match(removed + added, /^[ \t\r\n]+$/);
          assert.ok(span.start > done, 'edits are in order, and do not touch');
          assert.ok(removed === '' || added === '' || !removed.startsWith(added.charAt(0)));
          assert.ok(removed === '' || added === '' || !removed.endsWith(added.slice(-1)));
          done = span.end;
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('is what JSON.stringify writes, where each part has its line', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(1, 3, '\t'), (value, indent) => {
        assert.equal(formatted(JSON.stringify(value, null, indent)), JSON.stringify(value, null, 2));
      }),
    );
  });

  it('keeps one kind of line break', () => {
    fc.assert(
      fc.property(anyJson('\r\n'), anyOptions, (text, options) => {
        fc.pre(text.includes('\r\n'));
        const result = applyEdits(text, formattingEdits(new Mapping(text), options));
        assert.doesNotMatch(result, /(?<!\r)\n|\r(?!\n)/);
      }),
    );
  });

  it('stays inside of the lines of a range, and does once what it does', () => {
    const place = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(anyJson('\n', '\r\n'), anyOptions, place, place, (text, options, a, b) => {
        const breaks = [...text.matchAll(/\r\n|\n/g)];
        const isSplit = (offset: number) =>
          breaks.some(({ index, 0: each }) => index < offset && offset < index + each.length);
        const [start, end] = [a, b].map((each) => Math.floor(each * text.length)).sort((x, y) => x - y);
        assert.ok(start !== undefined && end !== undefined);
        fc.pre(!isSplit(start) && !isSplit(end));
        const from = breaks.filter(({ index, 0: each }) => index + each.length <= start).at(-1);
        const to = breaks.find(({ index }) => index >= end);
        const lines = { start: from ? from.index + from[0].length : 0, end: to?.index ?? text.length };
        const edits = formattingEdits(new Mapping(text), options, { start, end });
        for (const { span } of edits) {
          assert.ok(lines.start <= span.start && span.end <= lines.end, JSON.stringify(text));
        }
        const result = applyEdits(text, edits);
        assert.equal(minified(result), minified(text));
        const whole = { start: lines.start, end: result.length - (text.length - lines.end) };
        fc.pre(end === start || !breaks.some(({ index, 0: each }) => index + each.length === end));
        fc.pre(!breaks.some(({ index, 0: each }) => index + each.length === whole.end));
        assert.deepEqual(
          formattingEdits(new Mapping(result), options, whole),
          [],
          JSON.stringify([text, result]),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('of the whole range is formatting of the file', () => {
    fc.assert(
      fc.property(anyJson('\n'), anyOptions, (text, options) => {
        fc.pre(!text.endsWith('\n'));
        const range = { start: 0, end: text.length };
        const mapping = new Mapping(text);
        assert.deepEqual(formattingEdits(mapping, options, range), formattingEdits(mapping, options));
      }),
    );
  });
});
