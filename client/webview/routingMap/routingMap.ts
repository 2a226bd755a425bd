import type { RoutingMapStrings } from '../../src/map/routingMapStrings';
import { isMessageToPage } from '../../src/map/pageMessages';
import { MapPage } from './mapPage';
import { MapWords } from './mapWords';
import { readState } from './pageState';
import './routingMap.css';

/** What VS Code gives to a page in a webview, once. */
declare function acquireVsCodeApi(): {
  postMessage(message: unknown): void;
  getState(): unknown;
  setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
const strings = JSON.parse(document.body.dataset.strings ?? '{}') as RoutingMapStrings;
const page = new MapPage(new MapWords(strings), readState(vscode.getState()), {
  send: (message) => vscode.postMessage(message),
  keep: (state) => vscode.setState(state),
});
window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (isMessageToPage(data)) {
    page.receive(data);
  }
});
vscode.postMessage({ type: 'ready' });
