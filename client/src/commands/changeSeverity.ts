import * as vscode from 'vscode';
import { severities } from '../../../server/src/core/rules/rule';
import { settingsSection } from '../identifiers';
import type { CommandContext } from './commands';

/**
 * Asks for the severity of a rule and sets it: for the workspace if one is open, else for the user.
 *
 * @param ruleId the rule
 * @param documentUri the file whose problem led here; its settings show what holds now
 */
export async function changeSeverity(
  _context: CommandContext,
  ruleId: unknown,
  documentUri: unknown,
): Promise<void> {
  if (typeof ruleId !== 'string' || typeof documentUri !== 'string') {
    return;
  }
  const settings = vscode.workspace.getConfiguration(
    `${settingsSection}.rules`,
    vscode.Uri.parse(documentUri),
  );
  const known = settings.inspect<string>(ruleId);
  if (known?.defaultValue === undefined) {
    return;
  }
  const current = settings.get<string>(ruleId);
  const chosen = await vscode.window.showQuickPick(
    [...severities, 'off'].map((severity) => ({
      label: severity,
      description: [
        ...(severity === current ? [vscode.l10n.t('now')] : []),
        ...(severity === known.defaultValue ? [vscode.l10n.t('default')] : []),
      ].join(', '),
    })),
    {
      title: vscode.l10n.t('Severity of {0}', ruleId),
      placeHolder: vscode.l10n.t('What its problems count for'),
    },
  );
  if (chosen !== undefined) {
    const target =
      vscode.workspace.workspaceFolders === undefined
        ? vscode.ConfigurationTarget.Global
        : vscode.ConfigurationTarget.Workspace;
    await settings.update(ruleId, chosen.label, target);
  }
}
