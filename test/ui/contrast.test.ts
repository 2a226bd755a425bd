import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { faultyMapping } from './faultyMapping';
import { openMapPage, type MapPage } from './mapPage';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

const name = 'acme.lacework-mapping.json';
/** Both follow the colour scheme of the browser, and so does the motion. */
const themes = {
  'window.autoDetectColorScheme': true,
  'workbench.preferredDarkColorTheme': 'Default High Contrast',
  'workbench.preferredLightColorTheme': 'Default High Contrast Light',
  'workbench.reduceMotion': 'auto',
};
const marks = {
  dark: 'body.vscode-high-contrast:not(.vscode-high-contrast-light)',
  light: 'body.vscode-high-contrast-light',
};

describe('the routing map for who needs contrast', () => {
  let workbench: Workbench;
  let map: MapPage;

  before(async () => {
    workbench = await openWorkbench({
      sampleOrganization: true,
      userSettings: themes,
      prepare: (folder) =>
        writeFile(path.join(folder, name), `${JSON.stringify(faultyMapping, undefined, 2)}\n`),
    });
    map = openMapPage(workbench.page);
    await workbench.openFile(name);
    await workbench.untilCodeLenses();
    await workbench.runCommand('Lacework: Pull AWS Accounts from Organizations');
    await workbench.page.locator('.notification-toast', { hasText: 'o-ac3me5x7y9' }).waitFor();
    await workbench.runCommand('Notifications: Clear All Notifications');
    await workbench.runCommand('Lacework: Show Routing Map');
    await button('Staging to acme-staging: 3 AWS accounts, listed').waitFor();
    await workbench.page.keyboard.press('Control+B');
  });

  after(() => workbench.close());

  const button = (label: string | RegExp) => map.page.getByRole('button', { name: label });
  /** The picture, with a ribbon selected, and the table; nothing that axe-core can see is wrong with any of it. */
  const look = async (whileSelected: () => Promise<void>) => {
    assert.deepEqual(await map.violations(), []);
    await map.clickRibbon('Prod to acme-main: 2 AWS accounts, missed by a mistake');
    await button(/^web-prod 320198765432/).waitFor();
    await map.page.locator('.ribbon.dim').first().waitFor();
    assert.deepEqual(await map.violations(), []);
    await whileSelected();
    await button('Table').click();
    await map.page.getByRole('table', { name: `Routes of ${name}` }).waitFor();
    assert.deepEqual(await map.violations(), []);
    await button('Map').click();
    await button('Close the list').click();
  };

  for (const colorScheme of ['dark', 'light'] as const) {
    it(`has names that stay as they are, and outlines, in the ${colorScheme} theme of high contrast`, async () => {
      await workbench.page.emulateMedia({ colorScheme });
      await map.page.locator(marks[colorScheme]).waitFor();
      assert.deepEqual(await map.looks('.picture .ribbon:not(.thin) .body', 'strokeOpacity'), ['1']);
      await look(async () => {
        assert.deepEqual(await map.looks('.node, .node text', 'opacity'), ['1']);
        if (colorScheme === 'dark') {
          await takePicture(workbench.page, 'routing-map-contrast');
        }
      });
    });
  }

  it('has the colours that the system forces, for everything that is drawn', async () => {
    const { page } = workbench;
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    // What the pointer is on stands out.
    await page.mouse.move(24, 400);
    await map.page.locator(marks.dark).waitFor();
    const [canvas, text, highlight, pale] = await map.systemColors(
      'Canvas',
      'CanvasText',
      'Highlight',
      'GrayText',
    );
    assert.deepEqual(await map.looks('.picture .ribbon .body', 'fill'), [canvas]);
    assert.deepEqual(
      await map.looks('.picture .ribbon:not(:focus-visible) .body, .picture .stroke', 'stroke'),
      [text],
    );
    assert.deepEqual(await map.looks('.node :is(text, tspan), .node .bar', 'fill'), [text]);
    await look(async () => {
      assert.deepEqual(await map.looks('.ribbon.selected .body', 'stroke'), [highlight]);
      assert.deepEqual(await map.looks('.node.dim .bar', 'fill'), [pale]);
      assert.deepEqual(await map.looks('.node :is(text, tspan)', 'fill'), [text]);
      assert.deepEqual(await map.looks('.node', 'opacity'), ['1']);
    });
  });

  it('moves nothing for who wants less motion, and does for who does not', async () => {
    const { page } = workbench;
    const durations = () => map.looks('.picture .ribbon path', 'transitionDuration');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    assert.notDeepEqual(await durations(), ['0s']);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    assert.deepEqual(await durations(), ['0s']);
  });
});
