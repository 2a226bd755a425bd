import * as vscode from 'vscode';
import type { AwsAccountItem } from '../../../server/src/lsp/protocol';
import { plainLabel } from '../plainLabel';

/** What is known of an AWS account; without a name, its ID stands in its place. */
type Account = Partial<AwsAccountItem> & Pick<AwsAccountItem, 'id'> & { readonly note?: string };

/** An AWS account to choose, or the heading of an organizational unit. */
export type AwsAccountPick<Item> = vscode.QuickPickItem & { readonly account?: Item };

/** AWS accounts to choose from, under headings with the paths of their organizational units. */
export function awsAccountPicks<Item extends Account>(accounts: readonly Item[]): AwsAccountPick<Item>[] {
  const byPath = new Map<string, Item[]>();
  for (const account of accounts) {
    const path = account.path ?? '';
    const group = byPath.get(path);
    if (group === undefined) {
      byPath.set(path, [account]);
    } else {
      group.push(account);
    }
  }
  return [...byPath].flatMap(([path, group]) => [
    ...(path === '' ? [] : [{ label: plainLabel(path), kind: vscode.QuickPickItemKind.Separator }]),
    ...group.map((account) => {
      const { id, name, email, note } = account;
      const details = [...(name === undefined ? [] : [id]), note ?? '', path, email ?? ''];
      return {
        account,
        label: plainLabel(name ?? id),
        description: details.filter(Boolean).map(plainLabel).join(' · '),
      };
    }),
  ]);
}
