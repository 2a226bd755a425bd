import { shorten } from '../../core/text/quote';

/** More of a name tells nobody more. */
const longest = 80;

/**
 * Text that is text in Markdown, whatever it holds: no link, no picture, no HTML, no cell of a table, and on GitHub
 * nobody who is mentioned. References to characters mean nothing to Markdown (CommonMark, 2.5).
 */
export function markdownText(text: string): string {
  // GitHub looks for mentions, numbers of issues and :smile: in what Markdown has become already, but not in code.
  return escaped(text).replaceAll(/&#(?:64|35|58);/g, '<code>$&</code>');
}

/** A name in the type of code, on one line. */
export function markdownCode(name: string): string {
  return `<code>${escaped(shorten(name, longest))}</code>`;
}

function escaped(text: string): string {
  return text.replaceAll(
    /(?<![a-z"])\.|[.:](?! |$)|[^\p{L}\p{N} .,:;"'()…→-]/gu,
    (character) => `&#${character.codePointAt(0) ?? 0};`,
  );
}
