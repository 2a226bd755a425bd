import * as vscode from 'vscode';
import { severities } from '../../../server/src/core/rules/rule';
import { settingsSection } from '../identifiers';
import { severityEdits } from '../severityEdits';
import { offer } from '../ui/offer';
import type { CommandContext } from './commandContext';

/**
 * Asks for the severity of a rule and sets it: in the project's configuration if there is one, else in the
 * settings of the folder if it is set there, of the workspace, or of the user if no folder is open.
 *
 * @param ruleId the rule
 * @param documentUri the file whose problem led here; its settings show what holds now
 * @param configUri the configuration that holds for that file
 */
export async function changeSeverity(
  _context: CommandContext,
  ruleId: unknown,
  documentUri: unknown,
  configUri: unknown,
): Promise<void> {
  if (typeof ruleId !== 'string' || typeof documentUri !== 'string') {
    return;
  }
  const settings = vscode.workspace.getConfiguration(
    `${settingsSection}.rules`,
    vscode.Uri.parse(documentUri),
  );
  const { defaultValue: defaultSeverity, workspaceFolderValue } = settings.inspect<string>(ruleId) ?? {};
  if (defaultSeverity === undefined) {
    return;
  }
  const chosen = await vscode.window.showQuickPick(
    [...severities, 'off'].map((severity) => ({
      label: severity,
      description: severity === defaultSeverity ? vscode.l10n.t('default') : '',
    })),
    {
      title: vscode.l10n.t('Severity of {0}', ruleId),
      placeHolder:
        typeof configUri === 'string'
          ? vscode.l10n.t('What its problems count for, for everybody who works on this project')
          : vscode.l10n.t('What its problems count for'),
    },
  );
  if (chosen === undefined) {
    return;
  }
  if (typeof configUri === 'string') {
    await changeConfig(vscode.Uri.parse(configUri), ruleId, chosen.label);
  } else {
    const isFolderOpen = vscode.workspace.workspaceFolders !== undefined;
    const { Global, Workspace, WorkspaceFolder } = vscode.ConfigurationTarget;
    // What a folder has set wins over the workspace.
    const target = workspaceFolderValue !== undefined ? WorkspaceFolder : isFolderOpen ? Workspace : Global;
    await settings.update(ruleId, chosen.label, target);
  }
}

async function changeConfig(uri: vscode.Uri, ruleId: string, severity: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edits = severityEdits(document.getText(), ruleId, severity);
  if (edits === undefined) {
    const message = vscode.l10n.t(
      '{0} holds no object, so the severity of {1} was not changed. Correct the file, and try again.',
      vscode.workspace.asRelativePath(uri),
      ruleId,
    );
    const open = () => vscode.window.showTextDocument(document);
    void offer(vscode.window.showErrorMessage, message, [vscode.l10n.t('Open File'), open]);
    return;
  }
  const change = new vscode.WorkspaceEdit();
  for (const { offset, length, content } of edits) {
    const range = new vscode.Range(document.positionAt(offset), document.positionAt(offset + length));
    change.replace(uri, range, content);
  }
  await vscode.workspace.applyEdit(change);
  await document.save();
}
