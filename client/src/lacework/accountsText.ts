import * as vscode from 'vscode';
import { ageOf } from '../../../server/src/core/facts/ageOf';
import type { LaceworkAccountsData } from '../../../server/src/core/facts/laceworkAccounts';
import { accountCount } from './accountCount';

/** How many Lacework accounts are known, and since when. */
export function accountsText({ accounts, fetchedAt }: LaceworkAccountsData): string {
  const count = accountCount(accounts.length);
  const { daysOld } = ageOf(fetchedAt, Date.now());
  switch (daysOld) {
    case 0:
      return vscode.l10n.t('{0}, as of today', count);
    case 1:
      return vscode.l10n.t('{0}, as of yesterday', count);
    default:
      return vscode.l10n.t('{0}, {1} days old', count, daysOld);
  }
}
