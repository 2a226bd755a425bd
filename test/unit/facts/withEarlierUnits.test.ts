import assert from 'node:assert/strict';
import { AwsInventory, type AwsInventoryData } from '../../../server/src/core/facts/awsInventory';
import { withEarlierUnits } from '../../../server/src/core/facts/withEarlierUnits';
import { sampleInventory } from './sampleInventory';

const partial: AwsInventoryData = {
  ...sampleInventory,
  pulledAt: '2026-03-09T10:00:00.000Z',
  accounts: [
    ...sampleInventory.accounts.map(({ id, name, state }) => ({ id, name, state })),
    { id: '760543219876', name: 'new', state: 'ACTIVE' },
  ],
  organizationalUnits: sampleInventory.organizationalUnits.slice(0, 1),
  organizationalUnitsMissing: 'The connection was cut.',
};

describe('an inventory whose units could not be read', () => {
  it('keeps the tree that was read earlier, and says so', () => {
    const merged = withEarlierUnits(partial, sampleInventory);
    const inventory = new AwsInventory(merged);
    assert.equal(inventory.pathOf(inventory.account('320198765432')?.parentId), 'Workloads/Prod');
    assert.equal(inventory.account('760543219876')?.parentId, undefined);
    assert.equal(merged.pulledAt, partial.pulledAt);
    assert.equal(inventory.hasOrganizationalUnits(), false);
    assert.equal(merged.organizationalUnitsMissing, 'The connection was cut. Those of 2026-03-01 are kept.');
  });

  it('keeps the places of accounts that were read earlier, also where the tree was read', () => {
    const merged = withEarlierUnits(
      { ...partial, organizationalUnits: sampleInventory.organizationalUnits },
      sampleInventory,
    );
    const inventory = new AwsInventory(merged);
    assert.equal(inventory.pathOf(inventory.account('320198765432')?.parentId), 'Workloads/Prod');
    assert.deepEqual(merged.organizationalUnits, sampleInventory.organizationalUnits);
    assert.match(merged.organizationalUnitsMissing ?? '', /Those of 2026-03-01 are kept\.$/);
  });

  it('prefers what was read now', () => {
    const [root, , production] = sampleInventory.organizationalUnits;
    assert.ok(root && production);
    const renamed = { ...production, name: 'Production' };
    const found = { id: 'ou-ab12-newun1t1', name: 'New', parentId: root.id };
    const moved = { id: '320198765432', name: 'payments-prod', state: 'ACTIVE', parentId: found.id } as const;
    const merged = withEarlierUnits(
      { ...partial, organizationalUnits: [root, found, renamed], accounts: [moved] },
      sampleInventory,
    );
    const inventory = new AwsInventory(merged);
    assert.deepEqual(
      merged.organizationalUnits.map(({ name }) => name),
      ['Root', 'New', 'Production', 'Workloads', 'Sandbox'],
    );
    assert.equal(inventory.pathOf(inventory.account(moved.id)?.parentId), 'New');
  });

  it('names no day of a tree that was kept before', () => {
    const once = withEarlierUnits(partial, sampleInventory);
    const twice = withEarlierUnits({ ...partial, pulledAt: '2026-03-12T10:00:00.000Z' }, once);
    assert.deepEqual(twice.organizationalUnits, sampleInventory.organizationalUnits);
    assert.equal(
      twice.organizationalUnitsMissing,
      'The connection was cut. Those that were read earlier are kept.',
    );
  });

  it('stays as it is without an earlier one, with one of another organization, and where it is whole', () => {
    const elsewhere = {
      ...sampleInventory,
      organization: { ...sampleInventory.organization, id: 'o-another123' },
    };
    assert.equal(withEarlierUnits(partial, undefined), partial);
    assert.equal(withEarlierUnits(partial, elsewhere), partial);
    assert.equal(withEarlierUnits(sampleInventory, partial), sampleInventory);
    assert.equal(withEarlierUnits(partial, partial), partial);
  });
});
