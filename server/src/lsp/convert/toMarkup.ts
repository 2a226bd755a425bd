import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import type { HoverText } from '../../core/features/hover';
import { shorten } from '../../core/text/quote';
import { escapeMarkdown, longestText } from './escapeMarkdown';

/** An explanation as Markdown, or as plain text for clients that show no Markdown. Text of others stays text. */
export function toMarkup(
  {
    title,
    text = '',
    rows = [],
    example,
    link,
  }: Pick<HoverText, 'title' | 'rows' | 'example' | 'link'> & { readonly text?: string },
  kind: MarkupKind,
): MarkupContent {
  const isMarkdown = kind === MarkupKind.Markdown;
  const shown = isMarkdown ? escapeMarkdown : (given: string) => shorten(given, longestText);
  // Asterisks beside a space are no emphasis.
  const heading = shown(title).trim();
  const parts = [isMarkdown && heading !== '' ? `**${heading}**` : heading, shown(text)].filter(Boolean);
  if (rows.length > 0) {
    const lines = rows.map(([label, value]) => `${isMarkdown ? '- ' : ''}${label}: ${shown(value)}`);
    parts.push(lines.join('\n'));
  }
  if (example !== undefined) {
    parts.push(isMarkdown ? `\`\`\`json\n${example}\n\`\`\`` : example);
  }
  if (link !== undefined) {
    parts.push(isMarkdown ? `[${link.label}](${link.url})` : `${link.label}: ${link.url}`);
  }
  return { kind, value: parts.join('\n\n') };
}
