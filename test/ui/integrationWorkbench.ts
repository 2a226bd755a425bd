import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sampleLacework } from '../emulators/lacework/sampleLacework';
import type { EmulatedUser } from '../emulators/lacework/laceworkOrganization';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import { openWorkbench, type Workbench, type WorkbenchSetup } from './openWorkbench';

/** What is asked for, in the order in which it is asked. */
export const values = {
  name: 'acme-new-cloudtrail',
  awsAccount: '109238475610',
  roleArn: 'arn:aws:iam::109238475610:role/lacework-new',
  queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/lacework-new',
};

/** A mapping with one warning. */
export const mapping = `{
  "defaultLaceworkAccountAws": "acme-main",
  "integration_mappings": {
    "acme-prod": { "aws_accounts": ["210987654321", "320198765432"] },
    "acme-dev": { "aws_accounts": [] }
  }
}
`;

/** VS Code with the emulator of Lacework, as one of its users. */
export interface IntegrationWorkbench extends Workbench {
  readonly emulator: LaceworkEmulator;
  /** The conversation that asks for the values. */
  readonly asked: Conversation;
  /** The notification with this text. */
  told(text: string | RegExp): ReturnType<Workbench['page']['locator']>;
}

/**
 * @param user Whose key is in the environment; without one nobody is signed in.
 * @param setup Besides what it takes.
 */
export async function openIntegrationWorkbench(
  user?: EmulatedUser,
  setup: Pick<WorkbenchSetup, 'userSettings' | 'pseudoLocale'> = {},
): Promise<IntegrationWorkbench> {
  const { laceworkVariables } = await import('../../scripts/emulators/laceworkVariables.mjs');
  const emulator = await startLacework(sampleLacework);
  const home = await mkdtemp(path.join(os.tmpdir(), 'lacework-mapping-ui-home-'));
  const workbench = await openWorkbench({
    // In a browser VS Code saves by itself otherwise.
    userSettings: {
      'files.autoSave': 'off',
      'laceworkMapping.lacework.serverUrl': emulator.url,
      ...setup.userSettings,
    },
    ...(setup.pseudoLocale !== undefined && { pseudoLocale: setup.pseudoLocale }),
    sampleOrganization: true,
    env: {
      ...laceworkVariables(emulator.url, sampleLacework.primaryAccount, user ?? { keyId: '', secret: '' }),
      ...(user === undefined && { LW_ACCOUNT: '', LW_API_SERVER_URL: '', HOME: home }),
    },
    prepare: (folder) => writeFile(path.join(folder, 'mapping.json'), mapping),
  });
  const { page } = workbench;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  return {
    ...workbench,
    emulator,
    asked: new Conversation(page),
    told: (text) => page.locator('.notification-toast').filter({ hasText: text }).first(),
    async close() {
      await workbench.close();
      await emulator.close();
      await rm(home, { recursive: true });
    },
  };
}

/** What a user does in quick inputs. */
export class Conversation {
  readonly #page: Workbench['page'];

  constructor(page: Workbench['page']) {
    this.#page = page;
  }

  get #widget() {
    return this.#page.locator('.quick-input-widget:visible');
  }

  /** Waits for a question, by its placeholder or by its title and step. */
  async until(placeHolder: string | RegExp): Promise<void> {
    await this.#widget.getByPlaceholder(placeHolder).waitFor();
  }

  async untilStep(step: number): Promise<void> {
    await this.#widget.locator('.quick-input-title', { hasText: `(${String(step)}/7)` }).waitFor();
  }

  /** Types a value in place of what is there. */
  async enter(text: string): Promise<void> {
    await this.#widget.locator('.quick-input-box input').fill(text);
  }

  /** What is said of the value. */
  async untilSaid(text: string | RegExp): Promise<void> {
    await this.#widget.locator('.quick-input-message').getByText(text).waitFor();
  }

  async accept(): Promise<void> {
    await this.#page.keyboard.press('Enter');
  }

  /** Chooses a row by the beginning of its label; rows are used again, with what another list had in them hidden. */
  async choose(label: string): Promise<void> {
    const row = this.row(label);
    await row.waitFor();
    await row.click();
  }

  row(label: string) {
    const name = this.#page.locator('.label-name', { hasText: label });
    return this.#widget.locator('.monaco-list-row').filter({ has: name }).first();
  }

  async back(): Promise<void> {
    await this.#widget.getByRole('button', { name: /^Back/ }).click();
  }

  isOpen(): Promise<boolean> {
    return this.#widget.isVisible();
  }

  async leave(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await this.#widget.waitFor({ state: 'detached' });
  }

  /** Gives every value in one go, up to the review. */
  async giveAll({ name, queueUrl }: Pick<typeof values, 'name' | 'queueUrl'> = values): Promise<void> {
    await this.untilStep(1);
    await this.enter(name);
    await this.accept();
    await this.untilStep(2);
    await this.enter(values.awsAccount);
    await this.accept();
    await this.choose('Generate an external ID');
    await this.choose('The trust policy of the role has it');
    await this.untilStep(4);
    await this.enter(values.roleArn);
    await this.accept();
    await this.untilStep(5);
    await this.enter(queueUrl);
    await this.accept();
    await this.choose('mapping.json');
    await this.choose('Go on all the same');
    await this.untilStep(7);
    await this.row('Create the integration').waitFor();
  }
}
