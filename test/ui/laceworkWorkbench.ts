import type { Locator } from 'playwright-core';
import { connectLacework } from '../../server/src/cloud/lacework/connectLacework';
import type { LaceworkApi } from '../../server/src/cloud/lacework/laceworkApi';
import { Secret } from '../../server/src/cloud/lacework/secret';
import { encodeAccountMappingFile } from '../../server/src/core/integration/accountMappingFile';
import { administrator, sampleLacework } from '../emulators/lacework/sampleLacework';
import { startLacework, type LaceworkEmulator } from '../emulators/lacework/startLacework';
import type { EmulatedIntegration, EmulatedUser } from '../emulators/lacework/laceworkOrganization';
import { openWorkbench, type Workbench } from './openWorkbench';

export interface LaceworkSetup {
  /** Those of the sample if missing. */
  readonly integrations?: readonly EmulatedIntegration[];
  readonly user?: EmulatedUser;
  readonly sampleOrganization?: boolean;
  readonly prepare?: (workspaceFolder: string) => Promise<void>;
}

/** A VS Code whose environment has the key of a user of an emulator of Lacework, and what a user sees in it. */
export class LaceworkWorkbench {
  private constructor(
    readonly workbench: Workbench,
    readonly emulator: LaceworkEmulator,
  ) {}

  static async open(setup: LaceworkSetup = {}): Promise<LaceworkWorkbench> {
    const { laceworkVariables } = await import('../../scripts/emulators/laceworkVariables.mjs');
    const {
      integrations = sampleLacework.integrations,
      user = administrator,
      sampleOrganization = false,
    } = setup;
    const emulator = await startLacework({ ...sampleLacework, integrations });
    const variables = laceworkVariables(emulator.url, sampleLacework.primaryAccount, user);
    const { prepare } = setup;
    const workbench = await openWorkbench({
      sampleOrganization,
      env: variables,
      userSettings: { 'files.simpleDialog.enable': true },
      ...(prepare && { prepare }),
    });
    return new LaceworkWorkbench(workbench, emulator);
  }

  async close(): Promise<void> {
    await this.workbench.close();
    await this.emulator.close();
  }

  /** The organization's integration. */
  live(): EmulatedIntegration | undefined {
    return this.emulator.integrations().find(({ account }) => account === undefined);
  }

  /** The mapping that is live, as text. */
  liveMapping(): string {
    const [, base64 = ''] = String(this.live()?.data.accountMappingFile).split(';base64,');
    return Buffer.from(base64, 'base64').toString('utf8');
  }

  /** Somebody else, who changes integrations meanwhile. */
  somebodyElse(): LaceworkApi {
    const { keyId, secret } = administrator;
    const credentials = { account: 'acme-main', key: { id: keyId, secret: new Secret(secret) } };
    return connectLacework({ ...credentials, serverUrl: this.emulator.url });
  }

  /** Somebody else puts another mapping in the place of the live one. */
  async overwrite(mapping: string): Promise<void> {
    const accountMappingFile = encodeAccountMappingFile(Buffer.from(mapping));
    const { intgGuid = '', data } = this.live() ?? {};
    await this.somebodyElse().changeCloudAccount(intgGuid, { data: { ...data, accountMappingFile } });
  }

  /** How many requests with a method came. */
  sent(method: string): number {
    return this.emulator.requests.filter((each) => each.method === method).length;
  }

  get quickPick(): Locator {
    return this.workbench.page.locator('.quick-input-widget:visible');
  }

  /** Rows of a quick pick are used again, with what another list had in them hidden: names are compared as a whole. */
  row(name: string | RegExp): Locator {
    const label = this.workbench.page.locator('.label-name').getByText(name, { exact: true });
    return this.quickPick.locator('.monaco-list-row').filter({ has: label });
  }

  async choose(name: string | RegExp): Promise<void> {
    const row = this.row(name).first();
    await row.waitFor();
    // What it rests on shows a hover, which may lie over the list.
    await this.workbench.page.mouse.move(700, 600);
    await row.click();
  }

  notification(text: string | RegExp): Promise<Locator> {
    return this.workbench.notification(text);
  }

  /** Waits for a notification, and clears all. */
  async told(text: string | RegExp): Promise<void> {
    const found = await this.notification(text);
    await this.workbench.runCommand('Notifications: Clear All Notifications');
    await found.waitFor({ state: 'hidden' });
  }

  /** Waits for what the status bar says for some seconds. */
  async toldInPassing(text: string): Promise<void> {
    await this.workbench.page.locator('.statusbar-item', { hasText: text }).waitFor();
  }

  /** Waits for a notification, and answers it. */
  async answer(text: string | RegExp, button: string): Promise<void> {
    const found = await this.notification(text);
    await found.getByRole('button', { name: button, exact: true }).click();
  }

  get dialog(): Locator {
    return this.workbench.page.locator('.monaco-dialog-box');
  }

  async answerDialog(text: string | RegExp, button: string): Promise<void> {
    const dialog = this.dialog.filter({ hasText: text });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: button, exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async type(placeHolder: string | RegExp, text: string): Promise<void> {
    await this.quickPick.getByPlaceholder(placeHolder).waitFor();
    await this.workbench.page.keyboard.press('Control+A');
    await this.workbench.page.keyboard.type(text);
  }

  /** What a question says of the text in it. */
  async complains(text: string | RegExp): Promise<void> {
    await this.quickPick.locator('.quick-input-message').getByText(text).waitFor();
  }

  async closed(): Promise<void> {
    await this.quickPick.waitFor({ state: 'detached' });
  }
}
