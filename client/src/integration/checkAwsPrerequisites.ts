import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { externalIdFaults } from '../../../server/src/core/integration/externalIdFaults';
import { queueUrlFaults } from '../../../server/src/core/integration/queueUrlFaults';
import { parseRoleArn } from '../../../server/src/core/integration/roleArn';
import { roleArnFaults } from '../../../server/src/core/integration/roleArnFaults';
import { serverCommands, type PrerequisitesReport } from '../../../server/src/lsp/protocol';
import { isTrusted } from '../aws/isTrusted';
import { pickAwsProfile } from '../aws/pickAwsProfile';
import { failureOf, runServerCommand } from '../aws/runServerCommand';
import { tellAwsFailure } from '../aws/tellAwsFailure';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import { askForField } from './askForField';
import { showPrerequisites, type PrerequisitesRequest } from './showPrerequisites';

const title = vscode.l10n.t('Check AWS Prerequisites');

/** Values of an integration that need not be asked for. An empty external ID says that there is none to compare. */
export interface KnownValues {
  readonly roleArn?: string;
  readonly queueUrl?: string;
  readonly externalId?: string;
}

/**
 * Asks AWS for the role and the queue of an integration, and shows what would keep Lacework from using them.
 *
 * @param sent `KnownValues`; the user is asked for the others, and for a profile of the AWS configuration
 */
export async function checkAwsPrerequisites(
  context: CommandContext,
  client: LanguageClient,
  sent?: unknown,
): Promise<void> {
  if (!(await isTrusted())) {
    return;
  }
  const values = await askForValues(valuesIn(sent));
  if (values === undefined) {
    return;
  }
  const profile = await pickAwsProfile(client, { title, placeHolder: whichProfile });
  if (profile === undefined) {
    return;
  }
  const request = { ...values, ...profile };
  try {
    await showPrerequisites(context, request, await check(client, request));
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) {
      throw error;
    }
    if (failure.code !== 'cancelled') {
      // By the command, since the language server may have been restarted meanwhile.
      const again: KnownValues = { ...values, externalId: values.externalId ?? '' };
      void tellAwsFailure(failure, () =>
        vscode.commands.executeCommand(commandIds.checkAwsPrerequisites, again),
      );
    }
  }
}

const whichProfile = vscode.l10n.t('A profile of the AWS account with the role');

async function check(client: LanguageClient, request: PrerequisitesRequest): Promise<PrerequisitesReport> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) =>
    runServerCommand<PrerequisitesReport>(client, serverCommands.checkAwsPrerequisites, request, {
      token,
      onProgress: (message) => progress.report({ message }),
    }),
  );
}

/** Commands are run with whatever another extension or a key sends. */
function valuesIn(sent: unknown): KnownValues {
  const known = new Map<string, unknown>(
    typeof sent === 'object' && sent !== null ? Object.entries(sent) : [],
  );
  const names = ['roleArn', 'queueUrl', 'externalId'] as const;
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = known.get(name);
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}

type AskedValues = Pick<PrerequisitesRequest, 'roleArn' | 'queueUrl' | 'externalId'>;

/** Nothing if the user gives up. */
async function askForValues(known: KnownValues): Promise<AskedValues | undefined> {
  const roleArn =
    known.roleArn ??
    (await askForField({
      title,
      prompt: vscode.l10n.t('Role that Lacework assumes: its ARN'),
      placeHolder: vscode.l10n.t('for example arn:aws:iam::210987654321:role/lacework-cloudtrail'),
      faultsOf: roleArnFaults,
    }));
  const role = roleArn === undefined ? undefined : parseRoleArn(roleArn);
  const queueUrl =
    roleArn === undefined
      ? undefined
      : (known.queueUrl ??
        (await askForField({
          title,
          prompt: vscode.l10n.t('SQS queue that tells Lacework of log files: its URL'),
          placeHolder: vscode.l10n.t('for example https://sqs.us-east-1.amazonaws.com/210987654321/lacework'),
          faultsOf: (value) => queueUrlFaults(value, role),
        })));
  const externalId =
    queueUrl === undefined
      ? undefined
      : (known.externalId ??
        (await askForField({
          title,
          prompt: vscode.l10n.t('External ID of the integration; leave it empty to compare none'),
          placeHolder: vscode.l10n.t('for example lweid:aws:v2:…'),
          faultsOf: (value) =>
            value === '' ? [] : externalIdFaults(value, { awsAccountId: role?.awsAccountId }),
        })));
  return roleArn === undefined || queueUrl === undefined || externalId === undefined
    ? undefined
    : { roleArn, queueUrl, ...(externalId !== '' && { externalId }) };
}
