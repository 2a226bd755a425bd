import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { noFacts, type Facts } from '../../../server/src/core/facts/facts';
import { knownInventory } from '../../../server/src/core/facts/knownInventory';
import { LaceworkAccounts } from '../../../server/src/core/facts/laceworkAccounts';
import { unmappedAwsAccounts } from '../../../server/src/core/features/unmappedAwsAccounts';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { mappedRoutes } from '../../../server/src/core/routingMap/mappedRoutes';
import { routesInPart, type RoutingMapPart } from '../../../server/src/core/routingMap/routesInPart';
import { routingMapOf } from '../../../server/src/core/routingMap/routingMap';
import { searchRoutes } from '../../../server/src/core/routingMap/searchRoutes';
import { factsAfter, sampleInventory } from '../facts/sampleInventory';
import { mappingTexts } from '../features/randomMappings';

/** Of the sample organization: `650432198765` is suspended, `777777777770` is not in it, `5403219876` is short. */
const text = JSON.stringify(
  {
    defaultLaceworkAccountAws: 'acme',
    integration_mappings: {
      prod: { aws_accounts: ['320198765432', '777777777770', '430219876543'] },
      Dev: { aws_accounts: ['650432198765', '54032198765', 'dev team', 7] },
      PROD: { aws_accounts: ['320198765432'] },
      stage: { aws_accounts: ['430219876543'] },
      empty: { aws_accounts: [] },
    },
  },
  null,
  1,
);
const ribbonsOf = (content: string, facts: Facts) =>
  routingMapOf(new Mapping(content), facts).ribbons.map(({ source, target, standing, awsAccounts }) =>
    [source, target.replace('lacework:', '→ '), standing, awsAccounts].join(' '),
  );

describe('the routing map of a file', () => {
  it('leads from organizational units to Lacework accounts, each standing by itself', () => {
    assert.deepEqual(ribbonsOf(text, factsAfter(0)), [
      'r-ab12 → acme unlisted 1',
      'ou-ab12-sandb0x1 → dev inactive 1',
      'ou-ab12-sandb0x1 → acme mistaken 1',
      'ou-ab12-pr0dpr0d → prod duplicate 2',
      'ou-ab12-pr0dpr0d → stage duplicate 1',
      'notInOrganization → prod unknown 1',
      'malformed → dev malformed 3',
    ]);
  });

  it('leads from what is listed alone, where nothing is known of the organization', () => {
    assert.deepEqual(ribbonsOf(text, noFacts), [
      'listed → prod duplicate 2',
      'listed → prod listed 1',
      'listed → dev listed 1',
      'listed → stage duplicate 1',
      'malformed → dev malformed 3',
    ]);
    const { sources, isPulled } = routingMapOf(new Mapping(text), noFacts);
    assert.deepEqual(sources, [
      { id: 'listed', awsAccounts: 4, problems: 2 },
      { id: 'malformed', awsAccounts: 3, problems: 3 },
    ]);
    assert.equal(isPulled, false);
  });

  it('has the units above those with AWS accounts, and counts each AWS account once', () => {
    const { sources, counts } = routingMapOf(new Mapping(text), factsAfter(0));
    assert.deepEqual(
      sources.map(({ id, name, parent, awsAccounts, problems }) => [id, name, parent, awsAccounts, problems]),
      [
        ['r-ab12', 'Root', undefined, 1, 0],
        ['ou-ab12-sandb0x1', 'Sandbox', 'r-ab12', 2, 2],
        ['ou-ab12-workl0ad', 'Workloads', 'r-ab12', 0, 0],
        ['ou-ab12-pr0dpr0d', 'Prod', 'ou-ab12-workl0ad', 2, 2],
        ['notInOrganization', undefined, undefined, 1, 1],
        ['malformed', undefined, undefined, 3, 3],
      ],
    );
    assert.deepEqual(counts, {
      duplicate: 2,
      unknown: 1,
      inactive: 1,
      malformed: 3,
      unlisted: 1,
      mistaken: 1,
    });
  });

  it('names each Lacework account once, in file order and the default account last', () => {
    const data = {
      organization: 'acme',
      fetchedAt: sampleInventory.pulledAt,
      isComplete: true,
      accounts: [
        { name: 'ACME', isEnabled: true },
        { name: 'prod', isEnabled: true },
        { name: 'dev', isEnabled: false },
        { name: 'empty', isEnabled: true },
      ],
    };
    const laceworkAccounts = {
      isKnown: true as const,
      value: new LaceworkAccounts(data),
      daysOld: 0,
      isStale: false,
    };
    const { targets } = routingMapOf(new Mapping(text), { ...factsAfter(0), laceworkAccounts });
    const value = new LaceworkAccounts({ ...data, isComplete: false });
    const inPart = routingMapOf(new Mapping(text), {
      ...noFacts,
      laceworkAccounts: { ...laceworkAccounts, value },
    });
    assert.ok(inPart.targets.every(({ fault }) => fault !== 'unknown'));
    assert.deepEqual(
      targets.map(({ name, isDefault, fault }) => [name, isDefault, fault]),
      [
        ['prod', false, undefined],
        ['Dev', false, 'disabled'],
        ['stage', false, 'unknown'],
        ['empty', false, undefined],
        ['acme', true, undefined],
      ],
    );
    const entryOfDefault = text.replace('"empty"', '"Acme"');
    assert.equal(routingMapOf(new Mapping(entryOfDefault), noFacts).targets.at(-1)?.name, 'Acme');
  });

  it('says that what is not listed is not known, where mistakes may hide it, and that there is no default account', () => {
    const broken = '{"integration_mapping": {}}';
    const { ribbons, targets, hasMistakes } = routingMapOf(new Mapping(broken), factsAfter(0));
    assert.equal(hasMistakes, true);
    assert.deepEqual(targets, [{ id: 'none', isDefault: true }]);
    assert.deepEqual(new Set(ribbons.map(({ standing }) => standing)), new Set(['hidden']));
  });

  it('does without organizational units where they are not known', () => {
    const organizationalUnitsMissing = 'AWS denied it.';
    const data = { ...sampleInventory, organizationalUnits: [], organizationalUnitsMissing };
    const facts = { ...noFacts, awsInventory: knownInventory(data, Date.now()) };
    const { sources, unitsMissing } = routingMapOf(new Mapping(text), facts);
    assert.deepEqual(
      sources.map(({ id }) => id),
      ['organization', 'notInOrganization', 'malformed'],
    );
    assert.equal(unitsMissing, organizationalUnitsMissing);
  });
});

describe('the routes of a part of the map', () => {
  const inPart = (part: RoutingMapPart) =>
    routesInPart(new Mapping(text), factsAfter(0), part).map(({ text: entry, spans: [first], also }) => [
      entry,
      first && new Mapping(text).text.slice(first.start, first.end),
      ...also,
    ]);

  it('are those that fit all that is given, in file order', () => {
    assert.deepEqual(inPart({ sources: ['ou-ab12-pr0dpr0d'], targets: ['lacework:prod'] }), [
      ['320198765432', '"320198765432"'],
      ['430219876543', '"430219876543"', 'stage'],
    ]);
    assert.deepEqual(inPart({ standings: ['mistaken'] }), [['540321987654', '"54032198765"']]);
    assert.deepEqual(inPart({ standings: ['unlisted'] }), [['210987654321', undefined]]);
    assert.deepEqual(inPart({ standings: [] }), []);
    assert.equal(inPart({}).length, 10);
  });

  it('name ten others at most, where very many Lacework accounts list the same AWS account', () => {
    const members = Array.from(
      { length: 30 },
      (_, index) => `"n${String(index)}": { "aws_accounts": ["210987654321"] }`,
    );
    const mapping = new Mapping(`{ "integration_mappings": { ${members.join()} } }`);
    const routes = routesInPart(mapping, noFacts, {});
    assert.equal(routes.length, 30);
    for (const { laceworkAccount, also } of routes) {
      assert.equal(also.length, 10);
      assert.ok(!also.includes(laceworkAccount ?? ''));
    }
  });

  it('are found by ID, name, unit, e-mail address and Lacework account', () => {
    const found = (words: string) => inPart({ text: words }).map(([entry]) => entry);
    assert.deepEqual(found('777'), ['777777777770']);
    assert.deepEqual(found('PAYMENTS prod'), ['320198765432']);
    assert.deepEqual(found('stage'), ['430219876543']);
    assert.deepEqual(found('dev team'), ['dev team']);
    assert.deepEqual(found('sandbox-old@acme'), ['650432198765']);
    assert.deepEqual(found('sandbox payments'), []);
  });

  it('are counted by a search as they are listed, each AWS account once', () => {
    const { awsAccounts, ribbons } = searchRoutes(new Mapping(text), factsAfter(0), 'search-prod');
    assert.equal(awsAccounts, 1);
    assert.deepEqual(
      ribbons.map(({ target, awsAccounts: count }) => [target, count]),
      [
        ['lacework:prod', 1],
        ['lacework:stage', 1],
      ],
    );
  });
});

describe('the routing map of any file', () => {
  const inventory = new AwsInventory(sampleInventory);

  it('counts every route once, and leaves to the default account what others say is left', () => {
    fc.assert(
      fc.property(mappingTexts, fc.boolean(), (content, isKnown) => {
        const mapping = new Mapping(content);
        const facts = isKnown ? factsAfter(0) : noFacts;
        const { ribbons, sources, targets } = routingMapOf(mapping, facts);
        const sum = ribbons.reduce((total, { awsAccounts }) => total + awsAccounts, 0);
        assert.equal(sum, mappedRoutes(mapping, facts).length);
        for (const { source, target } of ribbons) {
          assert.ok(sources.some(({ id }) => id === source));
          assert.ok(targets.some(({ id }) => id === target));
        }
        const unlisted = routesInPart(mapping, facts, { standings: ['unlisted'] });
        const expected = isKnown ? (unmappedAwsAccounts(mapping, inventory) ?? []) : [];
        assert.deepEqual(unlisted.map(({ text: id }) => id).sort(), expected.map(({ id }) => id).sort());
      }),
    );
  });

  it('is there for any text', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (content) => {
        const mapping = new Mapping(`{"integration_mappings":${content}`);
        assert.ok(Array.isArray(routingMapOf(mapping, factsAfter(0)).ribbons));
      }),
    );
  });
});
