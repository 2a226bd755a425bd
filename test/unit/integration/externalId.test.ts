import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import * as fc from 'fast-check';
import {
  parseExternalId,
  printExternalId,
  randomAlphabet,
} from '../../../server/src/core/integration/externalId';
import { externalIdFaults } from '../../../server/src/core/integration/externalIdFaults';
import { laceworkAccountFaults } from '../../../server/src/core/integration/laceworkAccountFaults';
import { makeExternalId } from '../../../server/src/core/integration/makeExternalId';
import { id } from './faultRow';

const whose = { laceworkAccount: 'acme', awsAccountId: id };
const random = fc.string({
  unit: fc.constantFrom(...Array.from(randomAlphabet)),
  minLength: 10,
  maxLength: 10,
});

describe('an external ID', () => {
  it('is read as the example of the documentation has it', () => {
    assert.deepEqual(parseExternalId('lweid:aws:v2:acmeinc:123456789012:dkl31.09ip'), {
      laceworkAccount: 'acmeinc',
      awsAccountId: '123456789012',
      random: 'dkl31.09ip',
    });
  });

  it('is read as it was printed, colons in its end included, and nothing is wrong with it', () => {
    fc.assert(
      fc.property(random, (end) => {
        const parts = { ...whose, random: end };
        assert.deepEqual(parseExternalId(printExternalId(parts)), parts);
        assert.deepEqual(externalIdFaults(printExternalId(parts), whose), []);
      }),
    );
  });

  it('is not read exactly where it has an error', () => {
    const sound = printExternalId({ ...whose, random: 'dkl31.09ip' });
    const broken = fc
      .tuple(fc.nat(sound.length), fc.string({ unit: 'binary', maxLength: 3 }), fc.nat(3))
      .map(([at, inserted, removed]) => sound.slice(0, at) + inserted + sound.slice(at + removed));
    fc.assert(
      fc.property(broken, (text) => {
        // Names of accounts are judged for more than their characters.
        const parsed = parseExternalId(text);
        const isNameSound = laceworkAccountFaults(parsed?.laceworkAccount ?? 'acme').length === 0;
        const hasError = externalIdFaults(text).some(({ severity }) => severity !== 'information');
        assert.equal(parsed === undefined || !isNameSound, hasError, text);
      }),
      { numRuns: 1000 },
    );
  });

  it('is made of the bytes that are given, each character of the alphabet as often as every other', () => {
    const counts = new Map<string, number>();
    let next = 0;
    for (let ids = 0; ids < 69; ids++) {
      const made = makeExternalId(whose, (count) => Uint8Array.from({ length: count }, () => next++ % 256));
      const { random: end = '' } = parseExternalId(made) ?? {};
      assert.equal(end.length, 10);
      for (const character of end) {
        counts.set(character, (counts.get(character) ?? 0) + 1);
      }
    }
    // 690 characters of 69; the bytes that begin a fourth round of the alphabet are passed over.
    assert.equal(counts.size, randomAlphabet.length);
    assert.deepEqual(new Set(counts.values()), new Set([10]));
  });

  it('is another each time', () => {
    const made = new Set(Array.from({ length: 100 }, () => makeExternalId(whose, randomBytes)));
    assert.equal(made.size, 100);
  });

  it('takes no more from a source than it asked for', () => {
    const made = makeExternalId(whose, () => new Uint8Array(64));
    assert.equal(made, `lweid:aws:v2:acme:${id}:AAAAAAAAAA`);
  });
});

describe('the Lacework account of an external ID', () => {
  const names: readonly (readonly [name: string, severity: string, message: RegExp, fix?: string])[] = [
    ['', 'error', /is empty/],
    [' acme ', 'error', /white space around/, 'acme'],
    ['https://acme.lacework.net/ui', 'error', /is no bare name/, 'acme'],
    ['acme.fra.lacework.net', 'error', /is no bare name/, 'acme'],
    ['acme:prod', 'error', /is no bare name/],
    [id, 'error', /is an identifier of AWS/],
    ['acme prod', 'error', /has U\+0020 in it/],
    ['аcme', 'error', /has U\+0430 in it/],
    ['acme!', 'error', /has "!" in it/],
    ['a'.repeat(1188), 'error', /is too long/],
    ['acme.fra', 'warning', /seems to end in a cluster/, 'acme'],
    ['lw_account_1', 'warning', /is a name from the documentation/],
  ];
  for (const [name, severity, message, fix] of names) {
    it(JSON.stringify(name.slice(0, 30)), () => {
      const faults = laceworkAccountFaults(name);
      assert.deepEqual(
        faults.map((fault) => fault.severity),
        [severity],
      );
      assert.match(faults[0]?.message ?? '', message);
      assert.equal(faults[0]?.fix?.value, fix);
    });
  }

  it('may be any other name, as long as AWS takes the external ID', () => {
    for (const name of ['acme', 'ACME', 'IT20.MyCompany', 'xyz-sub1', 'a'.repeat(1187)]) {
      assert.deepEqual(laceworkAccountFaults(name), [], name);
      const made = makeExternalId({ laceworkAccount: name, awsAccountId: id }, randomBytes);
      assert.deepEqual(externalIdFaults(made), []);
    }
  });
});
