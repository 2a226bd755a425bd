import type { Edit } from './edit';

/** An editor takes longer over more edits than over a text that is replaced as a whole. */
const mostEdits = 100_000;

/** So many more are put together at once: they are forgotten before they cost memory. */
const atOnce = 5000;

/** Gathers edits that come in order of place. Where they are too many, they become one, from the first to the last. */
export class BoundedEdits {
  readonly #text: string;
  #edits: Edit[] = [];
  /** What has become of the edits before these, and where it ends in the text. */
  readonly #pieces: string[] = [];
  #start = 0;
  #end = 0;

  constructor(text: string) {
    this.#text = text;
  }

  add(edit: Edit): void {
    if (this.#edits.length >= (this.#pieces.length === 0 ? mostEdits : atOnce)) {
      this.#join();
    }
    this.#edits.push(edit);
  }

  all(): Edit[] {
    if (this.#pieces.length === 0) {
      return this.#edits;
    }
    this.#join();
    return [{ span: { start: this.#start, end: this.#end }, text: this.#pieces.join('') }];
  }

  #join(): void {
    if (this.#pieces.length === 0) {
      this.#start = this.#end = this.#edits[0]?.span.start ?? 0;
    }
    const pieces: string[] = [];
    for (const { span, text } of this.#edits) {
      pieces.push(this.#text.slice(this.#end, span.start), text);
      this.#end = span.end;
    }
    this.#pieces.push(pieces.join(''));
    this.#edits = [];
  }
}
