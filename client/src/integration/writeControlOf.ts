import * as vscode from 'vscode';
import { systemClock } from '../../../server/src/cloud/lacework/clock';
import type { WriteControl, WriteStep } from '../../../server/src/cloud/lacework/writeControl';
import type { LaceworkConnection } from '../lacework/laceworkConnection';
import type { LaceworkControl } from '../lacework/withLaceworkProgress';

/**
 * What a change of an integration goes by, with words for each of its steps. Whoever cancels it gives up what was not
 * sent yet; what became of the rest is looked at nevertheless.
 */
export function writeControlOf(
  connection: LaceworkConnection,
  { signal, onWait, report }: LaceworkControl,
): WriteControl {
  return {
    api: connection.open({ signal, onWait }),
    inspector: connection.open({ onWait }),
    clock: systemClock,
    onStep: (step) => report(wordsFor(step)),
  };
}

function wordsFor(step: WriteStep): string {
  switch (step) {
    case 'checking':
      return vscode.l10n.t('Looking at what is there');
    case 'sending':
      return vscode.l10n.t('Sending');
    case 'verifying':
      return vscode.l10n.t('Looking at what has become of it');
    case 'searching':
      return vscode.l10n.t('The answer was lost; looking for what has become of it');
  }
}
