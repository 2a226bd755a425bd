import { TextDocument } from 'vscode-languageserver-textdocument';
import { applyEdits } from '../core/text/edit';
import { secretsIn } from '../core/text/secrets';
import type { Span } from '../core/text/span';

/** A place as people count it: from 1, the column in UTF-16 code units, a byte order mark not counted. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A text whose offsets can be told as lines and columns. */
export class SourceText {
  readonly text: string;
  readonly #document: TextDocument;
  readonly #markLength: number;
  #shown: string | undefined;

  constructor(text: string) {
    this.text = text;
    this.#document = TextDocument.create('', 'json', 0, text);
    this.#markLength = text.startsWith('\uFEFF') ? 1 : 0;
  }

  /** The text with keys of AWS and Lacework blotted out, for logs that others read; offsets are the same. */
  get shown(): string {
    this.#shown ??= applyEdits(
      this.text,
      secretsIn(this.text).map(({ span }) => ({ span, text: '*'.repeat(span.end - span.start) })),
    );
    return this.#shown;
  }

  positionAt(offset: number): Position {
    const { line, character } = this.#document.positionAt(Math.max(offset, this.#markLength));
    return { line: line + 1, column: character + 1 - (line === 0 ? this.#markLength : 0) };
  }

  /** The line that an offset stands on, without its end and without a byte order mark. */
  lineAt(offset: number): Span {
    const { line } = this.#document.positionAt(offset);
    const start = this.#document.offsetAt({ line, character: 0 });
    let end = this.#document.offsetAt({ line: line + 1, character: 0 });
    while (end > start && /[\r\n]/.test(this.text.charAt(end - 1))) {
      end--;
    }
    return { start: line === 0 ? Math.min(this.#markLength, end) : start, end };
  }
}
