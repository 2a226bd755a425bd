import * as vscode from 'vscode';
import type { CommandContext } from '../commands/commandContext';
import { commandIds, mappingLanguageId } from '../identifiers';
import { laceworkSessionsOf } from '../lacework/laceworkSessionsOf';
import { mappingInView } from '../routes/mappingInView';
import { sampleStatusRow } from '../walkthrough/sampleAwsAccounts';
import { awsStatusRow } from './awsStatusRow';
import { knownInventory } from './knownInventory';
import { laceworkStatusRow } from './laceworkStatusRow';
import { problemsStatusRow } from './problemsStatusRow';
import { serverStatusRow } from './serverStatusRow';
import { mostUrgent, type StatusRow } from './statusRow';

const title = vscode.l10n.t('Status of Account Mapping Files');

type StatusPick = vscode.QuickPickItem & { readonly action?: StatusRow['action'] };

/** Shows all that is known, how old it is and what is missing, each with what can be done about it. */
export async function showStatus(context: CommandContext): Promise<void> {
  const rows = await statusRows(context);
  const urgent = mostUrgent(rows);
  const picks = rows.map(pickOf);
  const picker = vscode.window.createQuickPick<StatusPick>();
  Object.assign(picker, {
    title,
    placeholder: vscode.l10n.t('Choose what to do'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  picker.items = [
    ...picks,
    { label: vscode.l10n.t('More'), kind: vscode.QuickPickItemKind.Separator },
    ...furtherPicks(),
  ];
  picker.activeItems = picks.filter((_, index) => rows[index] === urgent);
  const chosen = await new Promise<StatusPick | undefined>((resolve) => {
    picker.onDidAccept(() => resolve(picker.selectedItems[0]));
    picker.onDidHide(() => resolve(undefined));
    picker.show();
  });
  picker.dispose();
  if (chosen?.action !== undefined) {
    const { command, arguments: parameters = [] } = chosen.action;
    await vscode.commands.executeCommand(command, ...(parameters as unknown[]));
  }
}

async function statusRows(context: CommandContext): Promise<StatusRow[]> {
  const { isTrusted } = vscode.workspace;
  const inventory = await knownInventory(context);
  // While the map has the focus, no text editor has it.
  const document = vscode.window.activeTextEditor?.document ?? mappingInView(undefined);
  return [
    ...(document?.languageId === mappingLanguageId && inventory !== undefined
      ? [problemsStatusRow(document.uri)]
      : []),
    ...[sampleStatusRow(context, document?.uri) ?? (inventory && awsStatusRow(inventory, isTrusted))].filter(
      (row) => row !== undefined,
    ),
    laceworkStatusRow(laceworkSessionsOf(context), isTrusted),
    serverStatusRow(context.client.state),
  ];
}

function pickOf({ weight, subject, detail, action }: StatusRow): StatusPick {
  // Screen readers read the names of icons.
  const icons = { fine: 'pass', missing: 'info', warning: 'warning', error: 'error' };
  return {
    label: `$(${icons[weight]}) ${subject}`,
    description: detail,
    detail: `$(arrow-right) ${action.description}`,
    action,
  };
}

function furtherPicks(): StatusPick[] {
  const isMapping = vscode.window.activeTextEditor?.document.languageId === mappingLanguageId;
  const further = (icon: string, label: string, command: string): StatusPick => ({
    label: `$(${icon}) ${label}`,
    action: { command, title: label, description: label },
  });
  return [
    ...(isMapping ? [further('json', vscode.l10n.t('Not a mapping file'), commandIds.notMappingFile)] : []),
    further('output', vscode.l10n.t('Show Log'), commandIds.showLog),
    further('report', vscode.l10n.t('Report Issue…'), commandIds.reportIssue),
  ];
}
