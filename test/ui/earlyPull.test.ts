import { openWorkbench, type Workbench } from './openWorkbench';

describe('a file whose editor loses the focus as soon as it is open', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ sampleOrganization: true });
  });

  after(() => workbench.close());

  it('has code lenses with the names of AWS accounts that are pulled then, beside the map', async () => {
    const { page } = workbench;
    await page.getByRole('treeitem', { name: /^mapping\.json/ }).dblclick();
    await workbench.runCommand('Lacework: Pull AWS Accounts from Organizations');
    await workbench.runCommand('Lacework: Show Routing Map');
    await page.locator('.codelens-decoration', { hasText: '→ acme-prod · payments-prod' }).waitFor();
  });
});
