import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { occurrencesAt } from '../../../server/src/core/features/occurrences';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { anywhere, mappingTexts, placeIn } from './randomMappings';

const text = `{
  "defaultLaceworkAccountAws": "Acme",
  "integration_mappings": {
    "acme": { "aws_accounts": ["210987654321", "21098765432"] },
    "dev": { "aws_accounts": ["320198765432", "210987654321"] },
    " ": { "aws_accounts": [] }
  }
}`;

/** The texts of what an offset is at, each with its line, and `*` where a Lacework account has its entry. */
function found(offset: number, of = text): string[] | undefined {
  return occurrencesAt(new Mapping(of), offset)?.all.map(
    ({ span, isEntryKey }) =>
      `${of.slice(0, span.start).split('\n').length}: ${of.slice(span.start, span.end)}${isEntryKey ? '*' : ''}`,
  );
}

describe('occurrencesAt', () => {
  it('finds a Lacework account in the default account and in the keys of entries, ignoring case', () => {
    const expected = ['2: "Acme"', '4: "acme"*'];
    assert.deepEqual(found(text.indexOf('"Acme"')), expected);
    assert.deepEqual(found(text.indexOf('"acme"') + 6), expected);
    assert.deepEqual(found(text.indexOf('"dev"') + 2), ['5: "dev"*']);
  });

  it('goes by the order of the file, whichever key comes first', () => {
    const turned = `{"integration_mappings": {"acme": {}}, "defaultLaceworkAccountAws": "Acme"}`;
    assert.deepEqual(found(turned.indexOf('"Acme"'), turned), ['1: "acme"*', '1: "Acme"']);
  });

  it('finds an AWS account ID wherever it is listed', () => {
    const expected = ['4: "210987654321"', '5: "210987654321"'];
    assert.deepEqual(found(text.indexOf('"210987654321"') + 3), expected);
    assert.deepEqual(found(text.lastIndexOf('"210987654321"') + 14), expected);
    assert.deepEqual(found(text.indexOf('320198765432')), ['5: "320198765432"']);
  });

  it('finds nothing at keys of the format, blank names, what is no ID, and between', () => {
    for (const place of ['"default', '"aws_accounts"', '" "', '"21098765432"', ' ["', '}\n}']) {
      assert.equal(found(text.indexOf(place) + (place === ' ["' ? 0 : 1)), undefined, place);
    }
  });

  it('says where it is itself, inside of any text', () => {
    fc.assert(
      fc.property(mappingTexts, anywhere, fc.nat(3), (given, where, cut) => {
        const offset = placeIn(given, where);
        for (const broken of [given, given.slice(0, offset) + given.slice(offset + cut)]) {
          const occurrences = occurrencesAt(new Mapping(broken), offset);
          for (const { span } of occurrences?.all ?? []) {
            assert.ok(0 <= span.start && span.start < span.end && span.end <= broken.length);
          }
          if (occurrences !== undefined) {
            assert.ok(occurrences.all.includes(occurrences.here));
            assert.ok(occurrences.here.span.start <= offset && offset <= occurrences.here.span.end);
          }
        }
      }),
    );
  });
});
