import { parseTree } from 'jsonc-parser';
import {
  createConnection,
  DocumentDiagnosticReportKind,
  ProposedFeatures,
  TextDocuments,
  TextDocumentSyncKind,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

/*
 * The lower bounds over the wire: a server that finds no problem in any document and, with --parse, parses it before
 * it says so.
 */
const parses = process.argv.includes('--parse');
const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);

connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.languages.diagnostics.on(({ textDocument: { uri } }) => {
  if (parses) {
    parseTree(documents.get(uri)?.getText() ?? '');
  }
  return { kind: DocumentDiagnosticReportKind.Full, items: [] };
});
documents.listen(connection);
connection.listen();
