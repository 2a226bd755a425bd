import * as vscode from 'vscode';
import type { LaceworkCredentials } from '../../../server/src/cloud/lacework/credentials';
import { readKeyFile } from '../../../server/src/cloud/lacework/readKeyFile';
import { askWord } from './askWord';
import { goBack } from '../ui/goBack';
import { accountQuestion } from './typedKey';

/**
 * The key in a file that the Lacework console downloaded, which the user chooses, and its account, which the user is asked
 * for where the file names none.
 *
 * @throws CloudError where it is no such file.
 */
export async function keyFromFile(title: string): Promise<LaceworkCredentials | typeof goBack | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('API Key of Lacework'),
      openLabel: vscode.l10n.t('Use Key'),
      filters: { JSON: ['json'] },
    })) ?? [];
  if (file === undefined) {
    return goBack;
  }
  const { key, account: named, subaccount } = await readKeyFile(file.fsPath);
  const account = named ?? (await askWord({ title, value: '', ...accountQuestion() }));
  return typeof account === 'string' ? { account, key, subaccount } : account;
}
