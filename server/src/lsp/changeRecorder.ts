import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { combined, type Change } from '../core/text/change';

/** Makes and changes documents as `TextDocument` does, and keeps what has changed since it was asked last. */
export class ChangeRecorder {
  /** The changes of a document, as one; `undefined` where it is another text. */
  readonly #changes = new WeakMap<TextDocument, Change | undefined>();

  create(uri: string, languageId: string, version: number, content: string): TextDocument {
    const document = TextDocument.create(uri, languageId, version, content);
    // A client may open one twice: what is known of that URI is then known of another text.
    this.#changes.set(document, undefined);
    return document;
  }

  update(document: TextDocument, events: TextDocumentContentChangeEvent[], version: number): TextDocument {
    try {
      for (const event of events) {
        const change = this.#upTo(document, event);
        TextDocument.update(document, [event], version);
        this.#changes.set(document, change);
      }
    } catch (error) {
      // Those before the malformed one have been made.
      this.#changes.set(document, undefined);
      throw error;
    }
    return document;
  }

  /** Whether a document was made or changed since `take` was called last for it. */
  hasChanged(document: TextDocument): boolean {
    return this.#changes.has(document);
  }

  /** What has changed in a document since the last call, as one change. Nothing where it is another text. */
  take(document: TextDocument): Change | undefined {
    const change = this.#changes.get(document);
    this.#changes.delete(document);
    return change;
  }

  #upTo(document: TextDocument, event: TextDocumentContentChangeEvent): Change | undefined {
    const before = this.#changes.get(document);
    const isReplaced = before === undefined && this.#changes.has(document);
    if (isReplaced || !('range' in event)) {
      return undefined;
    }
    const offsets = [document.offsetAt(event.range.start), document.offsetAt(event.range.end)] as const;
    const start = Math.min(...offsets);
    const change = { start, oldEnd: Math.max(...offsets), newEnd: start + event.text.length };
    return before === undefined ? change : combined(before, change);
  }
}
