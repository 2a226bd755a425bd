import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import type { InventoryStatus } from '../../../server/src/lsp/protocol';
import { commandIds, mappingLanguageId } from '../identifiers';
import type { LaceworkSessions } from '../lacework/laceworkSessions';
import { plainMessage } from '../plainMessage';
import { awsStatusRow } from './awsStatusRow';
import { laceworkStatusRow } from './laceworkStatusRow';
import { problemsStatusRow } from './problemsStatusRow';
import { mostUrgent, type StatusRow } from './statusRow';

/**
 * The one item of the language status for what is known while the server runs: the problems of the file, the facts with their
 * age, and what is missing, with the command that helps. Where nothing is missing its command shows all of it.
 */
export class MappingStatus implements vscode.Disposable {
  readonly #item: vscode.LanguageStatusItem;
  readonly #sessions: LaceworkSessions;
  readonly #sampleRow: (uri: vscode.Uri | undefined) => StatusRow | undefined;
  readonly #followed: vscode.Disposable;
  #inventory: InventoryStatus | undefined;
  #shown: object | undefined;

  /**
   * @param inventory what is known of the AWS accounts, if that was told already
   * @param sampleRow what is said of a file of the sample instead
   */
  constructor(
    sessions: LaceworkSessions,
    inventory: InventoryStatus | undefined,
    sampleRow: (uri: vscode.Uri | undefined) => StatusRow | undefined,
  ) {
    this.#sessions = sessions;
    this.#sampleRow = sampleRow;
    this.#inventory = inventory;
    this.#item = vscode.languages.createLanguageStatusItem('laceworkMapping.status', {
      language: mappingLanguageId,
    });
    this.#item.name = vscode.l10n.t('Account mapping status');
    const show = () => this.#show();
    this.#followed = vscode.Disposable.from(
      new vscode.Disposable(() => void sessionsFollowed.dispose()),
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = vscode.window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === shown)) {
          show();
        }
      }),
      vscode.window.onDidChangeActiveTextEditor(show),
      vscode.workspace.onDidGrantWorkspaceTrust(show),
      // What is known grows old.
      vscode.window.onDidChangeWindowState(show),
    );
    const sessionsFollowed = sessions.onDidChange(show);
    show();
  }

  dispose(): void {
    this.#followed.dispose();
    this.#item.dispose();
  }

  /** To be called with what is known of the AWS accounts, as often as that changes. */
  showInventory(inventory: InventoryStatus): void {
    this.#inventory = inventory;
    this.#show();
  }

  #show(): void {
    const { isTrusted } = vscode.workspace;
    const document = vscode.window.activeTextEditor?.document;
    const sample = this.#sampleRow(document?.uri);
    const aws = this.#inventory && awsStatusRow(this.#inventory, isTrusted);
    const facts = [
      ...[sample ?? aws].filter((row) => row !== undefined),
      laceworkStatusRow(this.#sessions, isTrusted),
    ];
    const problems =
      document?.languageId === mappingLanguageId ? problemsStatusRow(document.uri).short : undefined;
    const urgent = mostUrgent(facts);
    const known = facts.map(({ short }) => short).join(' · ');
    const shown = {
      // VS Code would make a link of [text](command:…).
      text: plainMessage(problems ?? known),
      detail: plainMessage(problems === undefined ? '' : known),
      severity: severityOf(urgent),
      command: urgent?.action ?? { command: commandIds.showStatus, title: vscode.l10n.t('Details') },
      accessibilityInformation: {
        label: [problems, ...facts.map(({ detail }) => detail)].filter(Boolean).join(', '),
      },
    };
    // Drawn anew while somebody clicks it, it would not get the click.
    if (!isDeepStrictEqual(shown, this.#shown)) {
      this.#shown = shown;
      Object.assign(this.#item, shown);
    }
  }
}

/** That something is not known yet is no reason to warn: rules are silent about it. */
function severityOf(urgent: StatusRow | undefined): vscode.LanguageStatusSeverity {
  switch (urgent?.weight) {
    case 'error':
      return vscode.LanguageStatusSeverity.Error;
    case 'warning':
      return vscode.LanguageStatusSeverity.Warning;
    default:
      return vscode.LanguageStatusSeverity.Information;
  }
}
