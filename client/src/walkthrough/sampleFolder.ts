import * as vscode from 'vscode';
import type { CommandContext } from '../commands/commandContext';

type Storage = Pick<CommandContext, 'globalStorageUri'>;

/** Where the sample is: among the files of this extension, so that it is never taken for one of the user's. */
export function sampleFolder({ globalStorageUri }: Storage): vscode.Uri {
  return vscode.Uri.joinPath(globalStorageUri, 'sample');
}

/** The mapping file of the sample, which is there once the user has opened it. */
export function sampleFile(storage: Storage): vscode.Uri {
  return vscode.Uri.joinPath(sampleFolder(storage), 'sample.lacework-mapping.json');
}

/** Whether a file is of the sample. */
export function isOfSample(storage: Storage, uri: vscode.Uri): boolean {
  return uri.toString().startsWith(`${sampleFolder(storage).toString()}/`);
}
