import { Emitter, type Event } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Facts } from '../core/facts/facts';
import type { Mapping } from '../core/mapping/mapping';
import { checkMapping } from '../core/rules/checkMapping';
import type { Problem } from '../core/rules/runRules';
import type { FactsStore } from './factsStore';
import type { MappingDocuments } from './mappingDocuments';
import type { Settings, SettingsStore } from './settings';

/** Many times what an editor shows. A file may have a million; to find all would hold up everything else. */
export const mostOfEachRule = 10_000;

/** What the rules find in a document as it is now, with the user's settings as they are now. */
export interface DocumentProblems {
  readonly document: TextDocument;
  readonly mapping: Mapping;
  readonly settings: Settings;
  readonly facts: Facts;
  readonly problems: readonly Problem[];
}

/** Runs the rules at most once for each state of a mapping file and of the settings. */
export class ProblemStore {
  readonly #documents: MappingDocuments;
  readonly #settings: SettingsStore;
  readonly #facts: FactsStore;
  readonly #changed = new Emitter<void>();
  #generation = 0;
  readonly #found = new WeakMap<
    Mapping,
    { readonly settings: Settings; readonly facts: Facts; readonly problems: readonly Problem[] }
  >();

  constructor(documents: MappingDocuments, settings: SettingsStore, facts: FactsStore) {
    this.#documents = documents;
    this.#settings = settings;
    this.#facts = facts;
    for (const { onDidChange } of [settings, facts]) {
      onDidChange(() => {
        this.#generation++;
        this.#changed.fire();
      });
    }
  }

  /** Fires when the problems of documents may be others though their text is the same. */
  get onDidChange(): Event<void> {
    return this.#changed.event;
  }

  /** Counts these changes, so that what was computed before one can be told from what was computed after it. */
  get generation(): number {
    return this.#generation;
  }

  /** The problems of an open document; nothing if it is not a mapping file. */
  async of(uri: string): Promise<DocumentProblems | undefined> {
    if (this.#documents.getToCheck(uri) === undefined) {
      return undefined;
    }
    const settings = await this.#settings.for(uri);
    const open = this.#documents.getToCheck(uri);
    if (open === undefined) {
      return undefined;
    }
    let found = this.#found.get(open.mapping);
    const facts = this.#facts.of(uri);
    if (found?.settings !== settings || found.facts !== facts) {
      const { problems } = checkMapping(open.mapping, { ...settings, facts, mostOfEachRule });
      found = { settings, facts, problems };
      this.#found.set(open.mapping, found);
    }
    return { ...open, ...found };
  }
}
