import * as vscode from 'vscode';
import { mappingLanguageId } from '../identifiers';
import { setContext } from '../setContext';
import { isFixed } from './isFixed';

interface Seen {
  readonly version: number;
  readonly codes: readonly string[];
}

/** Tells the walkthrough as soon as a problem of a mapping file is mended, by whatever way; then it rests. */
export function followFixes(): vscode.Disposable {
  const seen = new Map<string, Seen>();
  const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    for (const uri of uris) {
      const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
      if (document?.languageId !== mappingLanguageId) {
        continue;
      }
      const { version } = document;
      const codes = codesOf(uri);
      const before = seen.get(uri.toString());
      if (before !== undefined && version > before.version && isFixed(before.codes, codes)) {
        void setContext('hasFixedProblem', true);
        subscription.dispose();
        return;
      }
      // The same problems may be told again before those of a change are known.
      if (before?.codes.join() !== codes.join()) {
        seen.set(uri.toString(), { version, codes });
      }
    }
  });
  return subscription;
}

function codesOf(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .filter(({ source }) => source === mappingLanguageId)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}
