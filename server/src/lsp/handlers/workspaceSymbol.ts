import { SymbolKind, type SymbolInformation, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { workspaceSymbols, type WorkspaceSymbol } from '../../core/features/workspaceSymbols';
import { answerSafely } from '../answerSafely';
import { toRange } from '../convert/toRange';
import type { MappingDocument } from '../mappingDocuments';
import type { Feature } from './feature';

const kinds = { 'lacework-account': SymbolKind.Namespace, 'aws-account': SymbolKind.Constant } as const;

/** Finds accounts in the mapping files that are open. */
export const workspaceSymbolFeature: Feature = ({ connection, documents, facts }) => {
  const answer = ({ query }: WorkspaceSymbolParams): SymbolInformation[] => {
    const uris = documents.uris();
    const sample = uris.filter((uri) => facts.isOfSample(uri));
    const own = uris.filter((uri) => !facts.isOfSample(uri));
    return [own, sample].flatMap((alike) => {
      const [first = ''] = alike;
      const files = alike.flatMap((uri) => documents.get(uri) ?? []);
      return workspaceSymbols(files, query, facts.of(first)).map(toSymbol);
    });
  };
  connection.onWorkspaceSymbol(answerSafely(connection, 'workspace/symbol', [], answer));
  return { workspaceSymbolProvider: true };
};

function toSymbol({
  file: { document },
  kind,
  name,
  container,
  span,
}: WorkspaceSymbol<MappingDocument>): SymbolInformation {
  return {
    name,
    kind: kinds[kind],
    containerName: container,
    location: { uri: document.uri, range: toRange(document, span) },
  };
}
