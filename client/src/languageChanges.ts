import * as vscode from 'vscode';

/** A document whose language the user changed, and the language that it had. */
interface LanguageChange {
  readonly document: vscode.TextDocument;
  readonly before: string;
}

/**
 * Tells apart why a document gets a language: because it is opened, because we set it, because a setting assigns
 * it, or because the user chose it. VS Code reports all of them as a document that is closed and opened.
 */
export class LanguageChanges implements vscode.Disposable {
  readonly #opened = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #changedByHand = new vscode.EventEmitter<LanguageChange>();
  readonly #assigned = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** What we are changing ourselves: see `keyOf`. */
  readonly #own = new Set<string>();
  /** The document that was closed just now. */
  #closed: { readonly file: string; readonly languageId: string } | undefined;
  /** Changes that may turn out to come from a setting, each with its time in milliseconds. */
  #recent: { readonly document: vscode.TextDocument; readonly at: number }[] = [];

  readonly onDidOpen = this.#opened.event;
  readonly onDidChangeByHand = this.#changedByHand.event;
  /** Fires with a document whose change seemed to be by hand, and was not. */
  readonly onDidTurnOutAssigned = this.#assigned.event;

  constructor() {
    this.#subscriptions = [
      this.#opened,
      this.#changedByHand,
      this.#assigned,
      vscode.workspace.onDidCloseTextDocument((document) => this.#didClose(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#didOpen(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('files.associations')) {
          this.#didChangeAssociations();
        }
      }),
    ];
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  /** Sets the language of a document without taking it for the user's choice. */
  async setLanguage(document: vscode.TextDocument, languageId: string): Promise<void> {
    const change = keyOf(document, languageId);
    this.#own.add(change);
    try {
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    } catch (error) {
      // A document that was closed in the meantime needs no language.
      if (!document.isClosed) {
        throw error;
      }
    } finally {
      this.#own.delete(change);
    }
  }

  #didClose({ uri, languageId }: vscode.TextDocument): void {
    this.#closed = { file: uri.toString(), languageId };
    queueMicrotask(() => (this.#closed = undefined));
  }

  #didOpen(document: vscode.TextDocument): void {
    const file = document.uri.toString();
    const before = this.#closed?.file === file ? this.#closed.languageId : undefined;
    if (before === undefined || before === document.languageId) {
      // While we change its language it may have been closed, and be another document.
      this.#opened.fire(document);
    } else if (!this.#own.has(keyOf(document, document.languageId))) {
      this.#recent = [...this.#recent.filter(isRecent), { document, at: performance.now() }];
      this.#changedByHand.fire({ document, before });
    }
  }

  /** VS Code tells of the changed setting a moment after it has changed the languages. */
  #didChangeAssociations(): void {
    for (const { document } of this.#recent.filter(isRecent)) {
      this.#assigned.fire(document);
    }
    this.#recent = [];
  }
}

/** A document, by its URI, and the language that it gets. */
function keyOf({ uri }: vscode.TextDocument, languageId: string): string {
  return `${languageId} ${uri.toString()}`;
}

function isRecent({ at }: { readonly at: number }): boolean {
  return performance.now() - at < 1000;
}
