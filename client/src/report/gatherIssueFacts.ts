import os from 'node:os';
import * as vscode from 'vscode';
import { ageOf } from '../../../server/src/core/facts/ageOf';
import { countOf } from '../../../server/src/core/text/countOf';
import type { InventoryStatus } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import { mappingLanguageId } from '../identifiers';
import { laceworkSessionsOf } from '../lacework/laceworkSessionsOf';
import { knownInventory } from '../status/knownInventory';
import { recordedFailures } from './failureRecord';
import type { IssueFacts } from './issueReport';
import { namesToHide } from './namesToHide';
import { redactor } from './redactor';
import { settingsReport } from './settingsReport';

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly configuration: readonly {
      readonly properties: Parameters<typeof settingsReport>[0];
    }[];
  };
}

/** Gathers what helps to understand an issue, without names, IDs, paths and secrets. */
export async function gatherIssueFacts(context: CommandContext): Promise<IssueFacts> {
  const { version, contributes } = context.extension.packageJSON as Manifest;
  const { remoteName, appHost, uiKind, language } = vscode.env;
  const inventory = await knownInventory(context);
  const redact = redactor(namesToHide(laceworkSessionsOf(context), inventory));
  const settings = vscode.workspace.getConfiguration(undefined, vscode.window.activeTextEditor?.document.uri);
  return {
    versions: [
      ['Extension', version],
      ['VS Code', `${vscode.version} (${appHost}, ${uiKind === vscode.UIKind.Web ? 'web' : 'desktop'})`],
      // Behind a "+" the name of the machine may follow.
      ['Remote', remoteName === undefined ? 'no' : (/^[a-z-]+/.exec(remoteName)?.[0] ?? 'yes')],
      ['System', `${os.platform()} ${os.arch()} ${os.release()}`],
      ['Node.js', process.version],
      ['Language', language],
      ['Workspace', workspaceText()],
    ],
    settings: contributes.configuration.flatMap(({ properties }) =>
      settingsReport(properties, (name) => settings.inspect(name)),
    ),
    facts: [`Language server: ${context.client.state}`, awsText(inventory), laceworkText(context)],
    files: vscode.workspace.textDocuments
      .filter(({ languageId }) => languageId === mappingLanguageId)
      .map(fileText),
    failures: recordedFailures(context.client.log).map(redact),
  };
}

function workspaceText(): string {
  const { isTrusted, workspaceFolders = [] } = vscode.workspace;
  const schemes = [...new Set(workspaceFolders.map(({ uri }) => uri.scheme))];
  const folders = [countOf(workspaceFolders.length, 'folder'), ...schemes].join(', ');
  return `${isTrusted ? 'trusted' : 'not trusted'}, ${folders}`;
}

function awsText(inventory: InventoryStatus | undefined): string {
  if (inventory?.isKnown !== true) {
    return 'AWS accounts: unknown';
  }
  const { accounts, daysOld, organizationalUnitsMissing: missing } = inventory;
  const units = missing === undefined ? 'units known' : 'units incomplete';
  return `AWS accounts: ${accounts}, pulled ${countOf(daysOld, 'day')} ago, ${units}`;
}

function laceworkText(context: CommandContext): string {
  const sessions = laceworkSessionsOf(context);
  const identity = sessions.current();
  if (identity === undefined) {
    return 'Lacework: not signed in';
  }
  const { source, isOrganization, isOrganizationAdministrator } = identity;
  const accounts = sessions.accountsOf(identity);
  const known =
    accounts === undefined
      ? 'Lacework accounts unknown'
      : `${countOf(accounts.accounts.length, 'Lacework account')}, asked for ${countOf(ageOf(accounts.fetchedAt, Date.now()).daysOld, 'day')} ago`;
  const rights = isOrganizationAdministrator
    ? 'administrator'
    : isOrganization
      ? 'no administrator'
      : 'no organization';
  return `Lacework: key from "${source}", ${rights}, ${known}`;
}

function fileText({ uri, lineCount, isDirty }: vscode.TextDocument): string {
  const rules = new Map<string, number>();
  const own = vscode.languages.getDiagnostics(uri).filter(({ source }) => source === mappingLanguageId);
  for (const { code } of own) {
    const rule = typeof code === 'object' ? code.value : (code ?? 'other');
    rules.set(String(rule), (rules.get(String(rule)) ?? 0) + 1);
  }
  const problems = [...rules]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, count]) => `${rule} ${count}`)
    .join(', ');
  const file = [countOf(lineCount, 'line'), `scheme ${uri.scheme}`, ...(isDirty ? ['not saved'] : [])];
  return `${file.join(', ')}; problems: ${problems || 'none'}`;
}
