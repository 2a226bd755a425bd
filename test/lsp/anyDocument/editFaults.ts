import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { objectsIn } from '../profiles/supportedPayload';
import type { Answer } from './askEverything';

/** All edits that go together can be applied, are of this version of this document, and leave JSON where there was JSON. */
export function editFaults(document: TextDocument, { value }: Answer): string[] {
  return changesIn(document, value).flatMap((edits) => {
    if (edits === undefined) {
      return ['edits of another document or version'];
    }
    let after: string;
    try {
      after = TextDocument.applyEdits(document, [...edits]);
    } catch (error) {
      return [`${String(error)}: ${JSON.stringify(edits)}`];
    }
    return isJson(document.getText()) && !isJson(after)
      ? [`what was JSON is none any more: ${JSON.stringify(after)}`]
      : [];
  });
}

/** Each list of edits in an answer; `undefined` for what is not of this document as it is. */
function changesIn({ uri, version }: TextDocument, value: unknown): (readonly TextEdit[] | undefined)[] {
  if (Array.isArray(value) && 'newText' in ((value[0] ?? {}) as object)) {
    return [value as TextEdit[]];
  }
  return [...objectsIn(value)].flatMap((node) => {
    if ('changes' in node) {
      return Object.entries(node.changes as Record<string, TextEdit[]>).map(([changed, edits]) =>
        changed === uri ? edits : undefined,
      );
    }
    if ('documentChanges' in node) {
      const all = node.documentChanges as {
        readonly textDocument: { readonly uri: string; readonly version: number | null };
        readonly edits: readonly TextEdit[];
      }[];
      return all.map(({ textDocument, edits }) =>
        textDocument.uri === uri && textDocument.version === version ? edits : undefined,
      );
    }
    return [];
  });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}
