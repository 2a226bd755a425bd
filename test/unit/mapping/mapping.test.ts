import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/features/codeLens';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';

describe('Mapping', () => {
  it('holds as many Lacework accounts as a file can name', () => {
    const members = Array.from({ length: 200_000 }, (_, number) => `"n${String(number)}":{}`);
    const mapping = new Mapping(`{"integration_mappings":{${members.join()}}}`);
    assert.equal(mapping.laceworkAccounts().length, 200_000);
    assert.equal(runRules(mapping).length > 200_000, true);
    assert.equal(codeLenses(mapping).length, 200_000);
  }).timeout(60_000);
});
