import * as vscode from 'vscode';
import { maySniff } from '../../../server/src/core/mapping/isMappingFileName';
import { looksLikeMapping, sniffedLength } from '../../../server/src/core/mapping/looksLikeMapping';
import { decodeText } from '../../../server/src/core/text/textBytes';
import type { CommandContext } from '../commands/commandContext';
import { commandIds, mappingLanguageId } from '../identifiers';
import { isEditable } from '../isEditable';
import { plainLabel } from '../plainLabel';
import { command, offer } from '../ui/offer';
import { isOfSample } from '../walkthrough/sampleFolder';

/** A workspace with more JSON files than these is not searched any further. */
const mostFiles = 1000;

/**
 * The mapping file in the active editor; else one that the user chooses among those that are open or in the workspace,
 * which is shown then. Nothing if there is none, which is said, or the user gives up.
 */
export async function chooseMappingDocument(
  context: CommandContext,
  title: string,
): Promise<vscode.TextDocument | undefined> {
  const active = vscode.window.activeTextEditor?.document;
  if (active !== undefined && isMapping(active)) {
    return active;
  }
  const uris = await mappingFiles(context);
  if (uris.length === 0) {
    void offer(
      vscode.window.showInformationMessage,
      vscode.l10n.t('No account mapping file is open, and the workspace has none. Open one, and try again.'),
      command(vscode.l10n.t('New Account Mapping File'), commandIds.newMappingFile),
    );
    return undefined;
  }
  const items = uris.map((uri) => ({ label: plainLabel(vscode.workspace.asRelativePath(uri)), uri }));
  const placeHolder = vscode.l10n.t('Which account mapping file?');
  const chosen = await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true });
  return chosen && openMapping(chosen.uri);
}

/** Shows a mapping file, which the language server knows then. */
export async function openMapping(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const { document } = await vscode.window.showTextDocument(uri, { preview: false });
  return document.languageId === mappingLanguageId
    ? document
    : vscode.languages.setTextDocumentLanguage(document, mappingLanguageId);
}

/** Those that are open first, then those of the workspace by their paths; not the sample, which nobody means to send. */
export async function mappingFiles(context: CommandContext): Promise<vscode.Uri[]> {
  const open = vscode.workspace.textDocuments
    .filter((document) => isMapping(document) && !isOfSample(context, document.uri))
    .map(({ uri }) => uri);
  const files = await vscode.workspace.findFiles('**/*.json', '**/node_modules/**', mostFiles);
  const known = new Set(open.map(String));
  const others = files.filter((uri) => !known.has(uri.toString()) && maySniff(uri.path));
  const found = await Promise.all(others.map(async (uri) => ((await isMappingFile(uri)) ? [uri] : [])));
  return [...open, ...found.flat().sort((a, b) => (a.path < b.path ? -1 : 1))];
}

function isMapping({ uri, languageId, isClosed }: vscode.TextDocument): boolean {
  return languageId === mappingLanguageId && !isClosed && isEditable(uri);
}

async function isMappingFile(uri: vscode.Uri): Promise<boolean> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return looksLikeMapping((decodeText(bytes) ?? '').slice(0, sniffedLength));
  } catch {
    // Gone meanwhile, or not to be read: it cannot be sent either.
    return false;
  }
}
