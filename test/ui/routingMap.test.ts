import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import axe, { type AxeResults } from 'axe-core';
import { openWorkbench, type Workbench } from './openWorkbench';

/** `220198765432` is not in the sample organization, `617940723885` is suspended. */
const mapping = {
  defaultLaceworkAccountAws: 'acme-main',
  integration_mappings: {
    'acme-prod': {
      aws_accounts: ['210987654321', '220198765432', '430219876543', '540321987654', '65043219876'],
    },
    'acme-staging': { aws_accounts: ['760543219876', '870654321987', '098765432101'] },
    'acme-dev': { aws_accounts: ['312908746510', '423019857621', '534120968732', '430219876543'] },
    'acme-security': { aws_accounts: ['756342180954', '867453291065', '978564302176'] },
    'acme-sandbox': { aws_accounts: ['617940723885'] },
  },
};

/** What is asked of an element in the page. */
interface DrawnElement {
  getBoundingClientRect(): { left: number; top: number; width: number; height: number };
  contains(other: unknown): boolean;
  readonly ownerDocument: { elementFromPoint(x: number, y: number): unknown };
}

describe('the routing map', () => {
  let workbench: Workbench;
  let awsFolder: string;

  before(async () => {
    const { startSampleOrganization } = await import('../../scripts/emulators/startSampleOrganization.mjs');
    awsFolder = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-ui-map-'));
    workbench = await openWorkbench({
      env: await startSampleOrganization(awsFolder),
      prepare: async (folder) => {
        const text = `${JSON.stringify(mapping, undefined, 2)}\n`;
        await writeFile(path.join(folder, 'acme.lacework-mapping.json'), text);
      },
    });
  });

  after(async () => {
    await workbench.close();
    await rm(awsFolder, { recursive: true });
  });

  const page = () => workbench.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');

  /** The line that the cursor is in, whether the editor has the focus or not. */
  const cursorLine = (line: number) =>
    workbench.page.locator('.line-numbers.active-line-number', { hasText: new RegExp(`^${line}$`) });

  /** Ribbons cross: it is clicked where no other lies over it, again where it moved meanwhile. */
  const clickRibbon = async (name: string) => {
    const ribbon = page().getByRole('button', { name });
    for (let attempt = 1; ; attempt++) {
      const position = await ribbon.evaluate((drawn) => {
        const element = drawn as unknown as DrawnElement;
        const { left, top, width, height } = element.getBoundingClientRect();
        for (let x = 4; x < width; x += 3) {
          for (let y = 2; y < height; y += 2) {
            const around = [y - 2, y, y + 2].map((near) =>
              element.ownerDocument.elementFromPoint(left + x, top + near),
            );
            if (around.every((found) => element.contains(found))) {
              return { x, y };
            }
          }
        }
        return undefined;
      });
      try {
        assert.ok(position, 'nothing of the ribbon can be seen');
        await ribbon.click({ position, timeout: 2000 });
        return;
      } catch (error) {
        if (attempt === 5) throw error;
      }
    }
  };

  /** What axe-core says of the page as it is: the rule, how serious it is, and where. */
  const axeViolations = async () => {
    const outer = await workbench.page.waitForSelector('iframe.webview.ready');
    const middle = await outer.contentFrame();
    const inner = await middle?.waitForSelector('iframe#active-frame');
    const frame = await inner?.contentFrame();
    assert.ok(frame);
    await frame.evaluate(axe.source);
    const { violations } = await frame.evaluate<AxeResults>('axe.run(document, { iframes: false })');
    return violations.map(({ id, impact, nodes }) => [id, impact, nodes.map(({ html }) => html)]);
  };

  it('shows how AWS accounts flow, and a click on a ribbon leads to the line of its first AWS account', async () => {
    await workbench.openFile('acme.lacework-mapping.json');
    await workbench.runCommand('Lacework: Pull AWS Accounts from Organizations');
    await workbench.page.locator('.codelens-decoration', { hasText: 'payments-prod' }).waitFor();
    await workbench.runCommand('Lacework: Show Routing Map');
    await page().getByRole('heading', { name: 'Routing map' }).waitFor();
    await clickRibbon('Staging to acme-staging: 3 AWS accounts, listed');
    await cursorLine(15).waitFor();
    await page().getByRole('button', { name: 'web-staging 870654321987' }).click();
    await cursorLine(16).waitFor();
  });

  it('has nothing that axe-core finds wrong', async () => {
    assert.deepEqual(await axeViolations(), []);
    await page().getByRole('button', { name: 'Table' }).click();
    await page()
      .getByRole('table', { name: /Routes of acme/ })
      .waitFor();
    assert.deepEqual(await axeViolations(), []);
  });
});
