import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/features/codeLens';
import { documentSymbols } from '../../../server/src/core/features/documentSymbols';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';

describe('Mapping', () => {
  it('holds as many Lacework accounts as a file can name', () => {
    // In as few characters as can be.
    const nameOf = (number: number) => String.fromCharCode(0x4e00 + (number >> 9), 0x4e00 + (number & 511));
    const members = Array.from({ length: 120_000 }, (_, number) => `"${nameOf(number)}":{}`);
    const mapping = new Mapping(`{"integration_mappings":{${members.join()}}}`);
    assert.equal(mapping.laceworkAccounts().length, 120_000);
    assert.equal(runRules(mapping).length > 120_000, true);
    // As many as an editor gets, and one that says that there are more.
    const lenses = codeLenses(mapping);
    assert.deepEqual(
      [lenses.length, lenses.at(-1)?.title],
      [100_001, 'too many places in this file for lenses: no more from here on'],
    );
    const symbols = documentSymbols(mapping);
    assert.deepEqual([symbols.length, symbols.at(-1)?.name], [100_001, '20000 more, not shown']);
  }).timeout(60_000);
});
