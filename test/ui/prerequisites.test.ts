import { sampleQuestion } from '../emulators/aws/sampleAwsSide';
import { openWorkbench, type Workbench } from './openWorkbench';
import { takePicture } from './takePicture';

const { roleArn, queueUrl, externalId } = sampleQuestion;

describe('the prerequisites of an integration in VS Code', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ sampleOrganization: true });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile('mapping.json');
    await workbench.untilCodeLenses();
  });
  after(() => workbench.close());

  const question = (placeHolder: RegExp) =>
    workbench.page.locator('.quick-input-widget:visible').getByPlaceholder(placeHolder);
  const line = (text: string) => workbench.page.locator('.editor-instance .view-line', { hasText: text });
  const answer = async (placeHolder: RegExp, value: string) => {
    await question(placeHolder).fill(value);
    await workbench.page.keyboard.press('Enter');
  };
  const check = async (id: string) => {
    await workbench.runCommand('Lacework: Check AWS Prerequisites…');
    await answer(/^for example arn:aws:iam/, roleArn);
    await answer(/^for example https:\/\/sqs/, queueUrl);
    await answer(/^for example lweid/, id);
  };

  it('are as they have to be, with what was asked and what was not', async () => {
    await check(externalId);
    await line('Nothing was found that would fail.').waitFor();
    await line('Asked with: sample-organization, AWS account 109238475610').waitFor();
    await line('ok: Trust policy: "lacework-cloudtrail" lets the role of Lacework assume it.').waitFor();
    await line('not checked: Permissions: "s3:GetObject"').waitFor();
  });

  it('say what would fail, and copy what to do', async () => {
    const { page } = workbench;
    const other = `${externalId.slice(0, -1)}:`;
    await check(other);
    await line('Would fail: 1.').waitFor();
    await line('error: External ID:').waitFor();
    const copy = page.locator('.codelens-decoration a', { hasText: 'Copy Policy' });
    await copy.first().waitFor();
    await takePicture(page, 'preflight');
    const clipboard = () => page.evaluate<string>('navigator.clipboard.readText()');
    // For a moment the lenses may be those of the text before.
    while (!(await clipboard()).includes(`"sts:ExternalId": "${other}"`)) {
      await copy.first().click();
    }
  });
});
