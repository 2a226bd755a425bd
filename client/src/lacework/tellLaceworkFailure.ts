import * as vscode from 'vscode';
import { CloudError } from '../../../server/src/cloud/cloudError';
import { messageOf } from '../messageOf';
import { plainMessage } from '../plainMessage';

/** Says why Lacework could not be asked, and what to do; nothing where the user cancelled it. */
export async function tellLaceworkFailure(error: unknown): Promise<void> {
  if (!(error instanceof CloudError)) {
    await vscode.window.showErrorMessage(plainMessage(messageOf(error)));
    return;
  }
  if (error.code !== 'cancelled') {
    const { message, advice } = error;
    await vscode.window.showErrorMessage(plainMessage([message, advice].filter(Boolean).join(' ')));
  }
}
