import { readLive, type LiveIntegration } from '../cloud/lacework/liveIntegration';
import { pushMapping } from '../cloud/lacework/pushMapping';
import { cloudTrailData } from '../cloud/lacework/cloudAccount';
import { hasErrors } from '../core/integration/hasErrors';
import { printJson } from '../core/text/printJson';
import { quote } from '../core/text/quote';
import { quoteForShell } from '../core/text/quoteForShell';
import { askAccountLevel } from './askAccountLevel';
import { assertExpected } from './assertExpected';
import { change } from './change';
import { confirm } from './confirm';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import { externalIdToSend, type ExternalIdToSend } from './externalIdToSend';
import { fitRequest } from './fitRequest';
import { formatAccountLevel } from './format/accountLevel';
import { differenceJson } from './format/differenceJson';
import { formatFault } from './format/fault';
import { formatDifference, summarizeDifference } from './format/mappingDifference';
import { readMappingToSend } from './inputs/readMappingToSend';
import { keepLive, type KeptLive } from './keepLive';
import { laceworkAccountOf } from './laceworkAccountOf';
import { compareWithLive, type MappingDifference } from './mappingDifference';
import { openOrganization } from './openOrganization';
import { printChangeFaults } from './output/printChangeFaults';
import { assertNoErrors } from './output/printMappingProblems';
import type { PushOptions } from './pushOptions';
import { Refusal } from './refusal';
import { UsageError } from './usageError';

/**
 * Puts a mapping file in the place of the live mapping, which is kept; gives the exit code.
 *
 * @throws Refusal, UsageError or CloudError where nothing was sent; the last one also where it is not known what came of it.
 */
export async function pushIntegration(options: PushOptions, environment: Environment): Promise<number> {
  const { stdout, stderr } = environment;
  const { guid, format, isMappingOnly, expected } = options;
  const { api, connection, profile, laceworkAccounts } = await openOrganization(options.source, environment);
  const file = await readMappingToSend(options.file, environment, laceworkAccounts);
  assertNoErrors(file, environment);
  const seen = await readLive(api, guid);
  const known = externalIdToSend(seen, options.externalId, laceworkAccountOf(profile));
  const externalId = isMappingOnly ? undefined : known.externalId;
  const difference = compareWithLive(seen, file, !isMappingOnly);
  if (difference.isSame) {
    stderr.write(`Nothing was sent: it is live already. ${summarizeDifference(difference)}\n`);
    if (format === 'json') {
      stdout.write(printJson({ outcome: 'unchanged', ...differenceJson(difference) }));
    }
    return exitCode.ok;
  }
  if (expected !== undefined) {
    await assertExpected(seen, expected, environment);
  }
  review(difference, known, environment);
  if (options.looksAtAccountLevel) {
    stderr.write(formatAccountLevel(await askAccountLevel(api, file.mapping, environment)));
  }
  if (externalId === undefined && !isMappingOnly) {
    throw new UsageError(needsExternalId(seen));
  }
  const accountMappingFile = fitRequest(file, environment, (mapping) => ({
    data: cloudTrailData({ ...sentAlong(seen), externalId: externalId ?? '', accountMappingFile: mapping }),
  }));
  const question = `Replace the live mapping of ${quote(seen.account.name)}?`;
  if (!(await confirm(question, options.isConfirmed, environment))) {
    throw new Refusal('you did not say yes.');
  }
  let kept: KeptLive | undefined;
  const diff = `lacework-mapping integrations diff ${guid} ${quoteForShell(file.path)}`;
  const result = await change(connection, environment, `\`${diff}\` compares them.`, (control) =>
    pushMapping(
      { seen, accountMappingFile, externalId },
      async (live) => {
        kept = await keepLive(live, options.backup, environment);
      },
      control,
    ),
  );
  const isAsSent = result.isMappingThere && result.sideEffects.length === 0;
  if (format === 'json') {
    const { isMappingThere, sideEffects } = result;
    const outcome = isAsSent ? 'pushed' : 'not-as-sent';
    const answer = { outcome, ...differenceJson(difference), isMappingThere, sideEffects, kept };
    stdout.write(printJson(answer));
  } else if (isAsSent) {
    stdout.write(`The mapping of ${quote(seen.account.name)} is now ${file.path}.\n`);
  }
  printChangeFaults({ before: seen, result, kept, howToLook: `\`${diff}\` shows it.` }, environment);
  return isAsSent ? exitCode.ok : exitCode.input;
}

/** @throws Refusal where something is in the way. */
function review(difference: MappingDifference, { faults }: ExternalIdToSend, { stderr }: Environment): void {
  stderr.write(formatDifference(difference) + faults.map(formatFault).join(''));
  if (hasErrors(faults) || difference.concerns.some(({ severity }) => severity === 'error')) {
    throw new Refusal('the errors above are in the way.');
  }
}

function sentAlong({ cloudTrail: { roleArn = '', queueUrl = '', awsAccountId } }: LiveIntegration) {
  return { roleArn, queueUrl, awsAccountId };
}

function needsExternalId({ account, cloudTrail }: LiveIntegration): string {
  const how = cloudTrail.externalId === undefined ? 'does not show' : 'masks';
  return `nothing was sent: Lacework ${how} the external ID of ${quote(account.name)}, so it cannot go along.
Name it with --external-id, as it is in the trust policy of the role. Or send the mapping alone with --mapping-only:
whether Lacework keeps role, external ID and queue then is undocumented`;
}
