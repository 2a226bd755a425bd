import assert from 'node:assert/strict';
import { codeLenses } from '../../../server/src/core/features/codeLens';
import { documentSymbols } from '../../../server/src/core/features/documentSymbols';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';

describe('Mapping', () => {
  it('is read anew where a text in it becomes too long, or a list, while it is typed', () => {
    for (const [before, typed] of [
      [`{"defaultLaceworkAccountAws":"${'a'.repeat(999_999)}"}`, 'a'],
      [`{"integration_mappings":{"dev":{"aws_accounts":["${'a'.repeat(999_999)}"]}}}`, 'a'],
      [`{"integration_mappings":{"dev":{"aws_accounts":["210987654321", "a"]}}}`, 'a'.repeat(1_000_000)],
    ] as const) {
      const at = before.lastIndexOf('"');
      const text = before.slice(0, at) + typed + before.slice(at);
      const mapping = new Mapping(before);
      assert.equal(mapping.isUnread, false);
      const after = mapping.after({ start: at, oldEnd: at, newEnd: at + typed.length }, text);
      assert.equal(after.isUnread, true, before.slice(0, 60));
    }
  });

  it('holds as many Lacework accounts as a file can name', () => {
    // In as few characters as can be.
    const nameOf = (number: number) => String.fromCharCode(0x4e00 + (number % 20_000));
    const members = Array.from({ length: 105_000 }, (_, number) => `"${nameOf(number)}":{}`);
    const mapping = new Mapping(`{"integration_mappings":{${members.join()}}}`);
    assert.equal(mapping.laceworkAccounts().length, 105_000);
    assert.equal(runRules(mapping).length > 105_000, true);
    // As many as an editor gets, and one that says that there are more.
    const lenses = codeLenses(mapping);
    assert.deepEqual(
      [lenses.length, lenses.at(-1)?.title],
      [100_001, 'too many places in this file for lenses: no more from here on'],
    );
    const symbols = documentSymbols(mapping);
    assert.deepEqual([symbols.length, symbols.at(-1)?.name], [100_001, '5000 more, not shown']);
  }).timeout(60_000);
});
