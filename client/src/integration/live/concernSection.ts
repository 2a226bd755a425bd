import * as vscode from 'vscode';
import type { PushConcern } from '../../../../server/src/core/integration/pushConcerns';
import type { ReviewRow, ReviewSection } from './review';
import { wrapWords } from './wrapWords';

/** As much as a line of a quick pick shows. */
const width = 72;

/** What to know before, the most serious first; what does not fit on a line is behind it. */
export function concernSection(concerns: readonly PushConcern[]): ReviewSection {
  return { title: vscode.l10n.t('To know before'), rows: concerns.map(rowOf) };
}

function rowOf({ severity, message }: PushConcern, index: number): ReviewRow {
  const icon = { error: '$(error)', warning: '$(warning)', information: '$(info)' }[severity];
  const kind = {
    error: vscode.l10n.t('Error'),
    warning: vscode.l10n.t('Warning'),
    information: vscode.l10n.t('Note'),
  }[severity];
  const text = message.replaceAll('$(', '\\$(');
  const lines = wrapWords(text, width);
  const children = lines.length > 1 ? lines.map((label) => ({ label })) : [];
  return { id: `concern ${index}`, icon, label: `${kind}: ${text}`, children };
}
