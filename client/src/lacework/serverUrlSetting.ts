import * as vscode from 'vscode';
import { settingsSection } from '../identifiers';

/** The address to sign in at in place of those of Lacework, where one is set. A workspace cannot set it. */
export function serverUrlSetting(): string | undefined {
  const url = vscode.workspace.getConfiguration(settingsSection).get<string>('lacework.serverUrl', '');
  return url === '' ? undefined : url;
}
