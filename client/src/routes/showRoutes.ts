import type * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { RoutesView } from './routesView';

let view: RoutesView | undefined;

/** The view of routes, which goes on with this client. There is one of it for as long as the extension runs. */
export function showRoutes(context: vscode.ExtensionContext, client: LanguageClient): RoutesView {
  if (view === undefined) {
    view = new RoutesView(context.workspaceState);
    context.subscriptions.push(view);
  }
  view.use(client);
  return view;
}
