import { shorten } from '../../core/text/quote';

/** Nothing that is explained is longer; a name from outside is cut here. */
export const longestText = 2000;

/**
 * Text from a file or from AWS as Markdown that shows just this text, on one line: no link, image, HTML, emphasis
 * or command comes of it, not even where a renderer looks for web and mail addresses in plain text.
 */
export function escapeMarkdown(text: string): string {
  return shorten(text, longestText)
    .replace(/[\\`*_[\]<>&~|@$]/g, '\\$&')
    .replace(/:(?=\/\/)|\.(?<=www\.)/gi, '\\$&');
}
