import { cloudTrailType, type CloudAccount } from '../cloud/lacework/cloudAccount';
import { readCloudTrail } from '../cloud/lacework/readCloudAccount';
import { escapeInvisible } from '../core/text/escapeInvisible';
import { printJson } from '../core/text/printJson';
import { createIntegration } from './createIntegration';
import { diffIntegration } from './diffIntegration';
import type { Environment } from './environment';
import { exitCode } from './exitCode';
import { formatTable } from './format/table';
import type { IntegrationsOptions } from './integrationsOptions';
import { openLacework } from './laceworkSource';
import { describeMapping, liveMapping, writeMapping } from './liveMapping';
import { pushIntegration } from './pushIntegration';
import { restoreBackup } from './restoreBackup';

type ReadingOptions = Extract<IntegrationsOptions, { action: 'list' | 'show' | 'pull' }>;

/** Prints integrations with CloudTrail, or changes them; gives the exit code. */
export async function integrations(options: IntegrationsOptions, environment: Environment): Promise<number> {
  switch (options.action) {
    case 'create':
      return createIntegration(options, environment);
    case 'diff':
      return diffIntegration(options, environment);
    case 'push':
      return pushIntegration(options, environment);
    case 'restore':
      return restoreBackup(options, environment);
    case 'list':
    case 'show':
    case 'pull':
      return readIntegrations(options, environment);
  }
}

async function readIntegrations(options: ReadingOptions, environment: Environment): Promise<number> {
  const lacework = await openLacework(options.source, environment);
  const { stdout, stderr } = environment;
  switch (options.action) {
    case 'list': {
      const found = await lacework.listCloudAccounts(cloudTrailType);
      if (options.format === 'json') {
        stdout.write(printJson(found.map((each) => toJson(each))));
      } else if (found.length === 0) {
        stderr.write('The organization has no CloudTrail integration.\n');
      } else {
        stdout.write(formatList(found));
      }
      break;
    }
    case 'show': {
      const found = await lacework.cloudAccount(options.guid);
      stdout.write(options.format === 'json' ? printJson(toJson(found)) : formatOne(found));
      break;
    }
    case 'pull':
      await writeMapping(liveMapping(await lacework.cloudAccount(options.guid)), options, environment);
      break;
  }
  return exitCode.ok;
}

/** Without what is not known of: other types of integrations have keys in their data. */
function toJson(account: CloudAccount): object {
  return { ...account, data: readCloudTrail(account) };
}

function formatList(accounts: readonly CloudAccount[]): string {
  const rows = accounts.map((each) => [
    each.guid,
    each.name,
    stateOf(each),
    levelOf(each),
    each.changedAt ?? '',
  ]);
  return formatWhole([['GUID', 'Name', 'State', 'Level', 'Changed'], ...rows]);
}

function formatOne(account: CloudAccount): string {
  const { awsAccountId, roleArn, externalId, queueUrl } = readCloudTrail(account);
  const rows = [
    ['GUID:', account.guid],
    ['Name:', account.name],
    ['Type:', account.type],
    ['State:', stateOf(account)],
    ...account.state.details.map((detail) => ['', detail]),
    ['Level:', levelOf(account)],
    ['Changed:', [account.changedAt, account.changedBy].filter(Boolean).join(' by ')],
    ['AWS account:', awsAccountId ?? ''],
    ['Role ARN:', roleArn ?? ''],
    ['External ID:', externalId ?? ''],
    ['Queue URL:', queueUrl ?? ''],
    ['Mapping:', describeMapping(account)],
  ];
  return formatWhole(rows.filter(([, value]) => value !== ''));
}

/** A GUID has the form of an API key, and is to be copied, as ARNs and URLs are. */
function formatWhole(rows: readonly (readonly string[])[]): string {
  return formatTable(rows, escapeInvisible);
}

function stateOf({ isEnabled, state }: CloudAccount): string {
  return isEnabled ? state.kind : `disabled, ${state.kind}`;
}

function levelOf({ isOrganization }: CloudAccount): string {
  return isOrganization === undefined ? 'unknown' : isOrganization ? 'organization' : 'account';
}
