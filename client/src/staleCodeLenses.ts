import * as vscode from 'vscode';
import {
  CodeLensRequest,
  type FeatureState,
  type LanguageClient,
  type StaticFeature,
} from 'vscode-languageclient/node';
import { mappingLanguageId } from './identifiers';
import { onDidChangeText } from './ui/onDidChangeText';

/** In milliseconds, until lenses should have been asked for: by VS Code after a change, or again after each reminder. */
const patience = [1000, 2000, 4000];

/**
 * Has VS Code ask for code lenses that it forgot. It drops what it planned to ask for when an editor loses the focus: where
 * that is right behind its opening, or behind a change, or where a view moves AWS accounts, there would be no lenses, or
 * those of before, until the editor gets the focus again.
 */
export class StaleCodeLenses implements StaticFeature {
  readonly #client: () => LanguageClient;
  /** Whose lenses were asked for since they were opened. */
  readonly #asked = new WeakSet<vscode.TextDocument>();
  readonly #reminders = new Map<vscode.TextDocument, NodeJS.Timeout>();
  #followed: vscode.Disposable | undefined;

  constructor(client: () => LanguageClient) {
    this.#client = client;
  }

  /** To be called whenever VS Code asks for the lenses of a document. */
  noteAsked(document: vscode.TextDocument): void {
    this.#asked.add(document);
    this.#forget(document);
  }

  /** To be called where the lenses of all files may be others, though their text is not. */
  expectQuestions(): void {
    mappingsInEditors().forEach((document) => this.#remind(document));
  }

  fillClientCapabilities(): void {
    // It needs none.
  }

  initialize(): void {
    const followNew = () =>
      mappingsInEditors()
        .filter((document) => !this.#asked.has(document))
        .forEach((document) => this.#remind(document));
    this.#followed = vscode.Disposable.from(
      onDidChangeText((document) => {
        // Whoever never asks wants none.
        if (this.#asked.has(document)) {
          this.#remind(document);
        }
      }),
      vscode.window.onDidChangeVisibleTextEditors(followNew),
      vscode.workspace.onDidOpenTextDocument(followNew),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#asked.delete(document);
        this.#forget(document);
      }),
    );
    this.expectQuestions();
  }

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {
    this.#followed?.dispose();
    [...this.#reminders.keys()].forEach((document) => this.#forget(document));
  }

  #remind(document: vscode.TextDocument, attempt = 0): void {
    this.#forget(document);
    const delay = patience[attempt];
    if (delay === undefined) {
      return;
    }
    const reminder = setTimeout(() => {
      this.#remind(document, attempt + 1);
      const provider = this.#client().getFeature(CodeLensRequest.method).getProvider(document);
      provider?.onDidChangeCodeLensEmitter.fire();
    }, delay);
    this.#reminders.set(document, reminder);
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#reminders.get(document));
    this.#reminders.delete(document);
  }
}

function mappingsInEditors(): vscode.TextDocument[] {
  const documents = vscode.window.visibleTextEditors.map(({ document }) => document);
  return [...new Set(documents)].filter(({ languageId }) => languageId === mappingLanguageId);
}
