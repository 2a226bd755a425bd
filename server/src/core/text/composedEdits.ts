import { inOrder, type Edit } from './edit';

/** A part of the text as it is now: kept from the original, or new. */
type Piece = { readonly start: number; readonly end: number } | { readonly text: string };

/** Gathers edits that were made one after the other into edits of the original text. */
export class ComposedEdits {
  readonly #original: string;
  #pieces: Piece[];

  constructor(original: string) {
    this.#original = original;
    this.#pieces = [{ start: 0, end: original.length }];
  }

  /** The text after all edits so far. */
  get text(): string {
    return this.#pieces.map((piece) => this.#textOf(piece)).join('');
  }

  /** Applies edits of the text as it is now, which do not overlap. */
  apply(edits: readonly Edit[]): void {
    const result: Piece[] = [];
    let index = 0;
    let rest: Piece | undefined = this.#pieces[0];
    let at = 0;
    const takeUntil = (offset: number, keep: boolean): void => {
      while (rest !== undefined && at < offset) {
        const [head, tail] = split(rest, offset - at);
        if (keep) {
          result.push(head);
        }
        at += lengthOf(head);
        rest = tail ?? this.#pieces[++index];
      }
    };
    for (const { span, text } of inOrder(edits)) {
      takeUntil(span.start, true);
      takeUntil(span.end, false);
      if (text !== '') {
        result.push({ text });
      }
    }
    takeUntil(Infinity, true);
    this.#pieces = result;
  }

  /** All edits together, as edits of the original text in order of place. */
  edits(): Edit[] {
    const edits: Edit[] = [];
    let end = 0;
    let text = '';
    const close = (start: number): void => {
      if (start > end || text !== '') {
        edits.push({ span: { start: end, end: start }, text });
      }
      text = '';
    };
    for (const piece of this.#pieces) {
      if ('text' in piece) {
        text += piece.text;
      } else {
        close(piece.start);
        end = piece.end;
      }
    }
    close(this.#original.length);
    return edits;
  }

  #textOf(piece: Piece): string {
    return 'text' in piece ? piece.text : this.#original.slice(piece.start, piece.end);
  }
}

function lengthOf(piece: Piece): number {
  return 'text' in piece ? piece.text.length : piece.end - piece.start;
}

/** The first `length` characters of a piece, and the rest if there is one. */
function split(piece: Piece, length: number): [head: Piece, tail: Piece | undefined] {
  if (length >= lengthOf(piece)) {
    return [piece, undefined];
  }
  return 'text' in piece
    ? [{ text: piece.text.slice(0, length) }, { text: piece.text.slice(length) }]
    : [
        { start: piece.start, end: piece.start + length },
        { start: piece.start + length, end: piece.end },
      ];
}
