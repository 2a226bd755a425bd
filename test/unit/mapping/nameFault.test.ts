import assert from 'node:assert/strict';
import fc from 'fast-check';
import { accountsOfUrl } from '../../../server/src/core/mapping/accountUrl';
import { LaceworkAccountNames } from '../../../server/src/core/mapping/laceworkAccountNames';
import { certainNameFor, nameFaultOf } from '../../../server/src/core/mapping/nameFault';

describe('the fault of a Lacework account name', () => {
  const faults: [name: string, fault: string | undefined][] = [
    ['acme-prod', undefined],
    ['IT20.MyCompany', undefined],
    ['', undefined],
    [' \u00a0', undefined],
    [' 210987654321', 'identifier'],
    ['arn:aws:iam::210987654321:root', 'identifier'],
    ['r-4f2a', 'identifier'],
    ['ou-ab12-c3d4e5f6', 'identifier'],
    ['ou-ab12-abcdefgh', undefined],
    ['r-abcd', undefined],
    ['o-marketing2024', undefined],
    ['ou-team-frankfurt1', undefined],
    ['o-acme', undefined],
    [' https://acme.lacework.net', 'url'],
    ['\u200bacme ', 'confusable'],
    [' Dev Infra', 'padded'],
    ['Dev Infra', 'space'],
    ['acme.FRA', 'cluster'],
    ['LW_account_7', 'sample'],
  ];
  for (const [name, fault] of faults) {
    it(`${JSON.stringify(name)}: ${fault ?? 'none'}`, () => assert.equal(nameFaultOf(name), fault));
  }

  it('does not come again once what is certain was written', () => {
    const part = fc.constantFrom(
      ' ',
      'https://',
      'acme',
      '.',
      'lacework.net',
      '/',
      '\u0430',
      '-',
      ':',
      'fra',
      '?',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(part).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (name) => {
          const certain = certainNameFor(name);
          assert.equal(certainNameFor(certain), certain);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe('the accounts of a URL', () => {
  const urls: [url: string, certain: string | undefined, ...possible: string[]][] = [
    ['acme.lacework.net', 'acme'],
    ['//acme.lacework.net', 'acme'],
    ['HTTPS://Acme.FRA.Lacework.Net:443/ui', 'Acme'],
    ['acme.lacework.net?accountName=sub', undefined, 'acme'],
    ['https://acme.lacework.net/#/', undefined, 'acme'],
    ['it20.mycompany.lacework.net', undefined, 'it20', 'it20.mycompany'],
    ['https://acme', undefined, 'acme'],
    ['acme/', undefined, 'acme'],
    ['api.lacework.net', undefined],
    ['acme/prod', undefined],
    ['lacework.net', undefined],
  ];
  for (const [url, certain, ...possible] of urls) {
    it(url, () => {
      const found = accountsOfUrl(url);
      assert.equal(found.certain, certain);
      assert.deepEqual(found.possible, possible);
    });
  }
});

describe('rivals of a Lacework account name', () => {
  const rivalsOf = (...names: string[]) => {
    const places = names.map((name, i) => ({ name, span: { start: i, end: i }, isDefault: false }));
    const all = new LaceworkAccountNames('', places);
    return all.all.map((place) => all.rivalOf(place, place.certainName)?.name);
  };

  it('are written in another way', () => {
    assert.deepEqual(rivalsOf('dev ', 'DEV ', 'dev', 'acme'), ['dev', 'dev', 'dev ', undefined]);
    assert.deepEqual(rivalsOf(' dev', 'https://dev.lacework.net'), ['https://dev.lacework.net', ' dev']);
    assert.deepEqual(rivalsOf('dev ', 'dev '), [undefined, undefined]);
  });
});
