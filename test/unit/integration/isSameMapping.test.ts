import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  decodeMapping,
  encodeAccountMappingFile,
} from '../../../server/src/core/integration/accountMappingFile';
import { areSameMappings, isSameMapping } from '../../../server/src/core/integration/isSameMapping';

const fileOf = (text: string) => encodeAccountMappingFile(Buffer.from(text));
const text =
  '{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"b": {}, "a": {"aws_accounts": ["1", "2"]}}}';

describe('a mapping that was sent and one that came back', () => {
  const rows: [what: string, data: object, isSame: boolean][] = [
    ['the same bytes', { accountMappingFile: fileOf(text) }, true],
    ['the same bytes without a data URL', { accountMappingFile: fileOf(text).split(',')[1] }, true],
    ['other white space', { accountMappingFile: fileOf(`${text}\n`) }, false],
    ['an object', { accountMapping: JSON.parse(text) as object }, true],
    [
      'an object with its keys in another order',
      {
        accountMapping: {
          integration_mappings: { a: { aws_accounts: ['1', '2'] }, b: {} },
          defaultLaceworkAccountAws: 'acme',
        },
      },
      true,
    ],
    [
      'an object with its list in another order',
      {
        accountMapping: {
          integration_mappings: { a: { aws_accounts: ['2', '1'] }, b: {} },
          defaultLaceworkAccountAws: 'acme',
        },
      },
      false,
    ],
    ['JSON as text', { accountMappingFile: `  ${text}` }, true],
    ['nothing', {}, false],
    ['something that cannot be read', { accountMappingFile: 'data:nonsense' }, false],
    ['another', { accountMapping: {} }, false],
  ];
  for (const [what, data, isSame] of rows) {
    it(`are ${isSame ? 'one' : 'two'} where it is ${what}`, () => {
      assert.equal(isSameMapping(fileOf(text), data), isSame);
    });
  }

  it('are compared whatever they are', () => {
    const values = fc.oneof(fc.string(), fc.jsonValue(), fc.json().map(fileOf));
    fc.assert(
      fc.property(values, values, (a, b) => {
        const [one, other] = [decodeMapping(a), decodeMapping(b)];
        assert.equal(areSameMappings(one, other), areSameMappings(other, one));
        if (one.isRead && (one.form === 'data-url' || one.form === 'object')) {
          assert.ok(areSameMappings(one, decodeMapping(a)));
        }
      }),
    );
  });
});
