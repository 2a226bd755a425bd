import * as vscode from 'vscode';
import { MappingBackups } from '../../../../server/src/cloud/lacework/mappingBackups';
import type { CommandContext } from '../../commands/commandContext';

/** What was kept of integrations by this extension, in VS Code's folder for it. */
export function mappingBackupsOf({ globalStorageUri }: CommandContext): MappingBackups {
  return new MappingBackups(vscode.Uri.joinPath(globalStorageUri, 'backups').fsPath);
}
