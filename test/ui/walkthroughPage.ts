import type { Locator } from 'playwright-core';
import type { Workbench } from './openWorkbench';

/** The walkthrough of the extension, as a user sees it. */
export class WalkthroughPage {
  readonly #workbench: Workbench;

  constructor(workbench: Workbench) {
    this.#workbench = workbench;
  }

  /** Opens it by its command, and a step of it. */
  async open(step: string): Promise<void> {
    const { page } = this.#workbench;
    await this.#workbench.runCommand('Lacework: Get Started');
    await page
      .locator('h2.category-title', { hasText: 'Get Started with Lacework Account Mapping' })
      .waitFor();
    const button = this.#step(step);
    await button.waitFor();
    if ((await button.getAttribute('aria-expanded')) !== 'true') {
      await button.click();
    }
    await this.#workbench.page.locator(`.getting-started-step.expanded${idOf(step)}`).waitFor();
  }

  /** Chooses a button of the step that is open. */
  async choose(button: string): Promise<void> {
    await this.#workbench.page
      .locator('.getting-started-step.expanded')
      .getByRole('button', { name: button, exact: true })
      .click();
  }

  /** Waits until a step is marked as done. */
  async untilDone(step: string): Promise<void> {
    await this.#step(step).locator('.codicon-getting-started-step-checked').waitFor();
  }

  async isDone(step: string): Promise<boolean> {
    return this.#step(step).locator('.codicon-getting-started-step-checked').isVisible();
  }

  /** The picture of the step that is open, by what it says of itself in words. */
  picture(words: string): Locator {
    return this.#workbench.page
      .locator('.getting-started-media')
      .getByRole('img', { name: words, exact: true });
  }

  #step(step: string): Locator {
    return this.#workbench.page.locator(`.getting-started-step${idOf(step)}`);
  }
}

function idOf(step: string): string {
  return `[data-step-id$="#getStarted#${step}"]`;
}
