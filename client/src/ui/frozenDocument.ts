import * as vscode from 'vscode';
import { readOnlyScheme } from '../identifiers';

/** Both sides of a comparison may be made before an editor shows them. */
const unshown = 4;

const texts = new Map<string, string>();
let registration: vscode.Disposable | undefined;
let count = 0;

/**
 * A document that cannot be edited and says the same whatever happens to what it was made of.
 *
 * @param name Of the file that it would be; its end says the language.
 */
export function frozenDocument(name: string, text: string): vscode.Uri {
  registration ??= vscode.workspace.registerTextDocumentContentProvider(readOnlyScheme, {
    provideTextDocumentContent: ({ path }) =>
      texts.get(path) ?? vscode.l10n.t('This was shown for the time that VS Code ran. Ask Lacework anew.'),
  });
  forgetUnshown();
  const path = `/${++count}/${name}`;
  texts.set(path, text);
  return vscode.Uri.from({ scheme: readOnlyScheme, path });
}

/** A text stays for as long as a tab may show it again. */
function forgetUnshown(): void {
  const shown = new Set(vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.flatMap(pathsIn)));
  for (const path of [...texts.keys()].slice(0, -unshown)) {
    if (!shown.has(path)) {
      texts.delete(path);
    }
  }
}

function pathsIn({ input }: vscode.Tab): string[] {
  if (input instanceof vscode.TabInputTextDiff) {
    return [input.original.path, input.modified.path];
  }
  return input instanceof vscode.TabInputText ? [input.uri.path] : [];
}
