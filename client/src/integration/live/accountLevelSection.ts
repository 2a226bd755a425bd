import * as vscode from 'vscode';
import type { AccountLevelIntegrations } from '../../../../server/src/cloud/lacework/accountLevelIntegrations';
import { plainLabel } from '../../plainLabel';
import type { ReviewRow, ReviewSection } from './review';
import { wholeLabel } from './wholeLabel';

/**
 * Integrations with CloudTrail that mapped Lacework accounts have of their own. Lacework's documentation says that the one
 * of the organization adds to them and does not override them.
 */
export function accountLevelSection(known: AccountLevelIntegrations | undefined): ReviewSection {
  const title = vscode.l10n.t('Integrations of the Lacework accounts themselves');
  if (known === undefined) {
    return { title, rows: [] };
  }
  const found = known.found.map(({ laceworkAccount, integration: { name, guid } }): ReviewRow => ({
    id: `account level ${guid}`,
    icon: '$(info)',
    label: vscode.l10n.t('{0} of {1} stays: this adds to it', plainLabel(name), plainLabel(laceworkAccount)),
  }));
  const unasked = known.unasked.map(({ laceworkAccount, reason }): ReviewRow => ({
    id: `unasked ${laceworkAccount}`,
    icon: '$(question)',
    label: vscode.l10n.t('{0} could not be asked', plainLabel(laceworkAccount)),
    description: wholeLabel(reason),
  }));
  const none: ReviewRow[] =
    found.length + unasked.length > 0
      ? []
      : [
          {
            id: 'no account level',
            icon: '$(check)',
            label: vscode.l10n.t('They have none with CloudTrail'),
          },
        ];
  return { title, rows: [...found, ...unasked, ...none] };
}
