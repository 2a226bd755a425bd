import type { Uri } from 'vscode';
import type { RouteDifference } from '../../../../server/src/core/integration/compareRoutes';
import {
  serverCommands,
  type RoutedAwsAccountItem,
  type RoutePart,
} from '../../../../server/src/lsp/protocol';
import { runServerCommand } from '../../aws/runServerCommand';
import type { CommandContext } from '../../commands/commandContext';

/** The names of the AWS accounts that a difference is about, by their IDs, as far as the server knows them. */
export async function awsAccountNames(
  { client }: CommandContext,
  document: Uri,
  { added, moved, removed, nowByDefault }: RouteDifference,
): Promise<Map<string, string>> {
  const uri = document.toString();
  const listed = new Set([...added, ...moved].map(({ to }) => to));
  const parts: RoutePart[] = [...listed].map((laceworkAccount) => ({ uri, laceworkAccount }));
  if (removed.length + nowByDefault.length > 0) {
    parts.push({ uri, part: 'unlisted' });
  }
  const names = new Map<string, string>();
  try {
    const server = await client.ready();
    for (const part of parts) {
      const accounts = await runServerCommand<RoutedAwsAccountItem[]>(
        server,
        serverCommands.listRoutePart,
        part,
      );
      accounts.forEach(({ id, name }) => name !== undefined && names.set(id, name));
    }
  } catch {
    // IDs stand in the place of the names that are missing.
  }
  return names;
}
