import * as vscode from 'vscode';
import {
  CodeLensRequest,
  type FeatureState,
  type LanguageClient,
  type StaticFeature,
} from 'vscode-languageclient/node';

/** In milliseconds, until lenses should have been asked for: by VS Code after a change, or again after each reminder. */
const patience = [1000, 2000, 4000];

/**
 * Has VS Code ask for code lenses that it forgot. It drops what it planned to ask for when an editor loses the focus, so
 * that after a change with a click elsewhere right behind it, or a move of AWS accounts from a view, lenses would say what
 * was so before until the editor gets the focus again.
 */
export class StaleCodeLenses implements StaticFeature {
  readonly #client: () => LanguageClient;
  readonly #asked = new WeakMap<vscode.TextDocument, number>();
  readonly #reminders = new Map<vscode.TextDocument, NodeJS.Timeout>();
  #followed: vscode.Disposable | undefined;

  constructor(client: () => LanguageClient) {
    this.#client = client;
  }

  /** To be called whenever VS Code asks for the lenses of a document. */
  noteAsked(document: vscode.TextDocument): void {
    this.#asked.set(document, document.version);
  }

  fillClientCapabilities(): void {
    // It needs none.
  }

  initialize(): void {
    this.#followed = vscode.Disposable.from(
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#remind(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    );
  }

  getState(): FeatureState {
    return { kind: 'static' };
  }

  clear(): void {
    this.#followed?.dispose();
    [...this.#reminders.keys()].forEach((document) => this.#forget(document));
  }

  /** Only of what lenses were asked for once is it known that anybody wants them. */
  #remind(document: vscode.TextDocument, attempt = 0): void {
    this.#forget(document);
    const delay = patience[attempt];
    if (delay === undefined || (this.#asked.get(document) ?? document.version) === document.version) {
      return;
    }
    const reminder = setTimeout(() => {
      if (this.#asked.get(document) !== document.version) {
        const provider = this.#client().getFeature(CodeLensRequest.method).getProvider(document);
        provider?.onDidChangeCodeLensEmitter.fire();
        this.#remind(document, attempt + 1);
      }
    }, delay);
    this.#reminders.set(document, reminder);
  }

  #forget(document: vscode.TextDocument): void {
    clearTimeout(this.#reminders.get(document));
    this.#reminders.delete(document);
  }
}
