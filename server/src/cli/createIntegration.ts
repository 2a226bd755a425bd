import { createOnce, existingLike, type CreateRequest } from '../cloud/lacework/createOnce';
import type { LaceworkApi } from '../cloud/lacework/laceworkApi';
import { cloudTrailData, cloudTrailType } from '../cloud/lacework/cloudAccount';
import { hasErrors } from '../core/integration/hasErrors';
import { escapeInvisible } from '../core/text/escapeInvisible';
import { quote } from '../core/text/quote';
import { quoteForShell } from '../core/text/quoteForShell';
import { askAccountLevel } from './askAccountLevel';
import { change } from './change';
import { confirm } from './confirm';
import type { CreateOptions } from './createOptions';
import type { Environment } from './environment';
import { fitRequest } from './fitRequest';
import { formatCreateReview } from './format/createReview';
import { formatFault } from './format/fault';
import { readMappingToSend, type MappingToSend } from './inputs/readMappingToSend';
import { integrationValues, type IntegrationValues } from './integrationValues';
import { laceworkAccountOf } from './laceworkAccountOf';
import { openOrganization } from './openOrganization';
import { printCreated } from './output/printCreated';
import { printMappingProblems } from './output/printMappingProblems';
import { Refusal } from './refusal';
import { waitUntilUsed } from './waitUntilUsed';

/**
 * Creates an integration with CloudTrail of the organization, once; gives the exit code.
 *
 * @throws Refusal, UsageError or CloudError where nothing was sent; the last one also where it is not known what came of it.
 */
export async function createIntegration(options: CreateOptions, environment: Environment): Promise<number> {
  const { stderr } = environment;
  const { api, connection, profile, laceworkAccounts } = await openOrganization(options.source, environment);
  const file = await readMappingToSend(options.mapping, environment, laceworkAccounts);
  const values = integrationValues(options, laceworkAccountOf(profile));
  tellFaults(values, file, environment);
  const request = requestOf(values, file, environment);
  await assertNone(request, api, file);
  const accountLevel = await askAccountLevel(api, file.mapping, environment);
  stderr.write(formatCreateReview({ url: api.url, ...request, file, accountLevel }));
  const question = `Create the integration ${quote(request.name)}?`;
  if (!(await confirm(question, options.isConfirmed, environment))) {
    throw new Refusal('you did not say yes.');
  }
  const list = '`lacework-mapping integrations list` shows what is there.';
  const outcome = await change(connection, environment, list, (control) => createOnce(request, control));
  if (outcome.kind === 'exists') {
    throw exists(outcome, file);
  }
  const code = printCreated(outcome, file.path, options.format, environment);
  return options.waits ? waitUntilUsed(connection, outcome.account.guid, code, environment) : code;
}

/** @throws Refusal where there are errors, when each of them has been told. */
function tellFaults(values: IntegrationValues, file: MappingToSend, environment: Environment): void {
  const { stderr } = environment;
  for (const { option, given, value } of values.taken) {
    stderr.write(`${option}: ${escapeInvisible(given)} is taken as ${escapeInvisible(value)}\n`);
  }
  stderr.write(values.faults.map(formatFault).join(''));
  printMappingProblems(file, environment);
  if (hasErrors(values.faults) || file.errors.length > 0) {
    throw new Refusal('the errors above are in the way.');
  }
}

/** @throws Refusal where the mapping is too large. */
function requestOf(
  { name, settings }: IntegrationValues,
  file: MappingToSend,
  environment: Environment,
): CreateRequest {
  const accountMappingFile = fitRequest(file, environment, (mapping) => ({
    ...{ name, type: cloudTrailType, enabled: 1 },
    data: cloudTrailData({ ...settings, accountMappingFile: mapping }),
  }));
  return { name, settings: { ...settings, accountMappingFile } };
}

/** Before the user is asked. @throws Refusal where there is one with the same name or queue. */
async function assertNone(request: CreateRequest, api: LaceworkApi, file: MappingToSend): Promise<void> {
  const existing = existingLike(request, await api.listCloudAccounts());
  if (existing !== undefined) {
    throw exists(existing, file);
  }
}

function exists(
  { account, by }: NonNullable<ReturnType<typeof existingLike>>,
  { path }: MappingToSend,
): Refusal {
  const push = `lacework-mapping integrations push ${account.guid} ${quoteForShell(path)}`;
  const next =
    account.type !== cloudTrailType
      ? `It is of the type ${quote(account.type)}: choose another ${by}.`
      : account.isOrganization === false
        ? 'It is of one Lacework account and takes no mapping: delete it first in the Lacework console.'
        : `\`${push}\` replaces its mapping.`;
  return new Refusal(
    `there is the integration ${quote(account.name)} with this ${by} already, ${escapeInvisible(account.guid)}. ${next}`,
  );
}
