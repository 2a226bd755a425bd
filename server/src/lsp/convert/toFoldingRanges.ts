import type { FoldingRange } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Container } from '../../core/json/containers';

/**
 * Objects and lists as whole lines to be folded, one for each line that begins some: the outermost. The line of a
 * closing bracket stays to be seen.
 *
 * @param containers each before those in it
 */
export function toFoldingRanges(document: TextDocument, containers: Iterable<Container>): FoldingRange[] {
  const ranges: FoldingRange[] = [];
  for (const { span, isClosed } of containers) {
    const startLine = document.positionAt(span.start).line;
    const lastLine = document.positionAt(span.end).line;
    const endLine = isClosed ? lastLine - 1 : lastLine;
    if (endLine > startLine && ranges.at(-1)?.startLine !== startLine) {
      ranges.push({ startLine, endLine });
    }
  }
  return ranges;
}
