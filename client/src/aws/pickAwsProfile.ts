import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { serverCommands, type AwsProfileItem, type PullRequest } from '../../../server/src/lsp/protocol';
import { plainLabel } from '../plainLabel';
import { runServerCommand } from './runServerCommand';

/** Stands for credentials that come without a profile. */
const environment = '';

/** What the list of profiles says of itself. */
interface ProfileQuestion {
  readonly title: string;
  readonly placeHolder: string;
}

/**
 * Lets the user choose with which profile AWS is asked; nothing if they give up. The one in use comes first, so that Enter
 * takes it again. Without a choice nobody is asked.
 */
export async function pickAwsProfile(
  client: LanguageClient,
  question: ProfileQuestion,
): Promise<PullRequest | undefined> {
  const profile = await pickName(client, question);
  return profile === environment ? { environment: true } : profile === undefined ? undefined : { profile };
}

async function pickName(client: LanguageClient, question: ProfileQuestion): Promise<string | undefined> {
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
      description: [
        kindLabel(kind),
        region && plainLabel(region),
        isCurrent ? vscode.l10n.t('in use') : undefined,
      ]
        .filter((part) => part !== undefined)
        .join(' · '),
    }));
  const chosen = await vscode.window.showQuickPick(hasKeys ? [...items, keys] : items, {
    ...question,
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
