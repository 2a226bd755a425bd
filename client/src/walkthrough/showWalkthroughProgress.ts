import { State, type LanguageClient } from 'vscode-languageclient/node';
import type * as vscode from 'vscode';
import { messageOf } from '../messageOf';
import { followFixes } from './followFixes';
import { tellSampleAwsAccounts } from './sampleAwsAccounts';
import { tellFirstMappingFile } from './tellFirstMappingFile';

let isFollowing = false;

/** What the walkthrough and its sample need of a language client that is about to start. */
export function showWalkthroughProgress(context: vscode.ExtensionContext, client: LanguageClient): void {
  if (!isFollowing) {
    isFollowing = true;
    context.subscriptions.push(followFixes(), tellFirstMappingFile());
  }
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Running) {
      tellSampleAwsAccounts(context, client).catch((error: unknown) => {
        client.warn(messageOf(error), undefined, false);
      });
    }
  });
}
