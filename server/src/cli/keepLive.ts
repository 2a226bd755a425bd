import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { CloudError } from '../cloud/cloudError';
import type { LiveIntegration } from '../cloud/lacework/liveIntegration';
import { MappingBackups } from '../cloud/lacework/mappingBackups';
import { defaultStateFolder } from '../cloud/platformFolders';
import { mappingErrors } from '../core/integration/mappingErrors';
import { Mapping } from '../core/mapping/mapping';
import { quoteForShell } from '../core/text/quoteForShell';
import type { Environment } from './environment';
import { inputFailure } from './inputs/inputFailure';

/** Where that is what was live before a change. */
export interface KeptLive {
  /** The mapping; missing where there was none. */
  readonly mappingFile: string | undefined;
  /** All of the integration; missing where the mapping alone was kept. */
  readonly folder: string | undefined;
}

/** Where a user has what was live before changes. */
export function backupsOf({ env }: Environment): MappingBackups {
  return new MappingBackups(path.join(defaultStateFolder(env), 'backups'));
}

/**
 * Keeps what is live and says where.
 *
 * @param backup The file for the mapping alone, which is not there yet; in the user's folder of backups if missing.
 * @throws CloudError where it cannot be kept.
 */
export async function keepLive(
  live: LiveIntegration,
  backup: string | undefined,
  environment: Environment,
): Promise<KeptLive> {
  const { stderr, clock } = environment;
  const kept =
    backup === undefined
      ? await backupsOf(environment).keep(live, clock.now())
      : { mappingFile: await keepMapping(live, backup, environment), folder: undefined };
  stderr.write(howToBringBack(live, kept));
  return kept;
}

function howToBringBack({ account, mapping }: LiveIntegration, { mappingFile, folder }: KeptLive): string {
  const push =
    mappingFile && `lacework-mapping integrations push ${account.guid} ${quoteForShell(mappingFile)}`;
  const restore = folder && `lacework-mapping integrations restore ${quoteForShell(folder)}`;
  // A push would refuse it.
  const hasErrors = mapping?.isRead !== true || mappingErrors(new Mapping(mapping.text)).length > 0;
  const command = hasErrors ? restore : push;
  if (command !== undefined) {
    return `What was live is kept: \`${command}\` brings it back.\n`;
  }
  return mappingFile === undefined
    ? 'There was no mapping to keep.\n'
    : `The mapping that was live is kept in ${mappingFile}. It has errors, so that a push does not take it.\n`;
}

async function keepMapping(
  { account, mapping }: LiveIntegration,
  backup: string,
  { cwd }: Environment,
): Promise<string | undefined> {
  if (mapping === undefined) {
    return undefined;
  }
  if (!mapping.isRead) {
    throw new CloudError(
      'cache-not-written',
      `Nothing was sent: the mapping of ${account.guid} cannot be read, so it cannot be kept in ${backup}. ${mapping.reason}`,
      'Without --backup it is kept as Lacework gives it.',
    );
  }
  try {
    await writeFile(path.resolve(cwd, backup), mapping.bytes, { flag: 'wx', flush: true });
  } catch (error) {
    const isThere = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw isThere
      ? new CloudError(
          'cache-not-written',
          `Nothing was sent: ${backup} is there already.`,
          'Name a file for --backup that is not there.',
        )
      : new CloudError(
          'cache-not-written',
          `Nothing was sent: ${inputFailure(backup, 'written', error).message}`,
          '',
        );
  }
  return backup;
}
