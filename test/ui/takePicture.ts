import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';

const folder = path.resolve(process.env.LACEWORK_MAPPING_SCREENSHOTS ?? 'out/screenshots');

/** A part of the page, in pixels. */
export interface Clip {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Takes a picture as the documentation shows it, where `npm run screenshots` puts it.
 *
 * @param name of the file, without its end
 * @param clip what it shows; the whole page if missing
 */
export async function takePicture(page: Page, name: string, clip?: Clip): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = path.join(folder, `${name}.png`);
  await page.screenshot({ path: file, animations: 'disabled', ...(clip && { clip }) });
}
