import assert from 'node:assert/strict';
import { foldMap } from '../../../client/webview/routingMap/foldMap';
import { layoutMap } from '../../../client/webview/routingMap/layoutMap';
import type { FoldChoices, FoldedMap, MapNode } from '../../../client/webview/routingMap/mapNode';
import { AwsInventory } from '../../../server/src/core/facts/awsInventory';
import { noFacts } from '../../../server/src/core/facts/facts';
import { knownInventory } from '../../../server/src/core/facts/knownInventory';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import { isProblem } from '../../../server/src/core/routingMap/routeStanding';
import { routingMapOf } from '../../../server/src/core/routingMap/routingMap';
import { largeOrganization } from '../facts/largeOrganization';
import { factsAfter } from '../facts/sampleInventory';

const { inventory, mapping } = largeOrganization();
const large = routingMapOf(new Mapping(mapping), {
  ...noFacts,
  awsInventory: knownInventory(new AwsInventory(inventory), Date.parse(inventory.pulledAt)),
});
const small = routingMapOf(new Mapping('{"defaultLaceworkAccountAws": "acme"}'), factsAfter(0));

const folded = (opened: readonly string[] = [], closed: readonly string[] = []) =>
  foldMap(large, { opened: new Set(opened), closed: new Set(closed) } satisfies FoldChoices);
const names = (nodes: readonly MapNode[]) =>
  nodes.map(({ source, target, more, isDirect = false }) => {
    const name = source?.name ?? source?.id ?? target?.name ?? '';
    return more ?? (isDirect ? `${name} itself` : name);
  });
const totalOf = ({ ribbons }: FoldedMap) => ribbons.reduce((sum, { awsAccounts }) => sum + awsAccounts, 0);

describe('folding a routing map', () => {
  it('shows every unit of a small organization', () => {
    const { sources } = foldMap(small, { opened: new Set(), closed: new Set() });
    assert.deepEqual(names(sources), ['Root itself', 'Sandbox', 'Prod']);
  });

  it('unfolds the largest units of a large one for which there is room, and takes the small ones together', () => {
    const { sources, targets, ribbons } = folded();
    assert.deepEqual(names(sources), [
      ...[
        'Corporate',
        'Data',
        'Labs',
        'Logistics',
        'Mobile',
        'Payments',
        'Platform',
        'Dev',
        'Prod',
        'Staging',
      ],
      ...[2, 'notInOrganization', 'malformed'],
    ]);
    assert.equal(targets.length, 11);
    assert.equal(targets.at(-1)?.target?.isDefault, true);
    assert.equal(targets.at(-2)?.more, 18);
    assert.ok(ribbons.length < 100, String(ribbons.length));
  });

  it('unfolds and folds what the user wants, and nothing beside it', () => {
    const [corporate, data] = folded().sources;
    assert.ok(corporate?.group && data);
    const opened = folded([corporate.group.id]).sources;
    assert.deepEqual(names(opened).slice(0, 4), ['Dev', 'Prod', 'Staging', 'Data']);
    assert.deepEqual(names(opened).slice(4), names(folded().sources).slice(2));
    assert.deepEqual(opened[0]?.within, [corporate.group]);
    const retail = folded().sources.find(({ within }) => within.length > 0)?.within[0];
    assert.ok(retail);
    const closed = folded([], [retail.id]).sources;
    assert.deepEqual(names(closed).slice(7), ['Retail', 2, 'notInOrganization', 'malformed']);
    const more = folded(['more:targets', 'more:r-l4rg']);
    assert.equal(more.targets.length, 28);
    assert.deepEqual(names(more.sources).slice(-5), [
      'Staging',
      'Sandbox',
      'Security',
      'notInOrganization',
      'malformed',
    ]);
  });

  it('loses no AWS account, whatever is unfolded', () => {
    const expected = large.ribbons.reduce((sum, { awsAccounts }) => sum + awsAccounts, 0);
    const groups = large.sources.map(({ id }) => id);
    for (const map of [
      folded(),
      folded(groups),
      folded(groups.map((id) => `more:${id}`)),
      folded([], groups),
    ]) {
      assert.equal(totalOf(map), expected);
      const members = map.sources.flatMap(({ members: ids }) => ids);
      assert.equal(new Set(members).size, members.length);
    }
  });
});

describe('the layout of a routing map', () => {
  const space = { left: 200, right: 800, height: 700 };

  it('keeps sources in their order, and labels apart', () => {
    const { nodes, height } = layoutMap(folded(), space);
    for (const side of ['source', 'target'] as const) {
      const placed = nodes.filter(({ node }) => node.side === side);
      placed.forEach(({ y0, y1 }, index) => {
        const next = placed[index + 1];
        assert.ok(y0 >= 0 && y1 <= height);
        assert.ok(next === undefined || next.y0 - y1 > 25, `${side} ${index}`);
      });
    }
    const sources = nodes.filter(({ node }) => node.side === 'source').map(({ node }) => node);
    assert.deepEqual(sources, folded().sources);
  });

  it('draws one AWS account of ten thousand wide enough to be seen, and problems wider', () => {
    const { ribbons } = layoutMap(folded(), space);
    for (const { ribbon, width } of ribbons) {
      assert.ok(width > (isProblem(ribbon.standing) ? 1.6 : 1), `${ribbon.id} ${width}`);
    }
    const widths = new Map(ribbons.map(({ ribbon, width }) => [ribbon, width]));
    const [most] = [...widths].sort(([a], [b]) => b.awsAccounts - a.awsAccounts);
    assert.equal(most?.[1], Math.max(...widths.values()));
  });

  it('takes more height for more nodes, and puts the default account last', () => {
    const all = folded(['more:targets']);
    const { height, nodes } = layoutMap(all, space);
    assert.ok(height > space.height);
    const last = nodes.filter(({ node }) => node.side === 'target').at(-1);
    assert.equal(last?.node.target?.isDefault, true);
    assert.ok(nodes.every(({ node, x1 }) => (node.side === 'source' ? x1 < 300 : x1 === space.right)));
  });
});
