import assert from 'node:assert/strict';
import { completions } from '../../../server/src/core/features/completions';
import type { AwsInventoryData } from '../../../server/src/core/facts/awsInventory';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { applyEdits } from '../../../server/src/core/text/edit';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';

/** What is offered at the `|` of a list of AWS accounts, and what each makes of the whole text. */
function complete(list: string, facts: Facts = factsAfter(0)) {
  const marked = `{"defaultLaceworkAccountAws": "acme", "integration_mappings": {"prod": {"aws_accounts": ${list}`;
  const offset = marked.indexOf('|');
  const text = marked.replace('|', '');
  const before = marked.indexOf(list);
  const { items, isIncomplete } = completions(new Mapping(text), offset, facts);
  return {
    isIncomplete,
    labels: items.map(({ label }) => label),
    details: items.map(({ detail }) => detail),
    results: items.map(({ edit, additionalEdits }) =>
      applyEdits(text, [edit, ...additionalEdits]).slice(before),
    ),
  };
}

describe('completion of AWS accounts', () => {
  it('offers active accounts that are not listed first, and marks those that are', () => {
    const { labels, details } = complete('["320198765432", "|"]}}}');
    assert.deepEqual(labels, [
      '210987654321 management',
      '540321987654 sandbox-one',
      '430219876543 search-prod',
      '650432198765 sandbox-old',
      '320198765432 payments-prod',
    ]);
    assert.deepEqual(details.slice(2), [
      'Workloads/Prod',
      'Sandbox · suspended',
      'Workloads/Prod · already under prod',
    ]);
  });

  const places: [name: string, list: string, result: string][] = [
    ['an auto-closed string', '["|"]}}}', '["210987654321"]}}}'],
    ['an empty list', '[|]}}}', '["210987654321"]}}}'],
    ['a half-typed string', '["3201|"]}}}', '["320198765432"]}}}'],
    ['the middle of a string', '["32|01"]}}}', '["320198765432"]}}}'],
    ['half-typed digits without quotes', '[3201|]}}}', '["320198765432"]}}}'],
    ['a string without an end', '["3201|\n]}}}', '["320198765432"\n]}}}'],
    ['a string without an end before others', '["3201|, "x"]}}}', '["320198765432", "x"]}}}'],
    ['the end of the text', '["3201|', '["320198765432"'],
    ['the end of the text, behind the bracket', '[|', '["210987654321"'],
    ['the end of the text, behind a comma', '["430219876543", |', '["430219876543", "210987654321"'],
    [
      'a new line in a list that is not closed',
      '[\n  "430219876543",\n  |\n}}}',
      '[\n  "430219876543",\n  "210987654321"\n}}}',
    ],
    ['the place behind an item', '["430219876543" |]}}}', '["430219876543", "210987654321"]}}}'],
    ['the place right behind an item', '["430219876543"|]}}}', '["430219876543","210987654321"]}}}'],
    ['the place before an item', '[|"430219876543"]}}}', '["210987654321","430219876543"]}}}'],
    ['the place between commas', '["430219876543", |, "x"]}}}', '["430219876543", "210987654321", "x"]}}}'],
  ];
  for (const [name, list, result] of places) {
    it(`writes an ID in ${name}`, () => assert.equal(complete(list).results[0], result));
  }

  const nowhere: [name: string, list: string][] = [
    ['behind the list', '["430219876543"]|}}}'],
    ['in an object in the list', '[{"id": "|"}]}}}'],
    ['under another key', '[], "accounts": ["|"]}}}'],
    ['behind a comma in a string', '["320198765432,43|"]}}}'],
  ];
  for (const [name, list] of nowhere) {
    it(`offers nothing ${name}`, () => assert.deepEqual(complete(list).labels, []));
  }

  it('leaves the quotes that are there, as editors need that go by what is typed inside of them', () => {
    const of = (marked: string) => {
      const head = '{"integration_mappings": {"prod": {"aws_accounts": ';
      const text = `${head}${marked.replace('|', '')}`;
      const [item] = completions(new Mapping(text), head.length + marked.indexOf('|'), factsAfter(0)).items;
      const { span, text: put } = item?.edit ?? { span: { start: 0, end: 0 }, text: '' };
      return { replaced: text.slice(span.start, span.end), put, filter: item?.filterText.slice(0, 12) };
    };
    const filter = '320198765432';
    assert.deepEqual(of('["3201|"]}}}'), { replaced: '3201', put: '320198765432', filter });
    assert.deepEqual(of('["3201|]}}}'), { replaced: '3201', put: '320198765432"', filter });
    assert.deepEqual(of('["3201|" "x"]}}}'), { replaced: '3201"', put: '320198765432",', filter });
    assert.deepEqual(of("['3201|']}}}"), {
      replaced: "'3201'",
      put: '"320198765432"',
      filter: "'32019876543",
    });
    assert.deepEqual(of('[3201|]}}}'), { replaced: '3201', put: '"320198765432"', filter });
  });

  it('offers nothing where no accounts are known', () => {
    assert.deepEqual(complete('["|"]}}}', noFacts).labels, []);
  });

  it('finds accounts by name, unit, e-mail address and digits in the middle', () => {
    for (const typed of ['payments', 'PROD pay', 'payments-prod@acme', '1987654']) {
      assert.ok(complete(`["${typed}|"]}}}`).labels.includes('320198765432 payments-prod'), typed);
    }
    assert.deepEqual(complete('["nobody|"]}}}').labels, []);
  });

  it('does not call the entry at the cursor one that is listed already', () => {
    assert.deepEqual(complete('["320198765432|"]}}}').details, ['Workloads/Prod']);
  });

  it('offers so many as can be read of a big organization, and the rest when more is typed', () => {
    const accounts = Array.from({ length: 1000 }, (_, index) => ({
      id: String(500_000_000_000 + index * 7919),
      name: `account-${index}`,
      state: 'ACTIVE' as const,
    }));
    const big: AwsInventoryData = { ...sampleInventory, accounts };
    const first = complete('["|"]}}}', factsAfter(0, big));
    assert.deepEqual([first.labels.length, first.isIncomplete], [200, true]);
    const narrowed = complete('["account-777|"]}}}', factsAfter(0, big));
    assert.deepEqual([narrowed.labels.length, narrowed.isIncomplete], [1, false]);
  });
});
