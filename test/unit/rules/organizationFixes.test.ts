import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { runRules } from '../../../server/src/core/rules/runRules';
import { applyEdits } from '../../../server/src/core/text/edit';
import { factsNamed, factsOf } from './inventories';

const fixtures = resolve(__dirname, '../../fixtures/rules');

/** What a file looks like after each suggestion for problems of a rule, by the title of the suggestion. */
function outcomes(text: string, rule: string, facts = factsNamed('acme')): Map<string, string> {
  const problems = runRules(new Mapping(text), { facts }).filter((problem) => problem.rule.id === rule);
  const fixes = problems.flatMap(({ suggestions }) => suggestions?.() ?? []);
  return new Map(fixes.map(({ title, edits }) => [title, applyEdits(text, edits)]));
}

function inFixture(rule: string, file: string): { text: string; after: Map<string, string> } {
  const text = readFileSync(join(fixtures, rule, file), 'utf8');
  return { text, after: outcomes(text, rule, factsOf(file)) };
}

describe('what is added to a list', () => {
  const rule = 'unmapped-account-in-mapped-unit';
  const layouts: [file: string, before: string, after: string][] = [
    ['typical@acme.json', '"650432198765"\n', '"650432198765",\n        "760543219876"\n'],
    ['minified@acme.json', '"650432198765"]', '"650432198765","760543219876"]'],
    ['crlf-one-line@acme.json', '"650432198765"]', '"650432198765", "760543219876"]'],
  ];
  for (const [file, before, expected] of layouts) {
    it(`looks like the rest: ${file}`, () => {
      const { text, after } = inFixture(rule, file);
      assert.deepEqual(
        [...after],
        [['Add "web-prod" (760543219876) to "acme-prod"', text.replace(before, expected)]],
      );
    });
  }

  it('is all that is missing', () => {
    const { text, after } = inFixture(rule, 'several@large-unit.json');
    const added = [
      '"873533246827"',
      '"900405190344"',
      '"927277133861"',
      '"954149077378"',
      '"981021020895"',
    ].join(',\n        ');
    assert.deepEqual(
      [...after],
      [
        [
          'Add 5 AWS accounts to "acme-teams"',
          text.replace('"846661303310"\n', `"846661303310",\n        ${added}\n`),
        ],
      ],
    );
  });

  it('is nothing in a file that is not JSON', () => {
    assert.equal(inFixture(rule, 'comment@acme.json').after.size, 0);
    assert.equal(inFixture('unknown-aws-account', 'comment@acme.json').after.size, 0);
  });
});

describe('an AWS account that is not mapped', () => {
  const rule = 'unmapped-aws-account';

  it('is offered to the Lacework account of its unit first', () => {
    const { text, after } = inFixture(rule, 'one@acme.json');
    const [[title, first] = ['', '']] = after;
    assert.equal(title, 'Map "web-dev" (980765432198) to "acme-dev"');
    assert.equal(first, text.replace('"870654321987"\n', '"870654321987",\n        "980765432198"\n'));
    assert.equal(after.size, 3);
  });

  it('is put into an empty list', () => {
    const { text, after } = inFixture(rule, 'all@acme.json');
    assert.equal(after.size, 5);
    assert.equal(
      after.get('Map "web-prod" (760543219876) to "acme-prod"'),
      text.replace('[]', '["760543219876"]'),
    );
  });

  it('is not offered to a choice that is too large, unless its unit tells', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const ids = ['210987654321', '320198765432', '430219876543', '540321987654', '650432198765'].concat([
      '760543219876',
      '870654321987',
      '000000000000',
    ]);
    const text = JSON.stringify({
      defaultLaceworkAccountAws: 'acme-main',
      integration_mappings: Object.fromEntries(
        names.map((name, i) => [`acme-${name}`, { aws_accounts: [ids[i]] }]),
      ),
    });
    assert.deepEqual([...outcomes(text, rule).keys()], ['Map "web-dev" (980765432198) to "acme-g"']);
    assert.deepEqual([...outcomes(text, rule, factsNamed('partial-units')).keys()], []);
  });
});

describe('a part of an organization', () => {
  const rule = 'organizational-unit-id';

  it('is replaced by its active AWS accounts, in the layout of the list', () => {
    const { text, after } = inFixture(rule, 'nested@acme.json');
    const ids = ['540321987654', '650432198765', '760543219876', '870654321987', '980765432198'];
    const list = ids.map((id) => `"${id}"`).join(',\n        ');
    assert.deepEqual(
      [...after],
      [['Replace by its 5 active AWS accounts', text.replace('"ou-a1b2-workload"', list)]],
    );
  });

  it('leaves AWS accounts to an inner unit that is listed besides', () => {
    const { text, after } = inFixture(rule, 'nested-twice@acme.json');
    const outer = after.get('Replace by its 3 active AWS accounts, without 2 listed elsewhere');
    assert.ok(outer !== undefined && !outer.includes('870654321987') && outer.includes('540321987654'));
    const inner = after.get('Replace by its 2 active AWS accounts');
    assert.ok(inner?.includes('870654321987'));
    assert.notEqual(text, inner);
  });

  it('can only be removed where its AWS accounts are listed', () => {
    const { text, after } = inFixture(rule, 'all-listed@acme.json');
    assert.deepEqual(
      [...after],
      [
        [
          'Remove it: its 3 active AWS accounts are listed',
          text.replace(',\n        "ou-a1b2-prod0001"', ''),
        ],
      ],
    );
  });

  it('is left alone where it or the units are not known', () => {
    assert.equal(inFixture(rule, 'unknown@acme.json').after.size, 0);
    assert.equal(inFixture(rule, 'no-units@partial-units.json').after.size, 0);
  });
});

describe('a name or an e-mail address', () => {
  const rule = 'account-name-as-id';

  it('is looked up, ignoring case; closed AWS accounts do not count', () => {
    assert.deepEqual(
      [...inFixture(rule, 'known@acme.json').after.keys()],
      ['Write 540321987654 (payments-prod)', 'Write 650432198765 (billing-prod)'],
    );
    assert.deepEqual(
      [...inFixture(rule, 'closed-namesake@acme.json').after.keys()],
      ['Write 980765432198 (web-dev)'],
    );
  });

  it('can only be removed where the AWS account is listed', () => {
    const { text, after } = inFixture(rule, 'listed@acme.json');
    assert.deepEqual(
      [...after],
      [['Remove it: 540321987654 is listed already', text.replace(',\n        "payments-prod"', '')]],
    );
  });
});

describe('an ID with typing errors', () => {
  it('is corrected wherever it stands', () => {
    const { text, after } = inFixture('unknown-aws-account', 'several-places@acme.json');
    assert.equal(after.get('Write 760543219876 (web-prod)'), text.replaceAll('760543219878', '760543219876'));
    assert.equal(after.get('Remove its 2 entries'), text.replace(/,\s*"760543219878"/g, ''));
  });

  it('of another length is one of the organization, unless none is near', () => {
    assert.deepEqual(
      [...inFixture('malformed-aws-account-id', 'near@acme.json').after.keys()],
      [
        'Write 540321987654 (payments-prod)',
        'Write 650432198765 (billing-prod)',
        'Write 760543219876 (web-prod)',
        'Write 980765432198 (web-dev)',
      ],
    );
    const text = JSON.stringify({
      defaultLaceworkAccountAws: 'acme-main',
      integration_mappings: { 'acme-prod': { aws_accounts: ['12121212121'] } },
    });
    assert.deepEqual([...outcomes(text, 'malformed-aws-account-id').keys()], ['Write "012121212121"']);
  });
});

describe('suggestions from a stale inventory', () => {
  it('say how old it is', () => {
    for (const [rule, file] of [
      ['unknown-aws-account', 'stale@acme-stale.json'],
      ['unmapped-aws-account', 'stale@acme-stale.json'],
      ['unmapped-account-in-mapped-unit', 'stale@acme-stale.json'],
      ['organizational-unit-id', 'root-and-paths@acme-stale.json'],
      ['account-name-as-id', 'stale@acme-stale.json'],
      ['malformed-aws-account-id', 'near@acme-stale.json'],
    ] as const) {
      const titles = [...inFixture(rule, file).after.keys()].filter((title) => title !== 'Remove this entry');
      assert.ok(titles.length > 0);
      for (const title of titles) {
        assert.match(title, /, as pulled 12 days ago$/, rule);
      }
    }
  });
});
