import { MarkupKind, type Hover, type HoverParams } from 'vscode-languageserver';
import { hover } from '../../core/features/hover';
import { answerSafely } from '../answerSafely';
import { toMarkup } from '../convert/toMarkup';
import { toRange } from '../convert/toRange';
import type { Feature } from './feature';

export const hoverFeature: Feature = ({ connection, client, documents, facts }) => {
  const kind = client.markdownHover ? MarkupKind.Markdown : MarkupKind.PlainText;
  const answer = ({ textDocument: { uri }, position }: HoverParams): Hover | null => {
    const open = documents.get(uri);
    const found = open && hover(open.mapping, open.document.offsetAt(position), facts.of(uri));
    return open && found
      ? { contents: toMarkup(found, kind), range: toRange(open.document, found.span) }
      : null;
  };
  connection.onHover(answerSafely(connection, 'textDocument/hover', null, answer));
  return { hoverProvider: true };
};
