import type { MessageFromPage } from '../../src/map/pageMessages';
import { pngOf } from './pictureFile';

/** What to tell the extension so that the map is saved; where there is no PNG of it, that. */
export async function pictureMessage(format: 'svg' | 'png', svg: string): Promise<MessageFromPage> {
  if (format === 'svg') {
    return { type: 'save', format, data: svg };
  }
  try {
    return { type: 'save', format, data: await pngOf(svg) };
  } catch {
    return { type: 'noPng', svg };
  }
}
