import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { longestPicture } from '../../client/src/map/pageMessages';
import { routingMapViewType } from '../../client/src/identifiers';
import { faultyMapping } from './faultyMapping';
import { openMapPage, type MapPage } from './mapPage';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';
import { untilKept } from './untilKept';

const name = 'acme.lacework-mapping.json';

const twice = 'twice.lacework-mapping.json';
const listedTwice = {
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: { 'acme-prod': { aws_accounts: ['210987654321', '210987654321'] } },
};

describe('the routing map', () => {
  let workbench: Workbench;
  let map: MapPage;

  before(async () => {
    workbench = await openWorkbench({
      sampleOrganization: true,
      prepare: async (folder) => {
        await writeFile(path.join(folder, name), `${JSON.stringify(faultyMapping, undefined, 2)}\n`);
        await writeFile(path.join(folder, 'new.lacework-mapping.json'), '{"integration_mappings": {}}\n');
        await writeFile(path.join(folder, twice), JSON.stringify(listedTwice, undefined, 2));
        await writeFile(path.join(folder, 'notes.txt'), 'Keeps the editors on the left open.\n');
      },
    });
    map = openMapPage(workbench.page);
  });

  after(() => workbench.close());

  const button = (label: string | RegExp) => map.page.getByRole('button', { name: label });
  const picture = async (file: string) => {
    // Away from what would explain itself.
    await workbench.page.mouse.move(24, 400);
    await workbench.page.locator('.workbench-hover:visible').waitFor({ state: 'detached' });
    await takePicture(workbench.page, file);
  };

  it('has a new file made where there is none, beside the map and not over it', async () => {
    const { page } = workbench;
    const main = map.page.getByRole('main');
    await workbench.openFile('notes.txt');
    await workbench.runCommand('Lacework: Show Routing Map');
    await main.getByText('No editor shows an account mapping file.').waitFor();
    await button('New Account Mapping File').click();
    const question = page.locator('.quick-input-widget:visible');
    await question.getByPlaceholder('for example acme-prod').fill('acme-main');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: /^Untitled-1/, selected: true }).waitFor();
    await main.getByText('The file lists no AWS accounts yet').waitFor();
    assert.equal(await page.locator('.editor-group-container').count(), 2);
    await workbench.runCommand('View: Revert and Close Editor');
    await main.getByText(/is closed\./).waitFor();
  });

  it('says which file was closed, and opens it again beside the map', async () => {
    const main = map.page.getByRole('main');
    await workbench.openFile('new.lacework-mapping.json');
    await workbench.page.getByRole('button', { name: /Show Routing Map/ }).click();
    await main.getByText('The file lists no AWS accounts yet').waitFor();
    await map.leave();
    await workbench.runCommand('Lacework: Not a Mapping File');
    await main.getByText('No editor shows an account mapping file.').waitFor();
    await workbench.runCommand('Lacework: Use as Account Mapping File');
    await main.getByText('The file lists no AWS accounts yet').waitFor();
    await workbench.runCommand('View: Close Editor');
    await main.getByText('new.lacework-mapping.json is closed.').waitFor();
    await button('Open new.lacework-mapping.json').click();
    await workbench.page.getByRole('tab', { name: /^new\.lacework-mapping\.json/, selected: true }).waitFor();
    await main.getByText('The file lists no AWS accounts yet').waitFor();
  });

  it('leads from one place of an AWS account that is listed twice to the other, click by click', async () => {
    await map.leave();
    await workbench.openFile(twice);
    await button(/^Listed in the file to acme-prod/).click();
    for (const line of [6, 7, 6]) {
      await button(/^210987654321 .*2 times/).click();
      await map.cursorLine(line).waitFor();
    }
    await button('Close the list').click();
  });

  it('says what is not known, and what to do where there is nothing to draw', async () => {
    await map.leave();
    await workbench.openFile(name);
    await map.page.getByText('Organizational units and names are not known').waitFor();
    await button('Listed in the file to acme-staging: 3 AWS accounts, listed').waitFor();
    await button('Pull AWS Accounts…').click();
    await workbench.page.locator('.notification-toast', { hasText: 'o-ac3me5x7y9' }).waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
    await button('Staging to acme-staging: 3 AWS accounts, listed').waitFor();
  });

  it('leads to the line of the first AWS account of a ribbon that is clicked, and of each that is listed', async () => {
    await map.clickRibbon('Staging to acme-staging: 3 AWS accounts, listed');
    await map.cursorLine(15).waitFor();
    await button('web-staging 870654321987').click();
    await map.cursorLine(16).waitFor();
    await button('Close the list').click();
  });

  it('has nothing that axe-core finds wrong, as a map and as a table, with a list or without', async () => {
    assert.deepEqual(await map.violations(), []);
    await button(/^1 inactive/).click();
    await button(/^training 617940723885 suspended/).waitFor();
    assert.deepEqual(await map.violations(), []);
    await button('Table').click();
    await map.page.getByRole('table', { name: `Routes of ${name}` }).waitFor();
    assert.deepEqual(await map.violations(), []);
    await button('Map').click();
    await button('Close the list').click();
  });

  it('follows the text while it is typed, and keeps what is selected', async () => {
    const { page } = workbench;
    await map.clickRibbon('Security to acme-security: 3 AWS accounts, listed');
    await button('audit 867453291065').click();
    await map.cursorLine(31).waitFor();
    await page.locator('.monaco-editor.focused').waitFor();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await page.keyboard.press('Delete');
    await button('Security to acme-security: 2 AWS accounts, listed').waitFor();
    await button('Security to acme-main: 1 AWS account, left to the default').waitFor();
    await map.page.getByRole('complementary', { name: 'Security → acme-security' }).waitFor();
    await button('audit 867453291065').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+Z');
    await button('audit 867453291065').waitFor();
    await button('Close the list').click();
  });

  it('has AWS accounts mapped that the default account receives, without an editor that has the focus', async () => {
    const { page } = workbench;
    const mapped = button('Prod to acme-dev: 1 AWS account, listed');
    await button(/^5 left to the default/).click();
    await button('Map AWS accounts…').click();
    await workbench.pickRow('reporting-prod').locator('.monaco-checkbox, input').first().click();
    await page.locator('.quick-input-widget:visible').getByRole('button', { name: 'OK' }).click();
    await workbench.pickRow('acme-dev').click();
    await mapped.waitFor();
    await button('Close the list').click();
    await map.leave();
    await page.keyboard.press('Control+Z');
    await mapped.waitFor({ state: 'detached' });
  });

  it('finds AWS accounts by name, and tells how many', async () => {
    await map.page.getByRole('searchbox').fill('payments');
    const status = map.page.getByRole('status');
    await status.filter({ hasText: '3 AWS accounts in the map have “payments” in them.' }).waitFor();
    const dim = (label: string) => button(label).and(map.page.locator('.dim'));
    await dim('Security to acme-security: 3 AWS accounts, listed').waitFor();
    assert.equal(await dim('Prod to acme-prod: 2 AWS accounts, listed').count(), 0);
    await map.page.getByRole('searchbox').fill('');
    await dim('Security to acme-security: 3 AWS accounts, listed').waitFor({ state: 'detached' });
  });

  it('is used with the keyboard alone', async () => {
    const { page } = workbench;
    const focused = (label: string) => button(label).and(map.page.locator(':focus'));
    await map.page.getByRole('searchbox').focus();
    // The views, what is saved, the seven states: then the map, as one stop.
    for (let stop = 0; stop < 2 + 2 + 7 + 1; stop++) {
      await page.keyboard.press('Tab');
    }
    // From a ribbon that was clicked before, if one was.
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Home');
    await focused('Root (directly): 1 AWS account').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await focused('Security: 3 AWS accounts').waitFor();
    await page.keyboard.press('ArrowRight');
    await focused('Security to acme-security: 3 AWS accounts, listed').waitFor();
    await page.keyboard.press('Enter');
    await map.cursorLine(30).waitFor();
    await map.page.getByRole('status').filter({ hasText: '3 AWS accounts listed' }).waitFor();
    await page.keyboard.press('Tab');
    await focused('Close the list').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await focused('audit 867453291065').waitFor();
    await page.keyboard.press('Escape');
    await focused('Security to acme-security: 3 AWS accounts, listed').waitFor();
    await page.keyboard.press('ArrowRight');
    await focused('acme-security: 3 AWS accounts').waitFor();
    await button('Fold Workloads into one').focus();
    await page.keyboard.press('Enter');
    await focused('Show what is in Workloads').waitFor();
    await page.keyboard.press('Enter');
    await focused('Fold Workloads into one').waitFor();
  });

  it('gives the focus back to what was chosen, in the table and in the summary, too', async () => {
    const { page } = workbench;
    const focused = map.page.locator(':focus');
    await button(/^1 inactive/).focus();
    await page.keyboard.press('Enter');
    await button('Close the list').focus();
    await page.keyboard.press('Enter');
    await focused.and(button(/^1 inactive/)).waitFor();
    await button('Table').click();
    await button('Security to acme-security: 3 AWS accounts, listed').focus();
    await page.keyboard.press('Enter');
    await focused.and(map.page.getByRole('heading', { name: 'Security → acme-security' })).waitFor();
    await page.keyboard.press('Escape');
    await focused.and(button('Security to acme-security: 3 AWS accounts, listed')).waitFor();
    await button('Map').click();
  });

  it('is shown in the documentation, in a light and in a dark theme', async () => {
    const { page } = workbench;
    const before = (await map.page.locator('svg.picture').getAttribute('width')) ?? '';
    await page.keyboard.press('Control+B');
    await page.setViewportSize({ width: 1400, height: 760 });
    await map.page.locator(`svg.picture:not([width="${before}"])`).waitFor();
    await button('Prod to acme-main: 2 AWS accounts, missed by a mistake').waitFor();
    await picture('routing-map');
    await map.clickRibbon('Prod to acme-main: 2 AWS accounts, missed by a mistake');
    await button(/^web-prod 320198765432/).waitFor();
    await workbench.runCommand('Preferences: Toggle between Light/Dark Themes');
    await map.page.locator('body.vscode-dark').waitFor();
    await picture('routing-map-dark');
    await button('Close the list').click();
  });

  const forget = async () => {
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.page.locator('.notification-toast').first().waitFor({ state: 'detached' });
  };
  /** Says where the map is to be saved, and gives what is there then, which is gone afterwards. */
  const saved = async (format: string) => {
    const dialog = workbench.page.locator('.quick-input-widget:visible');
    await dialog.getByText('Save the Routing Map').waitFor();
    await dialog.getByRole('button', { name: 'OK' }).click();
    const file = `acme.lacework-mapping.${format}`;
    await workbench.notification(`was saved as "${file}"`);
    const place = path.join(workbench.workspaceFolder, file);
    const content = await readFile(place);
    await rm(place);
    await forget();
    return content;
  };

  it('is saved as SVG, which stands alone, and as PNG', async () => {
    const save = async (format: string) => {
      await button(`Save as ${format.toUpperCase()}`).click();
      return saved(format);
    };
    // The table stays where it was.
    await button('Table').click();
    const svg = (await save('svg')).toString('utf8');
    await map.page.getByRole('table', { name: `Routes of ${name}` }).waitFor();
    await button('Map').click();
    assert.match(svg, /^<svg [^>]*role="img"[^>]*>.*<title[^>]*>Routing map: acme\.lacework-mapping\.json</s);
    assert.match(svg, /<desc[^>]*>[^<]*2 missed by a mistake/);
    assert.match(svg, />acme-security</);
    assert.doesNotMatch(svg, /tabindex|class=|var\(|https?:\/\/(?!www\.w3\.org\/2000\/svg")/);
    const png = await save('png');
    assert.equal(png.subarray(1, 4).toString('latin1'), 'PNG');
    assert.ok(png.length > 10_000, String(png.length));
  });

  it('says what to do where it is too large for a PNG, or for any picture', async () => {
    const frame = await map.frame();
    const tooLong = `'A'.repeat(${String(longestPicture + 1)})`;
    // What a browser gives for a canvas that is too large, and what is more than the extension takes.
    for (const answer of ["'data:,'", `'data:image/png;base64,' + ${tooLong}`]) {
      await frame.evaluate(`HTMLCanvasElement.prototype.toDataURL = () => ${answer}`);
      await button('Save as PNG').click();
      const told = await workbench.notification('too large for a PNG');
      await told.getByRole('button', { name: 'Save as SVG' }).click();
      assert.match((await saved('svg')).toString('utf8'), /^<svg /);
    }
    await frame.evaluate(`XMLSerializer.prototype.serializeToString = () => ${tooLong}`);
    await button('Save as SVG').click();
    await workbench.notification('too large for a picture');
    await forget();
  });

  it('is there again when VS Code is loaded anew', async () => {
    await untilKept(workbench.page, routingMapViewType);
    await workbench.page.reload();
    await button('Staging to acme-staging: 3 AWS accounts, listed').waitFor();
  });
});
