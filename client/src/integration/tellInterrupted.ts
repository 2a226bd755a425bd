import * as vscode from 'vscode';
import { quote } from '../../../server/src/core/text/quote';
import { commandIds } from '../identifiers';
import { plainMessage } from '../plainMessage';
import type { BegunCreation } from './creationJournal';
import { creationJournalOf } from './creationJournalOf';

/** What this window has told of, by the IDs of the notes. */
const told = new Set<string>();

/**
 * Tells of integrations that were being created when VS Code ended, and lets the user look what has become of them. Each is
 * told once, however often the language client is started anew.
 */
export async function tellInterrupted(context: { readonly globalStorageUri: vscode.Uri }): Promise<void> {
  const journal = creationJournalOf(context);
  const look = vscode.l10n.t('Look');
  const dismiss = vscode.l10n.t('Dismiss');
  const abandoned = await journal.abandoned(Date.now());
  for (const begun of abandoned.filter(({ id }) => !told.has(id))) {
    told.add(begun.id);
    const chosen = await vscode.window.showWarningMessage(
      plainMessage(interruptedText(begun)),
      look,
      dismiss,
    );
    if (chosen === look) {
      await vscode.commands.executeCommand(commandIds.lookForIntegration, begun.id);
    } else if (chosen === dismiss) {
      await journal.forget(begun);
    }
  }
}

export function interruptedText({ name, organization, startedAt }: BegunCreation): string {
  return vscode.l10n.t(
    '{0} was being created at {1} ({2}), and what has become of it is not known. Look before you create it again.',
    quote(name),
    organization,
    new Date(startedAt).toLocaleString(),
  );
}
