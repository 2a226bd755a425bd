import assert from 'node:assert/strict';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { newMapping } from '../../../server/src/core/features/newMapping';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';
import { sampleInventory } from '../facts/sampleInventory';

const inventory = new AwsInventory(sampleInventory);

/** Which IDs a text lists under each Lacework account. */
function listed(text: string): [name: string, ids: string[]][] {
  return new Mapping(text)
    .laceworkAccounts()
    .map(({ name, entries }) => [name, entries.map((entry) => entry.text)]);
}

describe('a new mapping', () => {
  it('is blank but sound without routes', () => {
    assert.equal(
      newMapping('acme'),
      '{\n  "defaultLaceworkAccountAws": "acme",\n  "integration_mappings": {}\n}\n',
    );
  });

  it('lists the active accounts of a unit and of those below it, the nearest route first', () => {
    const text = newMapping(
      'acme',
      [
        { organizationalUnitId: 'r-ab12', laceworkAccount: 'acme-core' },
        { organizationalUnitId: 'ou-ab12-workl0ad', laceworkAccount: 'acme-prod' },
        { organizationalUnitId: 'ou-ab12-sandb0x1', laceworkAccount: '__proto__' },
      ],
      inventory,
    );
    assert.deepEqual(listed(text), [
      ['acme-core', ['210987654321']],
      ['acme-prod', ['320198765432', '430219876543']],
      ['__proto__', ['540321987654']],
    ]);
    assert.deepEqual(runRules(new Mapping(text)), []);
  });

  it('does not list what goes to the default account anyway, and joins names that differ in case', () => {
    const text = newMapping(
      'acme',
      [
        { organizationalUnitId: 'r-ab12', laceworkAccount: 'ACME' },
        { organizationalUnitId: 'ou-ab12-workl0ad', laceworkAccount: 'prod' },
        { organizationalUnitId: 'ou-ab12-sandb0x1', laceworkAccount: 'Prod' },
      ],
      inventory,
    );
    assert.deepEqual(listed(text), [['prod', ['320198765432', '430219876543', '540321987654']]]);
  });
});
