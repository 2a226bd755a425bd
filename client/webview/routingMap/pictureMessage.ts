import { longestPicture, type MessageFromPage } from '../../src/map/pageMessages';
import { pngOf } from './pictureFile';

/** What to tell the extension so that the map is saved; where there is no such picture of it, that. */
export async function pictureMessage(format: 'svg' | 'png', svg: string): Promise<MessageFromPage> {
  const data = format === 'svg' ? svg : await pngOrNothing(svg);
  if (data !== undefined && data.length <= longestPicture) {
    return { type: 'save', format, data };
  }
  return { type: 'noPicture', ...(svg.length <= longestPicture && { svg }) };
}

async function pngOrNothing(svg: string): Promise<string | undefined> {
  try {
    return await pngOf(svg);
  } catch {
    // Larger than the browser draws: what can be done then is for the extension to say.
    return undefined;
  }
}
