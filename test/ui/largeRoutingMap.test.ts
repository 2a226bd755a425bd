import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { InventoryCache } from '../../server/src/cloud/inventoryCache';
import { largeOrganization } from './largeOrganization';
import { openMapPage, type MapPage } from './mapPage';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

const profile = 'large';

describe('the routing map of 10,000 AWS accounts', () => {
  let workbench: Workbench;
  let map: MapPage;

  before(async () => {
    const { inventory, mapping } = largeOrganization();
    workbench = await openWorkbench({
      env: { AWS_PROFILE: profile, AWS_CONFIG_FILE: '/nonexistent' },
      prepare: (folder) => writeFile(path.join(folder, 'large.lacework-mapping.json'), mapping),
    });
    const storage = 'data/User/globalStorage/lacework-account-mapping.lacework-account-mapping';
    await new InventoryCache(path.join(workbench.dataDir, storage, 'inventories')).write(profile, inventory);
    map = openMapPage(workbench.page);
    await workbench.openFile('large.lacework-mapping.json');
    await workbench.runCommand('Lacework: Show Routing Map');
    await button(/^Data: 1,\d{3} AWS accounts/).waitFor();
  });

  after(() => workbench.close());

  const button = (label: string | RegExp) => map.page.getByRole('button', { name: label });

  it('takes small units and Lacework accounts together, and shows them when they are wanted', async () => {
    await workbench.page.keyboard.press('Control+B');
    await button(/^18 more Lacework accounts: /).waitFor();
    await takePicture(workbench.page, 'routing-map-large');
    assert.equal(await button(/^Show what is in Team/).count(), 0);
    await button('Show what is in Corporate').click();
    await button(/^Dev: 90 AWS accounts/).waitFor();
    await button('Show what is in 18 more Lacework accounts').click();
    await button(/^acme-corporate-staging: \d+ AWS accounts/).waitFor();
    await button('Fold the smaller ones into one').click();
    await button('Show what is in 18 more Lacework accounts').waitFor();
  });

  it('lists AWS accounts when they are wanted, in parts', async () => {
    await button(/^1,705 left to the default/).click();
    const rows = map.page.locator('.accounts > li');
    await rows.nth(199).waitFor();
    assert.equal(await rows.count(), 200);
    await button('Show 200 more').click();
    await rows.nth(399).waitFor();
    await button('Close the list').click();
    await map.page.getByRole('searchbox').fill('payments-prod-3-11');
    await map.page
      .getByRole('status')
      .filter({ hasText: /\d+ AWS accounts found/ })
      .waitFor();
  });
});
