import assert from 'node:assert/strict';
import { rootNodes, shownRoutes } from '../../../client/src/routes/rootNodes';
import { awsAccountIdAt, routeAt } from '../../../client/src/routes/routeAt';
import { routeKey } from '../../../client/src/routes/routeKey';
import type { AwsAccountNode, RouteGroup } from '../../../client/src/routes/routeNode';
import { routePartOf } from '../../../client/src/routes/routePartOf';
import { unitsOf, withUnits } from '../../../client/src/routes/routeUnits';
import { dropTargetOf, routesToMove } from '../../../client/src/routes/routesToMove';
import type { RouteCountsItem } from '../../../server/src/lsp/protocol';

const at = (line: number, from: number, to: number) => ({
  start: { line, character: from },
  end: { line, character: to },
});

function counted(name: string, line: number): RouteCountsItem['laceworkAccounts'][number] {
  return {
    name,
    nameRange: at(line, 4, 8),
    ranges: [at(line, 4, 60)],
    awsAccounts: 2,
    unusual: 0,
    invalid: 0,
  };
}

const counts: RouteCountsItem = {
  defaultAccount: 'acme',
  laceworkAccounts: [counted('prod', 3), counted('Acme', 4)],
  notInOrganization: 1,
  unlisted: 5,
  hasMistakes: false,
};
const nothing: RouteCountsItem = { laceworkAccounts: [], unlistedUnknown: 'Pull them.', hasMistakes: false };
const [prod, acme, unlisted, missing] = rootNodes(counts) as [RouteGroup, RouteGroup, RouteGroup, RouteGroup];

function account(group: RouteGroup, id: string, laceworkAccount?: string): AwsAccountNode {
  const listed = laceworkAccount === undefined ? {} : { listed: { laceworkAccount, range: at(3, 20, 34) } };
  return { kind: 'awsAccount', group, account: { id, ...listed } };
}

describe('the tree of routes', () => {
  it('has the Lacework accounts, the default account by its own name, what nobody lists and what is nowhere', () => {
    const { laceworkAccounts } = counts;
    assert.deepEqual(rootNodes(counts), [
      { kind: 'laceworkAccount', account: laceworkAccounts[0], isDefault: false },
      { kind: 'laceworkAccount', account: laceworkAccounts[1], isDefault: true },
      { kind: 'unlisted', defaultAccount: 'acme', count: 5, isPulled: true },
      { kind: 'notInOrganization', count: 1 },
    ]);
  });

  it('says that nothing is known of the organization, and of no IDs that are not in it', () => {
    const { defaultAccount, laceworkAccounts, hasMistakes } = counts;
    const unpulled = { ...(defaultAccount && { defaultAccount }), laceworkAccounts, hasMistakes };
    assert.deepEqual(rootNodes(unpulled).slice(2), [
      { kind: 'unlisted', defaultAccount: 'acme', isPulled: false },
    ]);
    assert.deepEqual(
      rootNodes({ ...counts, notInOrganization: 0 }).map(({ kind }) => kind),
      ['laceworkAccount', 'laceworkAccount', 'unlisted'],
    );
  });

  it('is empty for a reason', () => {
    const stateOf = (told: RouteCountsItem) => shownRoutes(told, false).state;
    assert.equal(stateOf(counts), 'shown');
    assert.equal(stateOf({ ...nothing, notInOrganization: 0, unlisted: 7 }), 'shown');
    assert.equal(stateOf(nothing), 'unpulled');
    assert.equal(stateOf({ ...nothing, hasMistakes: true }), 'mistakes');
    assert.equal(stateOf({ ...nothing, notInOrganization: 0 }), 'mistakes');
    assert.deepEqual(rootNodes(nothing), []);
  });

  it('has only what has problems, if that is wanted: of accounts, lists and names, and what mistakes hide', () => {
    const shown = (told: RouteCountsItem) => {
      const { groups, state } = shownRoutes(told, true);
      return [state, ...groups.map((group) => ('account' in group ? group.account.name : group.kind))];
    };
    const sound = { ...counts, notInOrganization: 0 };
    const having = (faults: Partial<RouteCountsItem['laceworkAccounts'][number]>) => ({
      ...sound,
      laceworkAccounts: [{ ...counted('prod', 3), ...faults }, counted('Acme', 4)],
    });
    assert.deepEqual(shown(sound), ['noProblems']);
    assert.deepEqual(shown(counts), ['shown', 'notInOrganization']);
    for (const faults of [{ unusual: 1 }, { invalid: 2 }, { note: 'not in the Lacework organization' }]) {
      assert.deepEqual(shown(having(faults)), ['shown', 'prod']);
    }
    const { defaultAccount = '', laceworkAccounts } = counts;
    const unpulled = { defaultAccount, laceworkAccounts, hasMistakes: true };
    assert.deepEqual(shown(unpulled), ['noProblems']);
    assert.deepEqual(shown({ ...unpulled, notInOrganization: 0 }), ['shown', 'unlisted']);
    assert.deepEqual(shown(nothing), ['unpulled']);
  });

  it('groups AWS accounts by organizational units, in the order of paths, last those of which none is known', () => {
    const placed = (id: string, path?: string, note?: string): AwsAccountNode => {
      const node = account(prod, id, 'prod');
      return {
        ...node,
        account: {
          ...node.account,
          ...(path !== undefined && { path }),
          ...(note !== undefined && { note }),
        },
      };
    };
    const nodes = [
      placed('210987654321', 'Workloads', 'suspended'),
      placed('320198765432', undefined, 'not in the organization'),
      placed('430219876543', 'Sandbox'),
      placed('540321987654', 'Workloads'),
    ];
    const inUnits = withUnits(prod, nodes);
    assert.deepEqual(
      unitsOf(inUnits).map(({ path, awsAccounts, unusual }) => [path, awsAccounts, unusual]),
      [
        ['Sandbox', 1, 0],
        ['Workloads', 2, 1],
        [undefined, 1, 1],
      ],
    );
    assert.deepEqual(
      inUnits.map(({ unit }) => unit?.path),
      ['Workloads', undefined, 'Sandbox', 'Workloads'],
    );
    assert.equal(new Set([...inUnits, ...unitsOf(inUnits)].map(routeKey)).size, 7);
    const unplaced = nodes.filter((node) => node.account.path === undefined);
    assert.deepEqual(unitsOf(withUnits(prod, unplaced)), []);
    assert.deepEqual(unitsOf(withUnits(missing, nodes)), []);
    const [unit] = unitsOf(inUnits);
    assert.equal(dropTargetOf(unit), 'prod');
  });

  it('names each node in its own way, and the same after a change', () => {
    const id = '210987654321';
    const nodes = [
      ...[prod, acme, unlisted, missing, account(prod, id, 'prod'), account(unlisted, id)],
      ...[account(missing, id, 'prod'), account(missing, id, 'acme')],
      { kind: 'unpulled' as const, group: unlisted },
    ];
    assert.equal(new Set(nodes.map(routeKey)).size, nodes.length);
    const [later] = rootNodes({ ...counts, laceworkAccounts: [{ ...counted('prod', 9), awsAccounts: 7 }] });
    assert.ok(later);
    assert.equal(routeKey(account(later, id, 'prod')), routeKey(account(prod, id, 'prod')));
  });

  it('asks the server for what a group holds', () => {
    assert.deepEqual(
      [prod, unlisted, missing].map((group) => routePartOf(group, 'file:///m')),
      [
        { uri: 'file:///m', laceworkAccount: 'prod' },
        { uri: 'file:///m', part: 'unlisted' },
        { uri: 'file:///m', part: 'notInOrganization' },
      ],
    );
  });

  it('finds the group and the ID at the cursor', () => {
    const groups = [prod, acme, unlisted];
    const found = (line: number, character: number) => routeAt(groups, { line, character });
    assert.equal(found(3, 4), prod);
    assert.equal(found(4, 60), acme);
    assert.equal(found(4, 61), unlisted);
    assert.equal(found(1, 0), unlisted);
    assert.equal(routeAt([], { line: 1, character: 0 }), undefined);
    const line = '["210987654321","320198765432", "1234567890123"]';
    assert.equal(awsAccountIdAt(line, 2), '210987654321');
    assert.equal(awsAccountIdAt(line, 15), '210987654321');
    assert.equal(awsAccountIdAt(line, 16), '320198765432');
    assert.equal(awsAccountIdAt(line, 0), undefined);
    assert.equal(awsAccountIdAt(line, 40), undefined);
  });

  it('takes what is dropped on a Lacework account or on what is beneath it, and nowhere else', () => {
    assert.equal(dropTargetOf(prod), 'prod');
    assert.equal(dropTargetOf(account(acme, '210987654321', 'Acme')), 'Acme');
    assert.equal(dropTargetOf(unlisted), undefined);
    assert.equal(dropTargetOf(account(missing, '210987654321', 'prod')), undefined);
    assert.equal(dropTargetOf(undefined), undefined);
  });

  it('moves each AWS account once, from where it is listed, and none that is there already', () => {
    const nodes = [
      account(prod, '210987654321', 'prod'),
      account(missing, '210987654321', 'prod'),
      account(acme, '210987654321', 'Acme'),
      account(unlisted, '320198765432'),
    ];
    assert.deepEqual(routesToMove(nodes, 'Acme'), [
      { id: '210987654321', laceworkAccount: 'prod' },
      { id: '320198765432' },
    ]);
  });
});
