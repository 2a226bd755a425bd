import type * as vscode from 'vscode';
import path from 'node:path';
import { CreationJournal } from './creationJournal';

/** The journal of this installation of VS Code, which all of its windows share. */
export function creationJournalOf({
  globalStorageUri,
}: {
  readonly globalStorageUri: vscode.Uri;
}): CreationJournal {
  return new CreationJournal(path.join(globalStorageUri.fsPath, 'creations'));
}
