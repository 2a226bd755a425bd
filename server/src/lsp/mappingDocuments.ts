import { Emitter, TextDocuments, type Connection, type Event } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { isConfigFileName } from '../core/config/configFileName';
import { isMappingFileName, isTerraformFileName } from '../core/mapping/isMappingFileName';
import { foldLaceworkAccountName } from '../core/mapping/laceworkAccountName';
import { looksLikeMapping, sniffedLength } from '../core/mapping/looksLikeMapping';
import { Mapping } from '../core/mapping/mapping';
import { ChangeRecorder } from './changeRecorder';
import { mappingLanguageId } from './protocol';

const jsonLanguageIds = ['json', 'jsonc'];

/** An open mapping file as it is now. */
export interface MappingDocument {
  readonly document: TextDocument;
  readonly mapping: Mapping;
}

/**
 * The open documents, parsed at most once for each version, and by what is known of the version before. Clients that know our language id send mapping
 * files only; a JSON document counts if its name or its top-level keys say so.
 */
export class MappingDocuments {
  readonly #recorder = new ChangeRecorder();
  readonly #documents = new TextDocuments(this.#recorder);
  /** The content of each document as it was last asked for; `undefined` for what is no mapping file. */
  readonly #parsed = new Map<string, Mapping | undefined>();
  readonly #changed = new Emitter<string>();
  readonly #closed = new Emitter<string>();
  readonly #saved = new Emitter<void>();

  constructor(connection: Connection) {
    this.#documents.onDidChangeContent(({ document }) => {
      this.#changed.fire(document.uri);
    });
    this.#documents.onDidSave(() => {
      this.#saved.fire();
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

  get onDidSave(): Event<void> {
    return this.#saved.event;
  }

  get onDidClose(): Event<string> {
    return this.#closed.event;
  }

  uris(): string[] {
    return this.#documents.keys();
  }

  /** The document, if it is open, a mapping file, and not too large to be read. */
  get(uri: string): MappingDocument | undefined {
    const open = this.#open(uri);
    return open?.mapping.isUnread === true ? undefined : open;
  }

  /** The same, but one that is too large to be read as well: that is its one problem. */
  getToCheck(uri: string): MappingDocument | undefined {
    return this.#open(uri);
  }

  #open(uri: string): MappingDocument | undefined {
    const document = this.#documents.get(uri);
    if (document === undefined) {
      return undefined;
    }
    if (this.#recorder.hasChanged(document)) {
      this.#parsed.set(uri, this.#parse(document, this.#parsed.get(uri)));
    }
    const mapping = this.#parsed.get(uri);
    return mapping && { document, mapping };
  }

  #parse(document: TextDocument, before: Mapping | undefined): Mapping | undefined {
    const change = this.#recorder.take(document);
    const text = document.getText();
    if (before === undefined || change === undefined) {
      return isMappingDocument(document) ? new Mapping(text) : undefined;
    }
    // What makes it a mapping file stands at its start.
    const isStill = change.start >= sniffedLength || isMappingDocument(document);
    return isStill ? before.after(change, text) : undefined;
  }

  /**
   * The Lacework accounts that the other open mapping files name, ignoring case.
   *
   * @param counts whether a file is one of these others
   */
  laceworkAccountNames(besides: string, counts: (other: string) => boolean): string[] {
    const names = new Map<string, string>();
    for (const uri of this.uris().filter((other) => other !== besides && counts(other))) {
      for (const { certainName } of this.get(uri)?.mapping.laceworkAccountNames().all ?? []) {
        names.set(foldLaceworkAccountName(certainName), certainName);
      }
    }
    return [...names.values()];
  }
}

function isMappingDocument(document: TextDocument): boolean {
  return (
    document.languageId === mappingLanguageId ||
    isMappingFileName(document.uri) ||
    (jsonLanguageIds.includes(document.languageId) &&
      !isTerraformFileName(document.uri) &&
      !isConfigFileName(document.uri) &&
      looksLikeMapping(document.getText()))
  );
}
