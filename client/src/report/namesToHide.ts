import os from 'node:os';
import * as vscode from 'vscode';
import { Mapping } from '../../../server/src/core/mapping/mapping';
import type { InventoryStatus } from '../../../server/src/lsp/protocol';
import { mappingLanguageId } from '../identifiers';
import type { LaceworkSessions } from '../lacework/laceworkSessions';

/** Names of people, of accounts and of folders that are known here, so that an issue report can leave them out. */
export function namesToHide(sessions: LaceworkSessions, inventory: InventoryStatus | undefined): string[] {
  const inFiles = vscode.workspace.textDocuments
    .filter(({ languageId }) => languageId === mappingLanguageId)
    .flatMap((document) => {
      const mapping = new Mapping(document.getText());
      const byDefault = mapping.defaultAccount();
      return [byDefault?.name ?? '', ...mapping.laceworkAccounts().map(({ name }) => name)];
    });
  const signedIn = sessions
    .identities()
    .flatMap((identity) => [
      identity.username,
      identity.account,
      identity.account.split('.')[0] ?? '',
      identity.profileName ?? '',
      ...(sessions.accountsOf(identity)?.accounts.map(({ name }) => name) ?? []),
    ]);
  const folders = vscode.workspace.workspaceFolders?.map(({ name }) => name) ?? [];
  const names = [...inFiles, ...signedIn, ...folders, inventory?.profile ?? '', userName(), os.hostname()];
  // A name of two letters is in many words, and `default` is nobody's.
  return names.filter((name) => name.length > 2 && name !== 'default');
}

function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    // There is a user without a name, as in a container.
    return '';
  }
}
