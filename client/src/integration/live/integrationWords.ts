import * as vscode from 'vscode';
import type { CloudAccount } from '../../../../server/src/cloud/lacework/cloudAccount';
import { escapeInvisible } from '../../../../server/src/core/text/escapeInvisible';
import { ageInWords } from './ageInWords';

/** Whether an integration works, in words; not by its icon alone. */
export function stateWords({ isEnabled, state }: CloudAccount): string {
  const words = {
    working: vscode.l10n.t('works'),
    failing: vscode.l10n.t('fails'),
    pending: vscode.l10n.t('pending: Lacework has not used it yet'),
  }[state.kind];
  return isEnabled ? words : vscode.l10n.t('disabled');
}

/** What an integration is of. */
export function levelWords({ isOrganization }: CloudAccount): string {
  if (isOrganization === undefined) {
    return vscode.l10n.t('level unknown');
  }
  return isOrganization ? vscode.l10n.t('organization') : vscode.l10n.t('one Lacework account');
}

/** When it was changed and by whom; empty where Lacework does not say. */
export function changeWords({ changedAt, changedBy }: CloudAccount): string {
  const age = ageInWords(changedAt, Date.now(), vscode.env.language);
  const by = changedBy === undefined ? undefined : escapeInvisible(changedBy).slice(0, 80);
  if (age === undefined) {
    return by === undefined ? '' : vscode.l10n.t('changed by {0}', by);
  }
  return by === undefined ? vscode.l10n.t('changed {0}', age) : vscode.l10n.t('changed {0} by {1}', age, by);
}

/** Why an integration takes no mapping, and the way out; nothing where it may take one. */
export function noMappingWords({ isOrganization }: CloudAccount): string | undefined {
  return isOrganization === false
    ? vscode.l10n.t(
        'It is of one Lacework account: it takes no mapping and cannot be converted. Create one for the organization, then delete this one.',
      )
    : undefined;
}

export function stateIcon({ isEnabled, state }: CloudAccount): string {
  return isEnabled
    ? { working: '$(pass)', failing: '$(error)', pending: '$(clock)' }[state.kind]
    : '$(circle-slash)';
}
