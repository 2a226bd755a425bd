import * as vscode from 'vscode';
import { mappingAtHand } from '../routes/mappingInView';
import { setContext } from '../setContext';

/** Tells the walkthrough and the view of routes as soon as a mapping file is open; then it rests. */
export function tellFirstMappingFile(): vscode.Disposable {
  const look = () => {
    if (mappingAtHand() !== undefined) {
      void setContext('hasMappingFile', true);
      subscription.dispose();
    }
  };
  const subscription = vscode.workspace.onDidOpenTextDocument(look);
  look();
  return subscription;
}
