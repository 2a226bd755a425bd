import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import {
  decodeMapping,
  encodeAccountMappingFile,
  receivedMapping,
} from '../../../server/src/core/integration/accountMappingFile';
import { fitMappingFile } from '../../../server/src/core/integration/fitMappingFile';
import { largestRequest } from '../../../server/src/core/mapping/requestSize';

const text = '{"defaultLaceworkAccountAws": "ácme", "integration_mappings": {}}\r\n';
const base64 = Buffer.from(text).toString('base64');

function textOf(value: unknown): string {
  const received = decodeMapping(value);
  assert.ok(received.isRead, JSON.stringify(received));
  return received.text;
}

describe('a mapping in a request', () => {
  it('is the bytes of the file in a data URL as the vendor writes it', () => {
    const sent = encodeAccountMappingFile(Buffer.from(text));
    assert.equal(sent, `data:application/json;name=i.json;base64,${base64}`);
    // The pattern of the API's description.
    assert.match(sent, /(^data:.+;base64,)(.+$)/);
  });

  it('comes back byte for byte, whatever the file holds', () => {
    const files = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 300 })
      .filter((content) => Buffer.from(content).toString() === content);
    fc.assert(
      fc.property(files, fc.boolean(), (content, hasMark) => {
        const bytes = Buffer.from(hasMark ? `\uFEFF${content}` : content);
        const received = decodeMapping(encodeAccountMappingFile(bytes));
        assert.ok(received.isRead || bytes.includes(0), JSON.stringify(content));
        if (received.isRead) {
          assert.deepEqual(Buffer.from(received.bytes), bytes);
        }
      }),
    );
    const large = Buffer.alloc(700_000, text);
    const received = decodeMapping(encodeAccountMappingFile(large));
    assert.ok(received.isRead && Buffer.from(received.bytes).equals(large));
  });

  const forms: readonly (readonly [name: string, value: unknown, form: string])[] = [
    ['a data URL', `data:application/json;name=i.json;base64,${base64}`, 'data-url'],
    ['a data URL without a name', `data:application/json;base64,${base64}`, 'data-url'],
    ['a data URL whose name has a comma', `data:application/json;name=a,b.json;base64,${base64}`, 'data-url'],
    ['a data URL in capital letters', `DATA:APPLICATION/JSON;BASE64,${base64}`, 'data-url'],
    ['base64', base64, 'base64'],
    ['base64 without padding', base64.replace(/=+$/, ''), 'base64'],
    ['base64 for URLs', Buffer.from(text).toString('base64url'), 'base64'],
    ['base64 on several lines', base64.replace(/.{60}/g, '$&\n'), 'base64'],
    ['JSON', text, 'json'],
    ['JSON in UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le').toString('base64'), 'base64'],
  ];
  for (const [name, value, form] of forms) {
    it(`is read as ${name}`, () => {
      assert.equal(textOf(value).replace('\uFEFF', ''), text);
      const received = decodeMapping(value);
      assert.equal(received.isRead && received.form, form);
    });
  }

  it('is read as an object', () => {
    assert.deepEqual(JSON.parse(textOf(JSON.parse(text))), JSON.parse(text));
    assert.ok(textOf({ a: 1 }).endsWith('}\n'));
  });

  it('is taken from the file before the object, and from the object where there is no file that can be read', () => {
    const accountMappingFile = encodeAccountMappingFile(Buffer.from(text));
    const accountMapping = { defaultLaceworkAccountAws: 'other' };
    const formOf = (data: Parameters<typeof receivedMapping>[0]) => {
      const received = receivedMapping(data);
      return received?.isRead === true ? received.form : received;
    };
    assert.equal(formOf({ accountMappingFile, accountMapping }), 'data-url');
    assert.equal(formOf({ accountMappingFile: '?', accountMapping }), 'object');
    assert.equal(formOf({ accountMappingFile: '', accountMapping }), 'object');
    assert.equal(formOf({ accountMappingFile: null, accountMapping: undefined }), undefined);
    assert.deepEqual(formOf({ accountMappingFile: '?' }), { isRead: false, reason: 'It is not base64.' });
  });

  const unreadable: readonly (readonly [value: unknown, reason: RegExp])[] = [
    ['data:application/json,{}', /without ";base64,"/],
    ['data:application/json;base64,', /is empty/],
    ['data:application/json;base64,?', /not base64/],
    ['********', /not base64/],
    ['', /is empty/],
    [Buffer.from([0x7b, 0xff, 0x7d]).toString('base64'), /neither UTF-8 nor UTF-16/],
    [12, /neither text nor an object/],
    [null, /neither text nor an object/],
    [['a'], /neither text nor an object/],
    [{ a: 1n }, /cannot be written as JSON/],
  ];
  for (const [value, reason] of unreadable) {
    const shown = typeof value === 'string' ? JSON.stringify(value) : typeof value;
    it(`is not read from ${shown}: ${reason.source}`, () => {
      const received = decodeMapping(value);
      assert.match(received.isRead ? '' : received.reason, reason);
    });
  }

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string()), (value) => {
        const received = decodeMapping(value);
        assert.ok(received.isRead ? received.text.length > 0 : received.reason.length > 0);
      }),
    );
  });
});

describe('a mapping file that is to be sent', () => {
  const file = (spaces: number, ids = 1) =>
    Buffer.from(
      `\uFEFF{ "a b": [${' '.repeat(spaces)}${Array.from({ length: ids }, () => '"210987654321"').join(',')}] }\n`,
    );

  it('is left as it is where it fits', () => {
    const bytes = file(1000);
    const asItIs = encodeAccountMappingFile(bytes);
    const room = largestRequest - asItIs.length;
    assert.deepEqual(fitMappingFile(bytes, room), {
      fits: true,
      accountMappingFile: asItIs,
      isMinified: false,
    });
    const smaller = fitMappingFile(bytes, room + 1);
    assert.ok(smaller.fits && smaller.isMinified);
  });

  it('loses the white space between tokens, and nothing else, where it fits so only', () => {
    const sent = fitMappingFile(file(900_000), 500);
    assert.ok(sent.fits && sent.isMinified);
    assert.equal(textOf(sent.accountMappingFile), '{"a b":["210987654321"]}');
  });

  it('does not fit where even that is too large, or cannot be done', () => {
    const large = fitMappingFile(file(0, 60_000), 0);
    assert.ok(!large.fits && large.size > largestRequest);
    const noJson = fitMappingFile(Buffer.concat([file(900_000), Buffer.from('}')]), 0);
    assert.ok(!noJson.fits && noJson.size > 1_200_000);
    const noText = fitMappingFile(Buffer.alloc(900_000, 0xff), 0);
    assert.ok(!noText.fits);
  });
});
