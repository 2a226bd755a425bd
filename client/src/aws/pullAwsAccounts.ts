import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  serverCommands,
  type AwsProfileItem,
  type InventoryStatus,
  type PullRequest,
} from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import { commandIds } from '../identifiers';
import { plainLabel } from '../plainLabel';
import { rememberAwsProfile } from './awsProfile';
import { failureOf, runServerCommand } from './runServerCommand';

/** Stands for credentials that come without a profile. */
const environment = '';

/** Why nothing is pulled where the user does not trust the workspace. */
export const untrustedRefusal = vscode.l10n.t(
  'AWS accounts are not pulled in a workspace that you do not trust, since it uses your AWS credentials.',
);

/** Asks for a profile of the AWS configuration and pulls the AWS accounts of its organization. */
export async function pullAwsAccounts(context: CommandContext, client: LanguageClient): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    await offerTrust();
    return;
  }
  const profile = await pickProfile(client);
  if (profile !== undefined) {
    await pull(client, context.workspaceState, profile === environment ? { environment: true } : { profile });
  }
}

async function offerTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const chosen = await vscode.window.showWarningMessage(untrustedRefusal, manage);
  if (chosen === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}

/** The profile in use comes first, so that Enter takes it again. Without a choice nobody is asked. */
async function pickProfile(client: LanguageClient): Promise<string | undefined> {
  const profiles = await runServerCommand<AwsProfileItem[]>(client, serverCommands.listAwsProfiles);
  const [only, ...more] = profiles;
  const hasKeys = process.env.AWS_ACCESS_KEY_ID !== undefined;
  if (only === undefined || (more.length === 0 && !hasKeys)) {
    return only?.name ?? environment;
  }
  const keys = {
    profile: environment,
    label: vscode.l10n.t('Keys of the environment'),
    description: 'AWS_ACCESS_KEY_ID',
  };
  const items = profiles
    .sort((a, b) => Number(b.isCurrent) - Number(a.isCurrent))
    .map(({ name, kind, region, isCurrent }) => ({
      profile: name,
      label: plainLabel(name),
      description: [kindLabel(kind), region, isCurrent ? vscode.l10n.t('in use') : undefined]
        .filter((part) => part !== undefined)
        .join(' · '),
    }));
  const chosen = await vscode.window.showQuickPick(hasKeys ? [...items, keys] : items, {
    title: vscode.l10n.t('Pull AWS Accounts from Organizations'),
    placeHolder: vscode.l10n.t('A profile of the management account or of a delegated administrator'),
    matchOnDescription: true,
  });
  return chosen?.profile;
}

function kindLabel(kind: string): string | undefined {
  switch (kind) {
    case 'sso':
      return vscode.l10n.t('IAM Identity Center (SSO)');
    case 'role':
      return vscode.l10n.t('assumed role');
    case 'keys':
      return vscode.l10n.t('access key');
    case 'process':
      return vscode.l10n.t('credential process');
    default:
      return undefined;
  }
}

async function pull(client: LanguageClient, state: vscode.Memento, request: PullRequest): Promise<void> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Pulling AWS accounts'),
    cancellable: true,
  };
  try {
    const status = await vscode.window.withProgress(options, async (progress, token) =>
      runServerCommand<InventoryStatus>(client, serverCommands.pullAwsAccounts, request, {
        token,
        onProgress: (message) => progress.report({ message }),
      }),
    );
    await rememberAwsProfile(state, status.profile);
    void tellSuccess(status);
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) {
      throw error;
    }
    if (failure.code !== 'cancelled') {
      void tellFailure(failure.message, failure.advice);
    }
  }
}

async function tellSuccess(status: InventoryStatus): Promise<void> {
  if (!status.isKnown) {
    return;
  }
  const { accounts, organizationId, profile, organizationalUnitsMissing: missing } = status;
  const policy = policyIn(status.organizationalUnitsAdvice ?? '');
  const pulled = vscode.l10n.t(
    '{0} AWS accounts of the organization {1} were pulled with the profile {2}.',
    accounts.toLocaleString(),
    organizationId,
    profile,
  );
  const map = vscode.l10n.t('Map Unmapped Accounts…');
  const copy = copyPolicyTitle();
  const actions = policy === undefined ? [map] : [copy, map];
  const chosen = await (missing === undefined
    ? vscode.window.showInformationMessage(pulled, map)
    : vscode.window.showWarningMessage(`${pulled} ${missing}`, ...actions));
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(policy ?? '');
  } else if (chosen === map) {
    await vscode.commands.executeCommand(commandIds.mapUnmappedAwsAccounts);
  }
}

/** The first line of the advice is shown; a policy in it is there to be copied. */
async function tellFailure(message: string, advice: string): Promise<void> {
  const [line = ''] = advice.split('\n');
  const policy = policyIn(advice);
  const copy = copyPolicyTitle();
  const retry = vscode.l10n.t('Try Again');
  const actions = policy === undefined ? [retry] : [copy, retry];
  const chosen = await vscode.window.showErrorMessage([message, line].filter(Boolean).join(' '), ...actions);
  if (chosen === copy) {
    await vscode.env.clipboard.writeText(policy ?? advice);
  } else if (chosen === retry) {
    await vscode.commands.executeCommand(commandIds.pullAwsAccounts);
  }
}

function copyPolicyTitle(): string {
  return vscode.l10n.t('Copy IAM Policy');
}

/** The lines of an IAM policy in an advice. */
function policyIn(advice: string): string | undefined {
  return /^\{[^]*^\}/m.exec(advice)?.[0];
}
