import * as vscode from 'vscode';
import type { MappingBackup } from '../../../../server/src/cloud/lacework/mappingBackups';
import type { ReceivedMapping } from '../../../../server/src/core/integration/accountMappingFile';
import { summarizeRoutes } from '../../../../server/src/core/integration/routeSummary';
import { Mapping } from '../../../../server/src/core/mapping/mapping';
import type { CommandContext } from '../../commands/commandContext';
import type { LaceworkConnection } from '../../lacework/laceworkConnection';
import { plainLabel } from '../../plainLabel';
import { changeWords } from './integrationWords';
import { mappingBackupsOf } from './mappingBackupsOf';
import { mappingWords } from './mappingWords';
import { wholeLabel } from './wholeLabel';

/** A mapping that was kept, to choose. */
export interface RestorableBackup extends vscode.QuickPickItem {
  readonly backup: MappingBackup;
  readonly mapping: ReceivedMapping & { readonly isRead: true };
  /** In the words of the place. */
  readonly keptAt: string;
}

/** The newest ones: each is read, to say what it does. */
const mostListed = 100;

/** Mappings that were kept, the newest first: when, of which integration, who had changed it, and what it does. */
export async function listBackups(
  context: CommandContext,
  connection: LaceworkConnection,
): Promise<RestorableBackup[]> {
  const backups = mappingBackupsOf(context, connection);
  const listed = (await backups.list()).slice(0, mostListed);
  const items = await Promise.all(
    listed.map(async (backup): Promise<RestorableBackup[]> => {
      const kept = await backups.read(backup);
      if (kept?.mapping?.isRead !== true) {
        return [];
      }
      const keptAt = new Date(backup.keptAt).toLocaleString(vscode.env.language);
      const facts = [plainLabel(backup.name), wholeLabel(changeWords(kept.account))];
      return [
        {
          ...{ backup, mapping: kept.mapping, keptAt },
          label: `$(archive) ${keptAt}`,
          description: facts.filter(Boolean).join(' · '),
          detail: mappingWords(summarizeRoutes(new Mapping(kept.mapping.text))),
        },
      ];
    }),
  );
  return items.flat();
}
