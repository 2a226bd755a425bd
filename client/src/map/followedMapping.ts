import * as vscode from 'vscode';
import { mappingLanguageId } from '../identifiers';
import { mappingAtHand, mappingInView } from '../routes/mappingInView';
import { onDidChangeText } from '../ui/onDidChangeText';

/**
 * The mapping file that the user works with, or that they worked with last as long as it is open: a map may cover the
 * editor that it is of.
 */
export class FollowedMapping implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #followed: vscode.Disposable;
  #document: vscode.TextDocument | undefined;
  #uri: string | undefined;

  /** Fires when it is another file, or its text is another. */
  readonly onDidChange = this.#changed.event;

  /** @param uri the file to begin with, where no editor shows one */
  constructor(uri: string | undefined) {
    this.#uri = uri;
    this.#document = this.#find();
    this.#uri = this.#document?.uri.toString() ?? uri;
    const follow = () => this.#follow();
    this.#followed = vscode.Disposable.from(
      this.#changed,
      vscode.window.onDidChangeActiveTextEditor(follow),
      vscode.window.onDidChangeVisibleTextEditors(follow),
      vscode.workspace.onDidOpenTextDocument(follow),
      vscode.workspace.onDidCloseTextDocument(follow),
      onDidChangeText((document) => {
        if (document === this.#document) {
          this.#changed.fire();
        }
      }),
    );
  }

  dispose(): void {
    this.#followed.dispose();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** The URI of the file, also where it was closed since. */
  get uri(): string | undefined {
    return this.#document?.uri.toString() ?? this.#uri;
  }

  /** Whether it is a file that was closed since: one that is no mapping file any more may be open all the same. */
  get isClosed(): boolean {
    const { uri } = this;
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri);
    return uri !== undefined && !isOpen;
  }

  #follow(): void {
    const before = this.#document;
    this.#document = this.#find();
    if (this.#document !== before) {
      this.#uri = this.#document?.uri.toString() ?? this.#uri;
      this.#changed.fire();
    }
  }

  #find(): vscode.TextDocument | undefined {
    const isOpen = ({ uri, languageId, isClosed }: vscode.TextDocument) =>
      uri.toString() === this.uri && languageId === mappingLanguageId && !isClosed;
    const last = mappingInView(this.#document) ?? vscode.workspace.textDocuments.find(isOpen);
    // The walkthrough, from which a first map is opened, covers all editors.
    return last ?? (this.#uri === undefined ? mappingAtHand() : undefined);
  }
}
