import assert from 'node:assert/strict';
import {
  AwsInventory,
  type AwsAccount,
  type AwsInventoryData,
} from '../../../server/src/core/facts/awsInventory';

const root = { id: 'r-ab12', name: 'Root' };
const workloads = { id: 'ou-ab12-workload', name: 'Workloads', parentId: root.id };
const production = { id: 'ou-ab12-prodprod', name: 'Prod', parentId: workloads.id };

function account(id: string, parentId?: string): AwsAccount {
  return { id, name: `account ${id}`, state: 'ACTIVE', ...(parentId !== undefined && { parentId }) };
}

const data: AwsInventoryData = {
  organization: { id: 'o-exampleorg1', managementAccountId: '210987654321' },
  pulledAt: '2026-03-01T10:00:00.000Z',
  accounts: [
    account('210987654321', root.id),
    account('320987654321', workloads.id),
    account('430987654321', production.id),
    account('540987654321', 'ou-unknown'),
    account('650987654321'),
  ],
  organizationalUnits: [root, workloads, production],
};

describe('an inventory', () => {
  const inventory = new AwsInventory(data);
  const pathTo = (id: string) => inventory.pathOf(inventory.account(id)?.parentId);
  const idsUnder = (id: string) => inventory.accountsUnder(id).map((each) => each.id);

  it('finds an account by its id', () => {
    assert.equal(inventory.account('320987654321')?.name, 'account 320987654321');
    assert.equal(inventory.account('__proto__'), undefined);
  });

  it('names the units above an account, without the root', () => {
    assert.equal(pathTo('430987654321'), 'Workloads/Prod');
    assert.equal(pathTo('320987654321'), 'Workloads');
    assert.equal(pathTo('210987654321'), 'Root');
    assert.equal(pathTo('540987654321'), undefined);
    assert.equal(pathTo('650987654321'), undefined);
  });

  it('finds the accounts in a unit and in those below it', () => {
    assert.deepEqual(idsUnder(root.id), ['210987654321', '320987654321', '430987654321']);
    assert.deepEqual(idsUnder(workloads.id), ['320987654321', '430987654321']);
    assert.deepEqual(idsUnder('ou-nowhere'), []);
  });

  it('ends where units lie in a circle', () => {
    const circle = new AwsInventory({
      ...data,
      organizationalUnits: [
        { id: 'ou-a', name: 'A', parentId: 'ou-b' },
        { id: 'ou-b', name: 'B', parentId: 'ou-a' },
      ],
      accounts: [account('210987654321', 'ou-b')],
    });
    assert.equal(circle.pathOf('ou-a'), 'B/A');
    assert.deepEqual(
      circle.accountsUnder('ou-a').map(({ id }) => id),
      ['210987654321'],
    );
  });
});
