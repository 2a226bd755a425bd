import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import type { PlaceNumbers } from '../lsp/anyDocument/place';
import { uri as usualUri } from '../lsp/testClient';
import type { CountingEditor } from './countingEditor';
import type { Edit, OpenStep } from './editingOpen';

const uri = usualUri.replace('mapping', 'open');

/** So many changes at most that are not undone yet: the text stays about as long as it was. */
const mostToUndo = 40;

const atTheStart: PlaceNumbers = {
  at: 0,
  anchor: 0,
  isNearQuote: true,
  isBeyond: false,
  newName: 'acme-new',
};

/** What takes the place of a stretch of the text. */
interface Replacement {
  readonly start: number;
  readonly end: number;
  readonly added: string;
}

/** A document that stays open while it is edited, and of which every change is undone sooner or later. */
export class OpenDocument {
  readonly #editor: CountingEditor;
  readonly #document: TextDocument;
  readonly #toUndo: Replacement[] = [];

  private constructor(editor: CountingEditor, text: string) {
    this.#editor = editor;
    this.#document = TextDocument.create(uri, mappingLanguageId, 1, text);
  }

  static async open(editor: CountingEditor, text: string): Promise<OpenDocument> {
    await editor.server.open(text, uri);
    return new OpenDocument(editor, text);
  }

  /** @throws Error where an answer is none that the server may give. */
  async do(step: OpenStep): Promise<void> {
    this.#editor.counts.steps++;
    switch (step.kind) {
      case 'edit':
        return this.#edit(step.edits);
      case 'undo':
        return this.#undo(step.edits);
      case 'ask':
        return this.#editor.ask(this.#document, step.place, step.question);
      case 'askAll':
        return this.#editor.askAll(this.#document, step.place, step.isImpatient);
      case 'save':
        return this.#editor.server.save(uri);
    }
  }

  /** Undoes all that was changed, and asks everything, so that the server knows of the text what it knew at first. */
  async settle(): Promise<void> {
    await this.#undo(this.#toUndo.length);
    await this.#editor.askAll(this.#document, atTheStart, false);
  }

  async #edit(edits: readonly Edit[]): Promise<void> {
    for (const edit of edits) {
      if (this.#toUndo.length === mostToUndo) {
        await this.#undo(mostToUndo);
      }
      this.#toUndo.push(await this.#replace(replacementOf(this.#document.getText(), edit)));
    }
  }

  async #undo(edits: number): Promise<void> {
    for (const replacement of edits === 0 ? [] : this.#toUndo.splice(-edits).reverse()) {
      await this.#replace(replacement);
    }
  }

  /** @returns What undoes it. */
  async #replace({ start, end, added }: Replacement): Promise<Replacement> {
    const removed = this.#document.getText().slice(start, end);
    const range = { start: this.#document.positionAt(start), end: this.#document.positionAt(end) };
    TextDocument.update(this.#document, [{ range, text: added }], this.#document.version + 1);
    await this.#editor.change(uri, { range, text: added });
    return { start, end: start + added.length, added: removed };
  }
}

function replacementOf(text: string, edit: Edit): Replacement {
  const at = edit.at % (text.length + 1);
  const lineStart = text.lastIndexOf('\n', at - 1) + 1;
  switch (edit.kind) {
    case 'type':
      return { start: at, end: at, added: edit.added };
    case 'paste':
      return { start: lineStart, end: lineStart, added: edit.ids.map((id) => `        "${id}",\n`).join('') };
    case 'deleteLines': {
      let end = lineStart;
      for (let count = 0; count < edit.lines && end < text.length; count++) {
        const lineEnd = text.indexOf('\n', end);
        end = lineEnd === -1 ? text.length : lineEnd + 1;
      }
      return { start: lineStart, end, added: '' };
    }
  }
}
