import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { languageServerOf } from './languageServerOf';
import { largeOrganization } from '../unit/facts/largeOrganization';
import { openMapPage, type MapPage } from './mapPage';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

describe('the routing map of 10,000 AWS accounts', () => {
  let workbench: Workbench;
  let map: MapPage;

  before(async () => {
    const { inventory, mapping } = largeOrganization();
    workbench = await openWorkbench({
      inventory,
      prepare: (folder) => writeFile(path.join(folder, 'large.lacework-mapping.json'), mapping),
    });
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

  it('shows what is too thin for a pattern in the colours that the system forces, too', async () => {
    const { page } = workbench;
    assert.equal((await map.looks('.picture .ribbon.thin .body', 'strokeOpacity')).join(), '0');
    await page.emulateMedia({ forcedColors: 'active' });
    assert.deepEqual(
      await map.looks('.picture .ribbon.thin .body', 'fill'),
      await map.systemColors('CanvasText'),
    );
    assert.deepEqual(await map.looks('.picture .ribbon.thin .body', 'fillOpacity'), ['1']);
    await page.emulateMedia({ forcedColors: 'none' });
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
      .filter({ hasText: /\d+ AWS accounts in the map have “payments-prod-3-11” in them/ })
      .waitFor();
  });

  it('says aloud what each search found, also where that is as much as before, or the same again', async () => {
    const search = map.page.getByRole('searchbox');
    const said = (text: string) => map.page.getByRole('status').filter({ hasText: text }).waitFor();
    await search.fill('nothing-like-it');
    await said('Nothing in the map has “nothing-like-it” in it.');
    await search.fill('nor-like-this');
    await said('Nothing in the map has “nor-like-this” in it.');
    const emptied = (await map.frame()).evaluate(`new Promise((resolve) => {
      const status = document.querySelector('[role=status]');
      new MutationObserver((_changes, observer) => {
        if (status.textContent === '') {
          observer.disconnect();
          resolve();
        }
      }).observe(status, { childList: true });
    })`);
    await search.fill('');
    await map.page.locator('.found:empty').waitFor({ state: 'attached' });
    await search.fill('nor-like-this');
    await emptied;
    await said('Nothing in the map has “nor-like-this” in it.');
    await search.fill('');
  });

  it('goes on with the first new row where "Show more" is not needed any more', async () => {
    const { page } = workbench;
    await button(/^1,705 left to the default/).click();
    const rows = map.page.locator('.accounts > li');
    await rows.nth(199).waitFor();
    await button('Show 200 more').focus();
    for (const last of [400, 600, 800, 1000, 1200, 1400, 1600, 1705]) {
      await page.keyboard.press('Enter');
      await rows.nth(last - 1).waitFor();
    }
    await rows.nth(1600).locator('.row:focus').waitFor();
    await button('Close the list').click();
  });

  it('only logs that a list could not be brought up to date, since nobody asked for it just now', async () => {
    const { page, dataDir } = workbench;
    await map.page.getByRole('searchbox').fill('');
    await button(/^1,705 left to the default/).click();
    const rows = map.page.locator('.accounts > li');
    await rows.nth(199).waitFor();
    const server = await languageServerOf(dataDir);
    process.kill(server, 'SIGSTOP');
    await button('Show 200 more').click();
    // What is asked for later is there: so the server was asked, too.
    await button('Save as SVG').click();
    await page.locator('.quick-input-widget:visible').getByText('Save the Routing Map').waitFor();
    await page.keyboard.press('Escape');
    process.kill(server, 'SIGKILL');
    await rows.nth(399).waitFor();
    assert.match(await workbench.log(), /\[warning\] laceworkMapping\.server\.listMappedRoutes: /);
    assert.equal(await page.locator('.notification-toast').count(), 0);
  });
});
