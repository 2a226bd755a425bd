import type { ServerCapabilities } from 'vscode-languageserver';
import { serverCommands } from '../../../server/src/lsp/protocol';
import { namesOfCapabilities } from '../profiles/exchanges';
import { uri } from '../testClient';
import type { Place } from './place';

export interface Question {
  readonly method: string;
  readonly params: object;
}

type Ask = (place: Place) => readonly Question[];

const textDocument = { uri };
const options = { tabSize: 2, insertSpaces: true };

const ask =
  (method: string, paramsAt: (place: Place) => object = () => ({})): Ask =>
  (place) => [{ method, params: { textDocument, ...paramsAt(place) } }];

const atPosition = ({ position }: Place) => ({ position });
const inRange = ({ range }: Place) => ({ range });

const nothing: Ask = () => [];

const run =
  (argumentAt: (place: Place) => unknown): CommandAsk =>
  (command, place) => [
    { method: 'workspace/executeCommand', params: { command, arguments: [argumentAt(place)] } },
  ];

type CommandAsk = (command: string, place: Place) => readonly Question[];
const notOfDocuments: CommandAsk = () => [];

const commands: Record<keyof typeof serverCommands, CommandAsk> = {
  pullAwsAccounts: notOfDocuments,
  useAwsProfile: notOfDocuments,
  getInventoryStatus: notOfDocuments,
  listAwsProfiles: notOfDocuments,
  fetchLaceworkAccounts: notOfDocuments,
  listOrganizationalUnits: notOfDocuments,
  newMapping: notOfDocuments,
  checkAwsPrerequisites: notOfDocuments,
  countRoutes: run(() => uri),
  listRoutePart: (command) =>
    [{ laceworkAccount: 'prod' }, { part: 'unlisted' }, { part: 'notInOrganization' }].map((part) => ({
      method: 'workspace/executeCommand',
      params: { command, arguments: [{ uri, ...part }] },
    })),
  mapRoutes: run(() => uri),
  listMappedRoutes: run(() => ({ uri })),
  searchRoutes: run(({ newName }) => ({ uri, text: newName })),
  moveRoutes: run(({ newName }) => ({
    uri,
    routes: [{ id: '540321987654' }, { id: '320198765432' }],
    laceworkAccount: newName,
  })),
  moveAwsAccounts: run(({ range, newName }) => ({ uri, range, laceworkAccount: newName })),
  mapAwsAccounts: run(({ newName }) => ({
    uri,
    ids: ['540321987654', '320198765432'],
    laceworkAccount: newName,
  })),
};

/** For each capability that the server may advertise, what to ask about a document; all that follows from answers aside. */
const asks: Readonly<Record<string, Ask>> = {
  positionEncoding: nothing,
  textDocumentSync: nothing,
  'textDocumentSync.openClose': nothing,
  'textDocumentSync.save': nothing,
  executeCommandProvider: (place) =>
    Object.entries(serverCommands).flatMap(([name, command]) =>
      commands[name as keyof typeof serverCommands](command, place),
    ),
  'executeCommandProvider.workDoneProgress': nothing,
  diagnosticProvider: ask('textDocument/diagnostic'),
  codeActionProvider: ({ position, range }) => [
    ...codeActions(range),
    ...codeActions({ start: position, end: position }, ['quickfix', 'source', 'refactor']),
  ],
  'codeActionProvider.resolveProvider': nothing,
  codeLensProvider: ask('textDocument/codeLens'),
  hoverProvider: ask('textDocument/hover', atPosition),
  completionProvider: ask('textDocument/completion', atPosition),
  documentFormattingProvider: ask('textDocument/formatting', () => ({ options })),
  documentRangeFormattingProvider: ask('textDocument/rangeFormatting', ({ range }) => ({ range, options })),
  documentSymbolProvider: ask('textDocument/documentSymbol'),
  foldingRangeProvider: ask('textDocument/foldingRange'),
  selectionRangeProvider: ask('textDocument/selectionRange', ({ position, range }) => ({
    positions: [position, range.start, range.end],
  })),
  definitionProvider: ask('textDocument/definition', atPosition),
  referencesProvider: ask('textDocument/references', ({ position }) => ({
    position,
    context: { includeDeclaration: true },
  })),
  documentHighlightProvider: ask('textDocument/documentHighlight', atPosition),
  renameProvider: ask('textDocument/rename', ({ position, newName }) => ({ position, newName })),
  'renameProvider.prepareProvider': ask('textDocument/prepareRename', atPosition),
  inlayHintProvider: ask('textDocument/inlayHint', inRange),
  'inlayHintProvider.resolveProvider': nothing,
  semanticTokensProvider: nothing,
  'semanticTokensProvider.full': ask('textDocument/semanticTokens/full'),
  'semanticTokensProvider.range': ask('textDocument/semanticTokens/range', inRange),
  workspaceSymbolProvider: () => [{ method: 'workspace/symbol', params: { query: '' } }],
};

function codeActions(range: Place['range'], only?: readonly string[]): Question[] {
  const context = { diagnostics: [], ...(only && { only }) };
  return [{ method: 'textDocument/codeAction', params: { textDocument, range, context } }];
}

/** The capabilities of which this table does not know what to ask. */
export function withoutQuestion(capabilities: ServerCapabilities): string[] {
  return namesOfCapabilities(capabilities).filter((name) => !(name in asks));
}

/** Everything that can be asked about a place of the document. */
export function questionsAt(capabilities: ServerCapabilities, place: Place): Question[] {
  return namesOfCapabilities(capabilities).flatMap((name) => asks[name]?.(place) ?? []);
}

/** The same question about another document. */
export function aboutDocument({ method, params }: Question, other: string): Question {
  return { method, params: JSON.parse(JSON.stringify(params).replaceAll(uri, other)) as object };
}
