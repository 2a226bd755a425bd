import assert from 'node:assert/strict';
import { compareRoutes } from '../../../server/src/core/integration/compareRoutes';
import {
  countRouteChanges,
  routeChangesOf,
  routesAlike,
} from '../../../server/src/core/integration/describeRouteDifference';
import { pushConcerns, type PushContext } from '../../../server/src/core/integration/pushConcerns';
import { summarizeRoutes } from '../../../server/src/core/integration/routeSummary';
import { Mapping } from '../../../server/src/core/mapping/mapping';

function mappingOf(
  defaultLaceworkAccountAws: string,
  lists: Readonly<Record<string, readonly string[]>>,
): Mapping {
  const entries = Object.entries(lists).map(([name, ids]) => [name, { aws_accounts: ids }]);
  return new Mapping(
    JSON.stringify({
      defaultLaceworkAccountAws,
      integration_mappings: Object.fromEntries(entries) as object,
    }),
  );
}

const [one, two, three, four] = ['210987654321', '320198765432', '430219876543', '540321987654'] as const;
const live = mappingOf('main', { dev: [one, two], prod: [three] });
const integration: PushContext['integration'] = {
  name: 'acme',
  isEnabled: true,
  isOrganization: true,
  changedBy: 'admin@acme.example',
  changedAt: '2026-03-01T10:00:00Z',
};
const usual: PushContext = {
  integration,
  comparison: compareRoutes(live, live),
  isAsLastSeen: true,
  sendsExternalId: true,
};
const said = (change: Partial<PushContext>) =>
  pushConcerns({ ...usual, ...change }).map(({ severity, message }) => `${severity}: ${message}`);

describe('before a push is said', () => {
  it('nothing where nothing is to be said', () => {
    assert.deepEqual(said({}), []);
    assert.deepEqual(
      said({ isAsLastSeen: undefined, integration: { ...integration, isOrganization: undefined } }),
      [],
    );
  });

  const rows: [name: string, change: Partial<PushContext>, expected: RegExp][] = [
    [
      'that an integration of one Lacework account takes none',
      { integration: { ...integration, isOrganization: false } },
      /^error: "acme" is an integration of one Lacework account: .*cannot be converted\. Create one/,
    ],
    [
      'who changed the live mapping, and when',
      { isAsLastSeen: false },
      /^warning: The live mapping of "acme" was changed by admin@acme\.example at 2026-03-01T10:00:00Z since/,
    ],
    ['that the mapping goes alone', { sendsExternalId: false }, /^warning: The mapping is sent alone/],
    ['that there is none yet', { comparison: undefined }, /^warning: "acme" has no mapping that can be read/],
    [
      'that the live one has mistakes',
      { comparison: compareRoutes(new Mapping('{}'), live) },
      /^warning: The live mapping of "acme" has mistakes/,
    ],
    [
      'that the one that is sent has mistakes',
      { comparison: compareRoutes(live, new Mapping('{}')) },
      /^warning: The mapping that takes its place has mistakes/,
    ],
    [
      'that the default account changes',
      { comparison: compareRoutes(live, mappingOf('other', { dev: [one, two], prod: [three] })) },
      /^warning: The default account changes from "main" to "other": every AWS account that is not listed/,
    ],
    [
      'how many fall to the default account',
      { comparison: compareRoutes(live, mappingOf('main', { dev: [two] })) },
      /^warning: 2 AWS accounts are listed today and fall to the default account "main"\.$/,
    ],
    [
      'that one falls to the default account',
      { comparison: compareRoutes(live, mappingOf('main', { dev: [two], prod: [three] })) },
      /^warning: 1 AWS account is listed today and falls to the default account "main"\.$/,
    ],
    [
      'that the integration is disabled',
      { integration: { ...integration, isEnabled: false } },
      /^information: "acme" is disabled/,
    ],
  ];
  for (const [name, change, expected] of rows) {
    it(name, () => {
      const all = said(change);
      assert.equal(all.length, 1);
      assert.match(all[0] ?? '', expected);
    });
  }

  it('no name as it is that a reader could take for something else', () => {
    const [first = ''] = said({
      integration: { ...integration, name: 'a\u202Eb\n', changedBy: 'x\u202E' },
      isAsLastSeen: false,
    });
    assert.match(first, /"a\\u\{202E\}b\\u\{A\}".* by x\\u\{202E\} /);
  });
});

describe('changes of routes in words', () => {
  it('have their kinds and how many they are', () => {
    const second = mappingOf('prod', { DEV: [one], audit: [two], new: [four] });
    const comparison = compareRoutes(mappingOf('main', { dev: [one, two], prod: [three] }), second);
    assert.ok(comparison.isCompared);
    assert.deepEqual(
      routeChangesOf(comparison.difference).map(({ title, changes }) => [
        title,
        changes.map(({ awsAccountId }) => awsAccountId),
      ]),
      [
        ['1 AWS account added', [four]],
        ['1 AWS account moved', [two]],
        ['1 AWS account no longer listed, which the default account "prod" received and receives', [three]],
      ],
    );
    assert.equal(
      countRouteChanges(comparison.difference),
      '1 added, 1 moved, 1 no longer listed, 1 unchanged, default account "main" to "prod"',
    );
    assert.equal(routesAlike(comparison.difference), false);
    const same = compareRoutes(live, live);
    assert.ok(same.isCompared && routesAlike(same.difference));
    assert.deepEqual(routeChangesOf(same.difference), []);
  });

  it('and a mapping has what it does in numbers', () => {
    assert.deepEqual(summarizeRoutes(mappingOf('main', { dev: [one, two], Prod: [three], empty: [] })), {
      defaultAccount: 'main',
      laceworkAccounts: [
        { name: 'dev', awsAccounts: 2 },
        { name: 'Prod', awsAccounts: 1 },
        { name: 'empty', awsAccounts: 0 },
      ],
      awsAccounts: 3,
    });
    const twice = mappingOf('main', { dev: [one, one], DEV: [two], other: [one] });
    assert.deepEqual(summarizeRoutes(twice).laceworkAccounts, [
      { name: 'dev', awsAccounts: 2 },
      { name: 'other', awsAccounts: 0 },
    ]);
    assert.deepEqual(summarizeRoutes(new Mapping('')), {
      defaultAccount: '',
      laceworkAccounts: [],
      awsAccounts: 0,
    });
  });
});
