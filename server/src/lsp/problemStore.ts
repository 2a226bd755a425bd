import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Mapping } from '../core/mapping/mapping';
import { checkMapping } from '../core/rules/checkMapping';
import type { Problem } from '../core/rules/runRules';
import type { MappingDocuments } from './mappingDocuments';
import type { Settings, SettingsStore } from './settings';

/** What the rules find in a document as it is now, with the user's settings as they are now. */
export interface DocumentProblems {
  readonly document: TextDocument;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
}

/** Runs the rules at most once for each state of a mapping file and of the settings. */
export class ProblemStore {
  readonly #documents: MappingDocuments;
  readonly #settings: SettingsStore;
  readonly #found = new WeakMap<
    Mapping,
    { readonly settings: Settings; readonly problems: readonly Problem[] }
  >();

  constructor(documents: MappingDocuments, settings: SettingsStore) {
    this.#documents = documents;
    this.#settings = settings;
  }

  /** The problems of an open document; nothing if it is not a mapping file. */
  async of(uri: string): Promise<DocumentProblems | undefined> {
    if (this.#documents.get(uri) === undefined) {
      return undefined;
    }
    const settings = await this.#settings.for(uri);
    const open = this.#documents.get(uri);
    if (open === undefined) {
      return undefined;
    }
    let found = this.#found.get(open.mapping);
    if (found?.settings !== settings) {
      found = { settings, problems: checkMapping(open.mapping, settings).problems };
      this.#found.set(open.mapping, found);
    }
    return { document: open.document, ...found };
  }
}
