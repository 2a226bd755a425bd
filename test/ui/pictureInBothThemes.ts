import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Clip } from './takePicture';

const folder = path.resolve(process.env.LACEWORK_MAPPING_WALKTHROUGH ?? 'out/screenshots/walkthrough');

/** The settings of the user with which VS Code follows the colour scheme of the browser, and shows what matters alone. */
export const pictureSettings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'window.autoDetectColorScheme': true,
  'workbench.preferredLightColorTheme': 'Default Light Modern',
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
};

/** What the workbench is marked with. */
const marks = { dark: '.monaco-workbench.vs-dark', light: '.monaco-workbench.vs' };

/**
 * Takes the picture of a step of the walkthrough, once in a dark and once in a light theme. It stays light.
 *
 * @param clip the part of the page that it shows
 */
export async function pictureInBothThemes(page: Page, name: string, clip: Clip): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(marks[colorScheme]).waitFor();
    const file = path.join(folder, `${name}-${colorScheme}.png`);
    await page.screenshot({ path: file, clip, animations: 'disabled' });
  }
}
