import { Emitter, TextDocuments, type Connection, type Event } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { isMappingFileName } from '../core/mapping/isMappingFileName';
import { looksLikeMapping } from '../core/mapping/looksLikeMapping';
import { Mapping } from '../core/mapping/mapping';
import { mappingLanguageId } from './protocol';

/** An open mapping file as it is now. */
export interface MappingDocument {
  readonly document: TextDocument;
  readonly mapping: Mapping;
}

/**
 * The open documents, parsed at most once for each version. Clients that know our language id send mapping
 * files only; documents of any other language count if their name or their top-level keys say so.
 */
export class MappingDocuments {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #parsed = new Map<string, { readonly version: number; readonly mapping: Mapping }>();
  readonly #changed = new Emitter<string>();
  readonly #closed = new Emitter<string>();

  constructor(connection: Connection) {
    this.#documents.onDidChangeContent(({ document }) => {
      this.#changed.fire(document.uri);
    });
    this.#documents.onDidClose(({ document }) => {
      this.#parsed.delete(document.uri);
      this.#closed.fire(document.uri);
    });
    this.#documents.listen(connection);
  }

  /** Fires with the URI of a document that was opened or changed, mapping file or not. */
  get onDidChange(): Event<string> {
    return this.#changed.event;
  }

  get onDidClose(): Event<string> {
    return this.#closed.event;
  }

  uris(): string[] {
    return this.#documents.keys();
  }

  /** The document, if it is open and a mapping file. */
  get(uri: string): MappingDocument | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined || !isMappingDocument(document)) {
      return undefined;
    }
    let parsed = this.#parsed.get(uri);
    if (parsed?.version !== document.version) {
      parsed = { version: document.version, mapping: new Mapping(document.getText()) };
      this.#parsed.set(uri, parsed);
    }
    return { document, mapping: parsed.mapping };
  }
}

function isMappingDocument(document: TextDocument): boolean {
  return (
    document.languageId === mappingLanguageId ||
    isMappingFileName(document.uri) ||
    looksLikeMapping(document.getText())
  );
}
