import path from 'node:path';
import { CloudError } from '../cloud/cloudError';
import { haveSameMapping, readLive, type LiveIntegration } from '../cloud/lacework/liveIntegration';
import { restoreIntegration } from '../cloud/lacework/pushMapping';
import { compareIntegrationData } from '../core/integration/compareIntegrationData';
import { hasErrors } from '../core/integration/hasErrors';
import { escapeInvisible } from '../core/text/escapeInvisible';
import { printJson } from '../core/text/printJson';
import { quote } from '../core/text/quote';
import { change } from './change';
import { compareRoutes } from '../core/integration/compareRoutes';
import { Mapping } from '../core/mapping/mapping';
import { confirm } from './confirm';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import { externalIdToSend } from './externalIdToSend';
import { formatFault } from './format/fault';
import { formatRouteChanges } from './format/mappingDifference';
import type { RestoreOptions } from './integrationsOptions';
import { backupsOf, keepLive, type KeptLive } from './keepLive';
import { laceworkAccountOf } from './laceworkAccountOf';
import { describeMapping } from './liveMapping';
import { openOrganization } from './openOrganization';
import { printChangeFaults } from './output/printChangeFaults';
import { Refusal } from './refusal';
import { UsageError } from './usageError';

/**
 * Sends the data of an integration as a push had kept it; gives the exit code.
 *
 * @throws Refusal, UsageError or CloudError where nothing was sent; the last one also where it is not known what came of it.
 */
export async function restoreBackup(options: RestoreOptions, environment: Environment): Promise<number> {
  const { stdout, stderr, cwd } = environment;
  const kept = await backupsOf(environment).read({ folder: path.resolve(cwd, options.folder) });
  if (kept === undefined) {
    throw new CloudError(
      'wrong-configuration',
      `Nothing was sent: ${options.folder} is no folder in which an integration was kept.`,
      'Name the folder that integrations push printed.',
    );
  }
  const { guid, name } = kept.account;
  const { api, connection, profile } = await openOrganization(options.source, environment);
  const known = externalIdToSend(kept, options.externalId, laceworkAccountOf(profile));
  stderr.write(known.faults.map(formatFault).join(''));
  if (hasErrors(known.faults)) {
    throw new Refusal('the errors above are in the way.');
  }
  if (known.externalId === undefined) {
    throw new UsageError(
      'nothing was sent: the external ID was not shown when the integration was kept. Name it with --external-id',
    );
  }
  const live = await readLive(api, guid);
  const changes = compareIntegrationData(live.account.data, kept.account.data);
  stderr.write(
    [
      `${quote(live.account.name)} as it is now, and as it is kept:\n`,
      ...changes.map(
        ({ member, before = 'nothing', after = 'nothing' }) =>
          `  ${escapeInvisible(`${member}: ${before} → ${after}`)}\n`,
      ),
      `  mapping: ${describeMapping(live.account)} → ${describeMapping(kept.account)}\n`,
      changedRoutes(live, kept),
    ].join(''),
  );
  if (changes.length === 0 && haveSameMapping(live, kept)) {
    if (options.format === 'json') {
      stdout.write(printJson({ outcome: 'unchanged', guid, name, isMappingThere: true, sideEffects: [] }));
    } else {
      stdout.write(`Nothing was sent: ${quote(name)} is as it was kept.\n`);
    }
    return exitCode.ok;
  }
  if (!(await confirm(`Send ${quote(name)} as it was kept?`, options.isConfirmed, environment))) {
    throw new Refusal('you did not say yes.');
  }
  const show = `\`lacework-mapping integrations show ${guid}\` shows it.`;
  let keptLive: KeptLive | undefined;
  const result = await change(connection, environment, show, (control) =>
    restoreIntegration(
      { seen: live, kept, externalId: known.externalId },
      async (before) => {
        keptLive = await keepLive(before, undefined, environment);
      },
      control,
    ),
  );
  const { sideEffects, isMappingThere } = result;
  const isAsSent = isMappingThere && sideEffects.length === 0;
  if (options.format === 'json') {
    const outcome = isAsSent ? 'restored' : 'not-as-sent';
    stdout.write(printJson({ outcome, guid, name, isMappingThere, sideEffects, kept: keptLive }));
  } else if (isAsSent) {
    stdout.write(`${quote(name)} is as it was kept.\n`);
  }
  printChangeFaults({ before: kept, result, kept: keptLive, howToLook: show }, environment);
  return isAsSent ? exitCode.ok : exitCode.input;
}

/** Which AWS accounts go elsewhere; nothing where that cannot be told. */
function changedRoutes({ mapping: now }: LiveIntegration, { mapping: then }: LiveIntegration): string {
  if (now?.isRead !== true || then?.isRead !== true) {
    return '';
  }
  const comparison = compareRoutes(new Mapping(now.text), new Mapping(then.text));
  return comparison.isCompared ? formatRouteChanges(comparison.difference) : '';
}
