import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import type { HoverText } from '../../core/features/hover';

/** An explanation as Markdown, or as plain text for clients that show no Markdown. */
export function toMarkup({ title, text, example }: HoverText, kind: MarkupKind): MarkupContent {
  const isMarkdown = kind === MarkupKind.Markdown;
  const parts = [isMarkdown ? `**${title}**` : title, text];
  if (example !== undefined) {
    parts.push(isMarkdown ? `\`\`\`json\n${example}\n\`\`\`` : example);
  }
  return { kind, value: parts.join('\n\n') };
}
