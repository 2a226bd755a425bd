import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ResponseError } from 'vscode-languageclient/node';
import type { CommandContext } from '../../client/src/commands/commandContext';
import type { ServerState } from '../../client/src/lazyLanguageClient';
import type { MessageFromPage, MessageToPage } from '../../client/src/map/pageMessages';
import { RoutingMapPanel } from '../../client/src/map/routingMapPanel';
import { extension, openFile } from './workspace';

describe('the panel of the routing map', () => {
  const fromPage = new vscode.EventEmitter<MessageFromPage>();
  const toPage = new vscode.EventEmitter<MessageToPage>();
  const disposed = new vscode.EventEmitter<void>();
  let logged: string[];
  let state: ServerState;
  let refusal: unknown;

  const client = {
    get state() {
      return state;
    },
    onDidChangeState: new vscode.EventEmitter<ServerState>().event,
    ready: async () => {
      if (refusal === undefined) {
        throw new Error('It is refused.');
      }
      return Promise.resolve({
        onProgress: () => new vscode.Disposable(() => undefined),
        sendRequest: async () => Promise.reject(refusal as Error),
      });
    },
    log: { warn: (line: string) => void logged.push(line) },
  };
  const webview = {
    asWebviewUri: (uri: vscode.Uri) => uri,
    cspSource: '',
    onDidReceiveMessage: fromPage.event,
    postMessage: async (message: MessageToPage) => {
      toPage.fire(message);
      return Promise.resolve(true);
    },
  };
  const panel = {
    webview,
    visible: true,
    onDidDispose: disposed.event,
    dispose: () => disposed.fire(),
  } as unknown as vscode.WebviewPanel;

  before(async () => {
    const { uri } = await openFile('refused.lacework-mapping.json', '{"integration_mappings": {}}');
    const { extensionUri } = extension();
    const context = { client, extensionUri } as unknown as CommandContext;
    RoutingMapPanel.restore(context, panel, { uri: uri.toString() });
  });

  after(() => {
    panel.dispose();
  });

  beforeEach(() => {
    logged = [];
    refusal = undefined;
  });

  const answerTo = async (message: MessageFromPage) =>
    new Promise<MessageToPage>((resolve) => {
      const listening = toPage.event((answer) => {
        listening.dispose();
        resolve(answer);
      });
      fromPage.fire(message);
    });

  for (const [is, reason] of [
    ['running', 'failed'],
    ['stopped', 'stopped'],
  ] as const) {
    it(`says ${reason} where the language server does not tell the routes and is ${is}, and logs why`, async () => {
      state = is;
      const file = 'refused.lacework-mapping.json';
      assert.deepEqual(await answerTo({ type: 'ready' }), { type: 'noMap', reason, file });
      assert.deepEqual(logged, ['laceworkMapping.server.mapRoutes: It is refused.']);
    });
  }

  it('says that mistakes are the reason where the server refuses for problems of the file', async () => {
    state = 'running';
    refusal = new ResponseError(-32803, 'It is too large.', { isByProblems: true });
    const { type, ...told } = await answerTo({ type: 'ready' });
    assert.deepEqual(told, { reason: 'mistakes', file: 'refused.lacework-mapping.json' });
    assert.equal(type, 'noMap');
  });

  it('tells the page where a search fails, and logs why', async () => {
    assert.deepEqual(await answerTo({ type: 'search', request: 7, text: 'prod' }), {
      type: 'found',
      request: 7,
    });
    assert.deepEqual(logged, ['laceworkMapping.server.searchRoutes: It is refused.']);
  });
});
