import * as vscode from 'vscode';
import { MappingBackups } from '../../../../server/src/cloud/lacework/mappingBackups';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';

/** What was kept of the integrations of an organization by this extension, in VS Code's folder for it. */
export function mappingBackupsOf(
  { globalStorageUri }: Pick<CommandContext, 'globalStorageUri'>,
  { identity }: LaceworkConnection,
): MappingBackups {
  const { host } = new URL(identity.url);
  return new MappingBackups(
    vscode.Uri.joinPath(globalStorageUri, 'backups', encodeURIComponent(host)).fsPath,
  );
}
