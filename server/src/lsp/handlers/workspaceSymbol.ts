import { SymbolKind, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { workspaceSymbols } from '../../core/features/workspaceSymbols';
import { answerSafely } from '../answerSafely';
import { toRange } from '../convert/toRange';
import type { Feature } from './feature';

const kinds = { 'lacework-account': SymbolKind.Namespace, 'aws-account': SymbolKind.Constant } as const;

/** Finds accounts in the mapping files that are open. */
export const workspaceSymbolFeature: Feature = ({ connection, documents, facts }) => {
  const answer = ({ query }: WorkspaceSymbolParams): SymbolInformation[] => {
    const files = documents.uris().flatMap((uri) => documents.get(uri) ?? []);
    return workspaceSymbols(files, query, facts.current).map(
      ({ file: { document }, kind, name, container, span }) => ({
        name,
        kind: kinds[kind],
        containerName: container,
        location: { uri: document.uri, range: toRange(document, span) },
      }),
    );
  };
  connection.onWorkspaceSymbol(answerSafely(connection, 'workspace/symbol', [], answer));
  return { workspaceSymbolProvider: true };
};
