import * as vscode from 'vscode';
import type { PrerequisiteFinding } from '../../../server/src/core/integration/prerequisites/prerequisiteFinding';
import type { PrerequisiteQuestion } from '../../../server/src/core/integration/prerequisites/prerequisiteFacts';
import type { PrerequisitesReport, PullRequest } from '../../../server/src/lsp/protocol';
import type { CommandContext } from '../commands/commandContext';
import { prerequisitesText, type PrerequisitesText } from './prerequisitesText';

/** What the server is asked. */
export type PrerequisitesRequest = PullRequest & PrerequisiteQuestion;

const scheme = 'lacework-prerequisites';
const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('AWS Prerequisites')}.txt` });
const copyCommand = 'laceworkMapping.prerequisites.copy';

/** A document that can be read and not changed, with lenses that copy what to do. There is one, of the last check. */
class PrerequisitesDocument implements vscode.TextDocumentContentProvider, vscode.CodeLensProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  #shown: PrerequisitesText = { text: '', copies: [] };

  show(text: PrerequisitesText): void {
    this.#shown = text;
    this.#changed.fire(uri);
  }

  provideTextDocumentContent(): string {
    return this.#shown.text;
  }

  provideCodeLenses(): vscode.CodeLens[] {
    return this.#shown.copies.map(
      ({ line, text, isPolicy }) =>
        new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
          title: isPolicy ? vscode.l10n.t('$(copy) Copy Policy') : vscode.l10n.t('$(copy) Copy Advice'),
          tooltip: text,
          command: copyCommand,
          arguments: [text],
        }),
    );
  }
}

let shown: PrerequisitesDocument | undefined;

/** Shows what was found on the side of AWS, as a text. */
export async function showPrerequisites(
  { subscriptions }: Pick<CommandContext, 'subscriptions'>,
  { roleArn, queueUrl, externalId, profile }: PrerequisitesRequest,
  { awsAccountId, findings }: PrerequisitesReport,
): Promise<void> {
  shown ??= register(subscriptions);
  const asked = [
    profile ?? vscode.l10n.t('the credentials of the environment'),
    ...(awsAccountId === undefined ? [] : [vscode.l10n.t('AWS account {0}', awsAccountId)]),
  ];
  const heading = [
    vscode.l10n.t('Role: {0}', roleArn),
    vscode.l10n.t('Queue: {0}', queueUrl),
    ...(externalId === undefined ? [] : [vscode.l10n.t('External ID: {0}', externalId)]),
    vscode.l10n.t('Asked with: {0}', asked.join(', ')),
    '',
    summary(findings),
  ];
  shown.show(prerequisitesText(heading, findings as readonly PrerequisiteFinding[]));
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document, { preview: false });
}

function register(subscriptions: CommandContext['subscriptions']): PrerequisitesDocument {
  const document = new PrerequisitesDocument();
  subscriptions.push(
    vscode.workspace.registerTextDocumentContentProvider(scheme, document),
    vscode.languages.registerCodeLensProvider({ scheme }, document),
    vscode.commands.registerCommand(copyCommand, (text: unknown) =>
      vscode.env.clipboard.writeText(String(text)),
    ),
  );
  return document;
}

function summary(findings: PrerequisitesReport['findings']): string {
  const count = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  const [errors, warnings, unchecked] = [count('error'), count('warning'), count('unchecked')];
  const failing =
    errors === 0
      ? vscode.l10n.t('Nothing was found that would fail.')
      : vscode.l10n.t('Would fail: {0}.', errors);
  return [
    failing,
    ...(warnings === 0 ? [] : [vscode.l10n.t('Warnings: {0}.', warnings)]),
    ...(unchecked === 0 ? [] : [vscode.l10n.t('Not checked: {0}.', unchecked)]),
  ].join(' ');
}
