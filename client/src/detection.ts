import * as vscode from 'vscode';
import { isMappingFileName, maySniff } from '../../server/src/core/mapping/isMappingFileName';
import { looksLikeMapping, sniffedLength } from '../../server/src/core/mapping/looksLikeMapping';
import { mappingLanguageId, settingsSection } from './identifiers';
import { isEditable } from './isEditable';
import { LanguageChanges } from './languageChanges';
import type { LanguageChoices } from './languageChoices';

const jsonLanguageIds = ['json', 'jsonc'];

/**
 * Gives mapping files their language, and nothing else. It looks at a file when it is opened, when it is saved
 * and when the settings about files change. A language that the user chose by hand is remembered and never
 * changed back.
 */
export class Detection implements vscode.Disposable {
  readonly #choices: LanguageChoices;
  readonly #changes = new LanguageChanges();
  readonly #subscriptions: readonly { dispose(): unknown }[];
  /** The document that was saved last, and the untitled ones that had its text then. */
  #saved: vscode.TextDocument | undefined;
  #copied: readonly vscode.TextDocument[] = [];

  constructor(choices: LanguageChoices) {
    this.#choices = choices;
    this.#subscriptions = [
      this.#changes,
      this.#changes.onDidOpen((document) => this.#detect(document)),
      this.#changes.onDidChangeByHand(({ document, before }) => {
        if (before === mappingLanguageId || document.languageId === mappingLanguageId) {
          void choices.remember(document.uri, document.languageId === mappingLanguageId);
        }
      }),
      this.#changes.onDidTurnOutAssigned(({ uri }) => void choices.forget(uri)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#didClose(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#didSave(document)),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.#didRename(files)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(`${settingsSection}.files`)) {
          this.#detectAll();
        }
      }),
    ];
    this.#detectAll();
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #detectAll(): void {
    vscode.workspace.textDocuments.forEach((document) => this.#detect(document));
  }

  #didSave(document: vscode.TextDocument): void {
    const text = document.getText();
    this.#saved = document;
    this.#copied = vscode.workspace.textDocuments.filter(
      (other) => other.uri.scheme === 'untitled' && text !== '' && other.getText() === text,
    );
    this.#detect(document);
  }

  /**
   * What was chosen for an untitled file goes to the file that it was saved as, if it was: VS Code saves its text there, and then
   * closes it. A document that only changes its language is not closed.
   */
  #didClose(document: vscode.TextDocument): void {
    const saved = this.#saved;
    const chosen = document.isClosed ? this.#choices.takeUntitled(document.uri) : undefined;
    if (chosen !== undefined && saved !== undefined && this.#copied.includes(document)) {
      void this.#choices.remember(saved.uri, chosen).then(() => this.#detect(saved));
    }
  }

  /** A file may be open under its new name before VS Code tells of the name. */
  async #didRename(files: Parameters<LanguageChoices['rename']>[0]): Promise<void> {
    await this.#choices.rename(files);
    this.#detectAll();
  }

  #detect(document: vscode.TextDocument): void {
    const isMapping = document.languageId === mappingLanguageId;
    if (
      isEditable(document.uri) &&
      shouldBeMapping(document, this.#choices.get(document.uri)) !== isMapping
    ) {
      // What is known of the file may have changed while its language did.
      void this.#changes
        .setLanguage(document, isMapping ? 'json' : mappingLanguageId)
        .then(() => !document.isClosed && this.#detect(document));
    }
  }
}

/** The user's word comes first, then the settings, then the language it has, its name and its content. */
function shouldBeMapping(document: vscode.TextDocument, chosen: boolean | undefined): boolean {
  const { uri, languageId } = document;
  if (chosen !== undefined) {
    return chosen;
  }
  if (matchesSetting(document, 'files.exclude')) {
    return false;
  }
  if (languageId === mappingLanguageId) {
    return true;
  }
  if (!jsonLanguageIds.includes(languageId)) {
    return false;
  }
  return (
    matchesSetting(document, 'files.include') ||
    isMappingFileName(uri.path) ||
    (maySniff(uri.path) && looksLikeMapping(firstPartOf(document)))
  );
}

function matchesSetting(document: vscode.TextDocument, name: string): boolean {
  const globs = vscode.workspace.getConfiguration(settingsSection, document.uri).get<string[]>(name, []);
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return globs.some((glob) => {
    const pattern = folder === undefined ? glob : new vscode.RelativePattern(folder, glob);
    return vscode.languages.match({ pattern }, document) > 0;
  });
}

/** The part that detection reads, line by line: a file of many megabytes is neither copied nor measured for it. */
function firstPartOf(document: vscode.TextDocument): string {
  let text = '';
  for (let line = 0; line < document.lineCount && text.length < sniffedLength; line++) {
    text += `${document.lineAt(line).text.slice(0, sniffedLength)}\n`;
  }
  return text;
}
