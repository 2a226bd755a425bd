import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can do, as far as the server's behaviour depends on it. */
export interface ClientSupport {
  /** Pulls diagnostics and can be told to pull anew; without the second, pulled problems would go stale. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  readonly diagnosticTags: boolean;
  /** Wants to know which version of a document pushed problems are of. */
  readonly diagnosticVersions: boolean;
  /** Answers `workspace/configuration`. */
  readonly configuration: boolean;
  readonly registersConfigurationChange: boolean;
  readonly registersFileWatchers: boolean;
  /** Has several folders open, and says when they change. */
  readonly workspaceFolders: boolean;
  readonly refreshesCodeLens: boolean;
  readonly inlayHints: boolean;
  /** Asks for the tooltip of an inlay hint when it is to be shown. */
  readonly resolvesInlayHints: boolean;
  readonly refreshesInlayHints: boolean;
  /**
   * What semantic tokens it asks for. None where it would show them instead of what it colours by the syntax: the
   * keys of a file would lose their colours.
   */
  readonly semanticTokens: { readonly full: boolean; readonly range: boolean };
  readonly refreshesSemanticTokens: boolean;
  readonly markdownHover: boolean;
  /** Shows an outline as a tree; without it only a flat list. */
  readonly hierarchicalSymbols: boolean;
  readonly markdownCompletion: boolean;
  /** Inserts text with places to be filled in. */
  readonly snippets: boolean;
  /** Applies edits that the server asks for (`workspace/applyEdit`). */
  readonly appliesEdits: boolean;
  /** Applies an edit to a certain version of a document only. */
  readonly versionedEdits: boolean;
  /** Shows progress that the server opens. */
  readonly workDoneProgress: boolean;
  /** Asks whether and what can be renamed at a place before it asks for a new name. */
  readonly preparesRename: boolean;
  /** Takes code actions as edits; without it only commands could be offered. */
  readonly codeActionLiterals: boolean;
  /** Asks for the edits of a code action when it is chosen. */
  readonly resolvesCodeActionEdits: boolean;
}

export function clientSupport({ textDocument, window, workspace }: ClientCapabilities): ClientSupport {
  // What a client shows of a diagnostic is said with the pull model or the push model, or with both.
  const diagnostics = { ...textDocument?.publishDiagnostics, ...textDocument?.diagnostic };
  const tokens = textDocument?.semanticTokens;
  const { full, range } = tokens?.augmentsSyntaxTokens === false ? {} : (tokens?.requests ?? {});
  return {
    pullsDiagnostics:
      textDocument?.diagnostic !== undefined && workspace?.diagnostics?.refreshSupport === true,
    relatedInformation: diagnostics.relatedInformation === true,
    codeDescription: diagnostics.codeDescriptionSupport === true,
    diagnosticTags: diagnostics.tagSupport !== undefined,
    diagnosticVersions: textDocument?.publishDiagnostics?.versionSupport === true,
    configuration: workspace?.configuration === true,
    registersConfigurationChange: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    registersFileWatchers: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    inlayHints: textDocument?.inlayHint !== undefined,
    resolvesInlayHints: textDocument?.inlayHint?.resolveSupport?.properties.includes('tooltip') === true,
    refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    semanticTokens: { full: isAsked(full), range: isAsked(range) },
    refreshesSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    codeActionLiterals: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    resolvesCodeActionEdits:
      textDocument?.codeAction?.dataSupport === true &&
      textDocument.codeAction.resolveSupport?.properties.includes('edit') === true,
    preparesRename: textDocument?.rename?.prepareSupport === true,
    appliesEdits: workspace?.applyEdit === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    workDoneProgress: window?.workDoneProgress === true,
    snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
    markdownCompletion:
      textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') === true,
    hierarchicalSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') === true,
  };
}

/** A request is named with `true` or with details of it. */
function isAsked(request: boolean | object | undefined): boolean {
  return request !== undefined && request !== false;
}
