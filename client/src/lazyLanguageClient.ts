import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';

/** The language client, loaded and started when it is first needed. */
export class LazyLanguageClient implements vscode.Disposable {
  readonly #context: vscode.ExtensionContext;
  #starting: Promise<LanguageClient> | undefined;

  constructor(context: vscode.ExtensionContext) {
    this.#context = context;
  }

  start(): void {
    if (this.#starting === undefined) {
      this.#starting = import('./languageClient.js').then(({ startLanguageClient }) =>
        startLanguageClient(this.#context),
      );
      this.#starting.catch((error: unknown) => {
        this.#starting = undefined;
        const reason = error instanceof Error ? error.message : String(error);
        void vscode.window.showErrorMessage(
          vscode.l10n.t(
            'Lacework Account Mapping could not start its language server, so mapping files are not checked. Reload the window to try again. ({0})',
            reason,
          ),
        );
      });
    }
  }

  async dispose(): Promise<void> {
    await (await this.#starting)?.dispose();
  }
}
