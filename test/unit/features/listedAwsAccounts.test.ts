import assert from 'node:assert/strict';
import { contestedNotes } from '../../../server/src/core/features/contestedNotes';
import { listedAwsAccounts } from '../../../server/src/core/features/listedAwsAccounts';
import { byPlace, unmappedAwsAccounts } from '../../../server/src/core/features/unmappedAwsAccounts';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { routeCountsOf } from '../../../server/src/core/features/routeCounts';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';

const mapping = new Mapping(
  JSON.stringify({
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: {
      prod: { aws_accounts: ['320198765432', '320198765432', '430219876543', 'x', 7] },
      PROD: { aws_accounts: ['650432198765', '777777777770'] },
      'not yet': {},
    },
  }),
);

/** Each Lacework account with its AWS accounts. */
function listed(facts = noFacts) {
  const inventory = facts.awsInventory.isKnown ? facts.awsInventory.value : undefined;
  return mapping.laceworkAccounts().map((laceworkAccount) => [
    laceworkAccount.name,
    listedAwsAccounts(laceworkAccount, inventory, contestedNotes(mapping)).map(
      ({ id, span, account, note }) => {
        assert.equal(mapping.text.slice(span.start, span.end), `"${id}"`);
        return [id, account?.name, note];
      },
    ),
  ]);
}

describe('routes', () => {
  it('list the AWS accounts of each Lacework account once, as written', () => {
    assert.deepEqual(listed(), [
      [
        'prod',
        [
          ['320198765432', undefined, undefined],
          ['430219876543', undefined, undefined],
        ],
      ],
      [
        'PROD',
        [
          ['650432198765', undefined, undefined],
          ['777777777770', undefined, undefined],
        ],
      ],
      ['not yet', []],
    ]);
    assert.equal(routeCountsOf(mapping, noFacts).unlisted, undefined);
    assert.equal(routeCountsOf(mapping, noFacts).defaultAccount, 'acme');
  });

  it('name what is known of them, and what is unusual', () => {
    assert.deepEqual(listed(factsAfter(0))[1]?.[1], [
      ['650432198765', 'sandbox-old', 'suspended'],
      ['777777777770', undefined, 'not in the organization'],
    ]);
  });

  it('name which other Lacework accounts list them too, whatever is known, and whatever the case of names', () => {
    const contested = new Mapping(
      JSON.stringify({
        integration_mappings: {
          prod: { aws_accounts: ['650432198765', '320198765432'] },
          PROD: { aws_accounts: ['320198765432'] },
          dev: { aws_accounts: ['650432198765'] },
          test: { aws_accounts: ['650432198765'] },
        },
      }),
    );
    const notes = (facts: Facts) =>
      contested
        .laceworkAccounts()
        .map((account) =>
          listedAwsAccounts(
            account,
            facts.awsInventory.isKnown ? facts.awsInventory.value : undefined,
            contestedNotes(contested),
          ).map(({ note }) => note),
        );
    const others = [
      'also under "dev" and 1 more',
      'also under "prod" and 1 more',
      'also under "prod" and 1 more',
    ];
    assert.deepEqual(notes(noFacts), [[others[0], undefined], [undefined], [others[1]], [others[2]]]);
    assert.equal(notes(factsAfter(0))[0]?.[0], 'suspended, also under "dev" and 1 more');
    assert.deepEqual(
      routeCountsOf(contested, noFacts).laceworkAccounts.map(({ unusual }) => unusual),
      [1, 0, 1, 1],
    );
  });

  it('list what goes to the default account, unless mistakes of the file hide it', () => {
    const inventory = new AwsInventory(sampleInventory);
    const names = (text: string) => {
      const unlisted = unmappedAwsAccounts(new Mapping(text), inventory);
      return unlisted && byPlace(unlisted, inventory).map(({ name }) => name);
    };
    const clean = JSON.stringify({
      defaultLaceworkAccountAws: 'acme',
      integration_mappings: { prod: { aws_accounts: ['320198765432', '430219876543'] } },
    });
    assert.deepEqual(names(clean), ['management', 'sandbox-one']);
    assert.equal(names(clean.replace('}}', '},"dev":{}}')), undefined);
  });
});
