import { TextDocument } from 'vscode-languageserver-textdocument';
import { mappingLanguageId } from '../../server/src/lsp/protocol';
import { uri as usualUri } from '../lsp/testClient';
import type { CountingEditor } from './countingEditor';
import type { Step } from './editing';
import { type } from './serverCase';

/** Several documents that are edited at once, as an editor would tell the server of them. */
export class EditingSession {
  readonly #editor: CountingEditor;
  readonly #documents = new Map<string, TextDocument>();

  constructor(editor: CountingEditor) {
    this.#editor = editor;
  }

  /** @throws Error where an answer is none that the server may give. */
  async do({ document: number, action }: Step): Promise<void> {
    this.#editor.counts.steps++;
    const uri = usualUri.replace('mapping', `mapping${String(number)}`);
    const document = this.#documents.get(uri);
    if (document === undefined || action.kind === 'open') {
      return this.#open(uri, action.kind === 'open' ? action.text : '');
    }
    switch (action.kind) {
      case 'type':
        for (const typed of action.typed) {
          await this.#editor.change(uri, type(document, typed));
        }
        return;
      case 'ask':
        return this.#editor.askAll(document, action.place, action.isImpatient);
      case 'save':
        return this.#editor.server.save(uri);
      case 'close':
        return this.#close(uri);
      case 'settings':
        return this.#editor.server.changeSettings(action.settings);
    }
  }

  async closeAll(): Promise<void> {
    for (const uri of this.#documents.keys()) {
      await this.#close(uri);
    }
  }

  async #open(uri: string, text: string): Promise<void> {
    if (this.#documents.has(uri)) {
      await this.#close(uri);
    }
    this.#documents.set(uri, TextDocument.create(uri, mappingLanguageId, 1, text));
    await this.#editor.server.open(text, uri);
  }

  async #close(uri: string): Promise<void> {
    this.#documents.delete(uri);
    await this.#editor.server.close(uri);
  }
}
