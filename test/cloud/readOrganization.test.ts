import assert from 'node:assert/strict';
import type { OrganizationsApi, UnitAnswer } from '../../server/src/cloud/aws/organizationsApi';
import { readOrganization } from '../../server/src/cloud/aws/readOrganization';

const root = { Id: 'r-a1b2', Name: 'Root' };
const unit = { Id: 'ou-a1b2-c3d4e5f6', Name: 'Staging' };

/** An implementation of AWS Organizations that answers what no tree has. */
function strange(changes: Partial<OrganizationsApi>): OrganizationsApi {
  const page = <Item>(...items: Item[]) => Promise.resolve({ items, nextToken: undefined });
  return {
    missingProfile: undefined,
    usesProgram: false,
    signIn: () => Promise.resolve(),
    describeOrganization: () => Promise.resolve({ Id: 'o-ac3me5x7y9', MasterAccountId: '109238475610' }),
    listAccounts: () => page({ Id: '109238475610' }, { Id: '320198765432' }),
    listRoots: () => page(root),
    listOrganizationalUnitsForParent: () => page<UnitAnswer>(),
    listAccountsForParent: () => page(),
    close: () => undefined,
    ...changes,
  };
}

describe('reading an organization', () => {
  it('ends where units go in a circle, each in its first place', async () => {
    const below = new Map([
      [root.Id, unit],
      [unit.Id, { ...root, Name: 'Root again' }],
    ]);
    const { organizationalUnits } = await readOrganization(
      strange({
        listOrganizationalUnitsForParent: (id) =>
          Promise.resolve({ items: [below.get(id) ?? {}, unit], nextToken: undefined }),
      }),
      undefined,
    );
    assert.deepEqual(organizationalUnits, [
      { id: root.Id, name: 'Root' },
      { id: unit.Id, name: 'Staging', parentId: root.Id },
    ]);
  });

  it('ends where each unit has another one below it, and says why', async () => {
    let units = 0;
    const { accounts, organizationalUnits, organizationalUnitsMissing } = await readOrganization(
      strange({
        listOrganizationalUnitsForParent: () =>
          Promise.resolve({ items: [{ Id: `ou-a1b2-${++units}`, Name: 'Deeper' }], nextToken: undefined }),
      }),
      undefined,
    );
    assert.equal(accounts.length, 2);
    assert.equal(organizationalUnits.length, 20_000);
    assert.match(organizationalUnitsMissing ?? '', /its organizational units never end/);
  });

  it('tells of how many accounts no unit is known', async () => {
    const { accounts, organizationalUnitsMissing } = await readOrganization(
      strange({
        listAccountsForParent: () =>
          Promise.resolve({ items: [{ Id: '109238475610' }], nextToken: undefined }),
      }),
      undefined,
    );
    assert.deepEqual(
      accounts.map(({ parentId }) => parentId),
      [root.Id, undefined],
    );
    assert.equal(organizationalUnitsMissing, 'AWS did not tell the organizational unit of 1 AWS account.');
  });
});
