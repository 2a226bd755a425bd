import type * as vscode from 'vscode';

const key = 'languageChoices';
/** The oldest choices are forgotten beyond this, so that what is remembered stays small. */
const mostChoices = 1000;

/** Which files the user declared to be mapping files, or not to be. Untitled files only until they are closed. */
export class LanguageChoices {
  readonly #state: vscode.Memento;
  readonly #untitled = new Map<string, boolean>();

  constructor(state: vscode.Memento) {
    this.#state = state;
  }

  /** Whether the user called this a mapping file; `undefined` where nothing was said. */
  get(uri: vscode.Uri): boolean | undefined {
    const file = uri.toString();
    return uri.scheme === 'untitled' ? this.#untitled.get(file) : this.#read().get(file);
  }

  async remember(uri: vscode.Uri, isMapping: boolean): Promise<void> {
    const file = uri.toString();
    if (uri.scheme === 'untitled') {
      this.#untitled.set(file, isMapping);
      return;
    }
    const choices = this.#read();
    choices.delete(file);
    choices.set(file, isMapping);
    await this.#state.update(key, [...choices].slice(-mostChoices));
  }

  /** What was said of an untitled file that is closed now; it is forgotten, for the name comes again. */
  takeUntitled(uri: vscode.Uri): boolean | undefined {
    const file = uri.toString();
    const chosen = this.#untitled.get(file);
    this.#untitled.delete(file);
    return chosen;
  }

  async forget(uri: vscode.Uri): Promise<void> {
    const choices = this.#read();
    if (choices.delete(uri.toString())) {
      await this.#state.update(key, [...choices]);
    }
  }

  /** Keeps the choices for files that get another name, or are in a folder that does. */
  async rename(
    files: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[],
  ): Promise<void> {
    const choices = this.#read();
    let isAnyThere = false;
    for (const { oldUri, newUri } of files) {
      const old = oldUri.toString();
      for (const [file, chosen] of [...choices]) {
        if (`${file}/`.startsWith(`${old}/`)) {
          isAnyThere = true;
          choices.delete(file);
          choices.set(newUri.toString() + file.slice(old.length), chosen);
        }
      }
    }
    if (isAnyThere) {
      await this.#state.update(key, [...choices]);
    }
  }

  #read(): Map<string, boolean> {
    return new Map(this.#state.get<[string, boolean][]>(key, []));
  }
}
