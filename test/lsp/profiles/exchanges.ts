import {
  CodeAction,
  CodeLens,
  DocumentSymbol,
  FoldingRange,
  Hover,
  InlayHint,
  Location,
  LocationLink,
  MarkupContent,
  Range,
  SelectionRange,
  SemanticTokens,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { serverCommands } from '../../../server/src/lsp/protocol';
import { uri } from '../testClient';
import { valueAt } from './valueAt';

/** Something of everything: problems with all that can be said of them, places with a name, odd white space. */
export const sampleText = `{
  "defaultLaceworkAccountAws": "acme-dev",
  "integration_mappings": {
    "acme-dev": { "aws_accounts": ["320198765432", "12", "320198765432"] },
     "acme-prod": {
      "aws_accounts": [
        "320198765432",
        "430219876543"
      ]
    }
  }
}
`;

/** A request for the sample, and what a right answer looks like: one with something in it. */
export interface Exchange {
  readonly method: string;
  readonly params: unknown;
  isAnswer(answer: unknown): boolean;
  /** The capability of the client without which the request is refused. */
  readonly needs?: string;
}

/** What the server may report progress on, because the client asked for it. */
export const clientToken = 'token of the client';

const textDocument = { uri };
/** On the name of a Lacework account that is in two places. */
const position = { line: 3, character: 8 };
/** On the last ID. */
const idPosition = { line: 7, character: 10 };
const range = { start: { line: 0, character: 0 }, end: { line: 11, character: 0 } };
const options = { tabSize: 2, insertSpaces: true };

function ask(method: string, params: object, isAnswer: Exchange['isAnswer']): Exchange {
  return { method, params: { textDocument, ...params }, isAnswer };
}

function listOf(isItem: (item: unknown) => boolean): (answer: unknown) => boolean {
  return (answer) => Array.isArray(answer) && answer.length > 0 && answer.every(isItem);
}

function run(
  command: keyof typeof serverCommands,
  isAnswer: Exchange['isAnswer'],
  argument?: unknown,
  needs?: string,
): Exchange {
  const params = {
    command: serverCommands[command],
    ...(argument !== undefined && { arguments: [argument] }),
  };
  return { method: 'workspace/executeCommand', params, isAnswer, ...(needs !== undefined && { needs }) };
}

const isStatus = (answer: unknown) => valueAt(answer, 'isKnown') === true;

/** In this order: the first one makes the AWS accounts known that others tell of. */
const commandExchanges: Record<keyof typeof serverCommands, Exchange> = {
  pullAwsAccounts: run('pullAwsAccounts', isStatus),
  getInventoryStatus: run('getInventoryStatus', isStatus),
  useAwsProfile: run('useAwsProfile', isStatus, 'default'),
  listAwsProfiles: run(
    'listAwsProfiles',
    listOf((item) => valueAt(item, 'name') === 'default'),
  ),
  fetchLaceworkAccounts: run('fetchLaceworkAccounts', (answer) => valueAt(answer, 'accounts') === 4),
  countRoutes: run(
    'countRoutes',
    (answer) =>
      typeof valueAt(answer, 'unlisted') === 'number' && Array.isArray(valueAt(answer, 'laceworkAccounts')),
    uri,
  ),
  listRoutePart: run(
    'listRoutePart',
    listOf((item) => typeof valueAt(item, 'id') === 'string'),
    { uri, part: 'unlisted' },
  ),
  mapRoutes: run(
    'mapRoutes',
    (answer) => listOf((item) => Number(valueAt(item, 'awsAccounts')) > 0)(valueAt(answer, 'ribbons')),
    uri,
  ),
  listMappedRoutes: run(
    'listMappedRoutes',
    (answer) => listOf((item) => typeof valueAt(item, 'text') === 'string')(valueAt(answer, 'routes')),
    { uri, standings: ['unlisted'] },
  ),
  searchRoutes: run('searchRoutes', (answer) => Number(valueAt(answer, 'awsAccounts')) > 0, {
    uri,
    text: 'prod',
  }),
  listOrganizationalUnits: run(
    'listOrganizationalUnits',
    listOf((item) => typeof valueAt(item, 'path') === 'string'),
  ),
  newMapping: run('newMapping', (answer) => typeof answer === 'string', {
    defaultAccount: 'acme',
    routes: [],
  }),
  checkAwsPrerequisites: run(
    'checkAwsPrerequisites',
    (answer) => listOf((item) => typeof valueAt(item, 'message') === 'string')(valueAt(answer, 'findings')),
    {
      roleArn: 'arn:aws:iam::109238475610:role/lacework',
      queueUrl: 'https://sqs.us-east-1.amazonaws.com/109238475610/lacework',
    },
  ),
  moveAwsAccounts: run(
    'moveAwsAccounts',
    (answer) => answer === 1,
    { uri, range: { start: idPosition, end: idPosition }, laceworkAccount: 'acme-new' },
    'workspace.applyEdit',
  ),
  moveRoutes: run(
    'moveRoutes',
    (answer) => answer === 1,
    { uri, routes: [{ id: '650432198765' }], laceworkAccount: 'acme-prod' },
    'workspace.applyEdit',
  ),
  mapAwsAccounts: run(
    'mapAwsAccounts',
    (answer) => answer === 1,
    { uri, ids: ['540321987654'], laceworkAccount: 'acme-prod' },
    'workspace.applyEdit',
  ),
};

const isSymbolInformation = (item: unknown) =>
  typeof valueAt(item, 'name') === 'string' && Location.is(valueAt(item, 'location'));

const isCompletionItem = (item: unknown) =>
  typeof valueAt(item, 'label') === 'string' &&
  TextEdit.is(valueAt(item, 'textEdit')) &&
  MarkupContent.is(valueAt(item, 'documentation'));

const isTokens = (answer: unknown) => SemanticTokens.is(answer) && answer.data.length > 0;

/**
 * For each capability that the server may advertise, as `namesOfCapabilities` has them, the requests that it stands
 * for; one without an entry fails the tests. What needs another request to be complete is no right answer.
 */
export const exchanges: Readonly<Record<string, readonly Exchange[]>> = {
  // These have no request: every other exchange depends on them.
  positionEncoding: [],
  textDocumentSync: [],
  'textDocumentSync.openClose': [],
  'textDocumentSync.save': [],
  executeCommandProvider: Object.values(commandExchanges),
  'executeCommandProvider.workDoneProgress': [
    {
      method: 'workspace/executeCommand',
      params: { command: serverCommands.pullAwsAccounts, workDoneToken: clientToken },
      isAnswer: isStatus,
    },
  ],
  diagnosticProvider: [
    ask('textDocument/diagnostic', {}, (answer) => listOf(Range.is)(ranges(valueAt(answer, 'items')))),
  ],
  codeActionProvider: [
    ask(
      'textDocument/codeAction',
      { range, context: { diagnostics: [] } },
      listOf((item) => CodeAction.is(item) || valueAt(item, 'data.uri') === uri),
    ),
  ],
  'codeActionProvider.resolveProvider': [
    {
      method: 'codeAction/resolve',
      params: {
        title: 'Move to Lacework account "acme-dev"',
        kind: 'refactor.move',
        data: { uri, range: { start: idPosition, end: idPosition }, version: 1, index: 0 },
      },
      isAnswer: (answer) => CodeAction.is(answer) && answer.edit !== undefined,
    },
  ],
  codeLensProvider: [
    ask(
      'textDocument/codeLens',
      {},
      listOf((item) => CodeLens.is(item) && item.command !== undefined),
    ),
  ],
  hoverProvider: [ask('textDocument/hover', { position }, Hover.is)],
  completionProvider: [
    ask('textDocument/completion', { position: idPosition }, (answer) =>
      listOf(isCompletionItem)(valueAt(answer, 'items')),
    ),
  ],
  documentFormattingProvider: [ask('textDocument/formatting', { options }, listOf(TextEdit.is))],
  documentRangeFormattingProvider: [
    ask('textDocument/rangeFormatting', { range, options }, listOf(TextEdit.is)),
  ],
  documentSymbolProvider: [
    ask(
      'textDocument/documentSymbol',
      {},
      listOf((item) => DocumentSymbol.is(item) || isSymbolInformation(item)),
    ),
  ],
  foldingRangeProvider: [ask('textDocument/foldingRange', {}, listOf(FoldingRange.is))],
  selectionRangeProvider: [
    ask('textDocument/selectionRange', { positions: [position] }, listOf(SelectionRange.is)),
  ],
  definitionProvider: [
    ask(
      'textDocument/definition',
      { position },
      listOf((item) => Location.is(item) || LocationLink.is(item)),
    ),
  ],
  referencesProvider: [
    ask('textDocument/references', { position, context: { includeDeclaration: true } }, listOf(Location.is)),
  ],
  documentHighlightProvider: [
    ask(
      'textDocument/documentHighlight',
      { position },
      listOf((item) => Range.is(valueAt(item, 'range'))),
    ),
  ],
  renameProvider: [ask('textDocument/rename', { position, newName: 'acme-web' }, WorkspaceEdit.is)],
  'renameProvider.prepareProvider': [
    ask('textDocument/prepareRename', { position }, (answer) => Range.is(valueAt(answer, 'range'))),
  ],
  inlayHintProvider: [
    ask(
      'textDocument/inlayHint',
      { range },
      listOf((item) => InlayHint.is(item)),
    ),
  ],
  'inlayHintProvider.resolveProvider': [
    {
      method: 'inlayHint/resolve',
      params: { position, label: 'payments-prod', data: { uri, id: '320198765432' } },
      isAnswer: InlayHint.is,
    },
  ],
  semanticTokensProvider: [],
  'semanticTokensProvider.full': [ask('textDocument/semanticTokens/full', {}, isTokens)],
  'semanticTokensProvider.range': [ask('textDocument/semanticTokens/range', { range }, isTokens)],
  workspaceSymbolProvider: [
    { method: 'workspace/symbol', params: { query: 'acme' }, isAnswer: listOf(isSymbolInformation) },
  ],
};

function ranges(items: unknown): unknown[] {
  return Array.isArray(items) ? items.map((item: unknown) => valueAt(item, 'range')) : [];
}

/** The names of capabilities, and for those with parts that are `true` these too, as in `renameProvider.prepareProvider`. */
export function namesOfCapabilities(capabilities: object): string[] {
  return Object.entries(capabilities).flatMap(([name, value]) => [name, ...partsOf(name, value)]);
}

function partsOf(name: string, capability: unknown): string[] {
  if (typeof capability !== 'object' || capability === null || Array.isArray(capability)) {
    return [];
  }
  return Object.entries(capability).flatMap(([part, value]) =>
    value === true ? [`${name}.${part}`] : partsOf(`${name}.${part}`, value),
  );
}
