import * as vscode from 'vscode';
import { isMappingFileName, maySniff } from '../../server/src/core/mapping/isMappingFileName';
import { looksLikeMapping, sniffedLength } from '../../server/src/core/mapping/looksLikeMapping';
import { mappingLanguageId, settingsSection } from './identifiers';
import type { LanguageChoices } from './languageChoices';

const jsonLanguageIds = ['json', 'jsonc'];

/**
 * Gives mapping files their language, and nothing else. It looks at a file when it is opened and when it is
 * saved. A language that the user chose by hand is remembered and never changed back.
 */
export class Detection implements vscode.Disposable {
  readonly #choices: LanguageChoices;
  readonly #subscriptions: vscode.Disposable[];
  /** Documents whose language we are changing ourselves, by URI. */
  readonly #ownChanges = new Set<string>();
  /** The document that was closed just now: a change of language is a close and an open at once. */
  #closed: { readonly file: string; readonly languageId: string } | undefined;

  constructor(choices: LanguageChoices) {
    this.#choices = choices;
    this.#subscriptions = [
      vscode.workspace.onDidCloseTextDocument((document) => this.#didClose(document)),
      vscode.workspace.onDidOpenTextDocument((document) => this.#didOpen(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#detect(document)),
    ];
    vscode.workspace.textDocuments.forEach((document) => this.#detect(document));
  }

  dispose(): void {
    vscode.Disposable.from(...this.#subscriptions).dispose();
  }

  #didClose({ uri, languageId }: vscode.TextDocument): void {
    this.#closed = { file: uri.toString(), languageId };
    queueMicrotask(() => (this.#closed = undefined));
  }

  #didOpen(document: vscode.TextDocument): void {
    const file = document.uri.toString();
    if (this.#ownChanges.delete(file)) {
      return;
    }
    const before = this.#closed?.file === file ? this.#closed.languageId : undefined;
    if (before === undefined || before === document.languageId) {
      this.#detect(document);
    } else if (before === mappingLanguageId || document.languageId === mappingLanguageId) {
      void this.#choices.remember(document.uri, document.languageId === mappingLanguageId);
    }
  }

  #detect(document: vscode.TextDocument): void {
    const isMapping = document.languageId === mappingLanguageId;
    if (shouldBeMapping(document, this.#choices.get(document.uri)) !== isMapping) {
      void this.#changeLanguage(document, isMapping ? 'json' : mappingLanguageId);
    }
  }

  async #changeLanguage(document: vscode.TextDocument, languageId: string): Promise<void> {
    const file = document.uri.toString();
    this.#ownChanges.add(file);
    try {
      await vscode.languages.setTextDocumentLanguage(document, languageId);
    } catch (error) {
      if (!document.isClosed) {
        throw error;
      }
    } finally {
      this.#ownChanges.delete(file);
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
