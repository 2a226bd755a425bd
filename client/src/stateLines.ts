import { version } from 'vscode';
import { State } from 'vscode-languageclient/node';
import { countOf } from '../../server/src/core/text/countOf';
import type { InventoryStatus } from '../../server/src/lsp/protocol';

/** What the log says of a new state of the language server, if that is worth a line. */
export function stateLine(state: State): string | undefined {
  switch (state) {
    case State.Running:
      return `The language server runs, in VS Code ${version}.`;
    case State.Starting:
      return undefined;
    case State.Stopped:
    case State.StartFailed:
      return 'The language server stopped.';
  }
}

/** What the log says of the AWS accounts: how many, never which. */
export function inventoryLine(status: InventoryStatus): string {
  return status.isKnown
    ? `${countOf(status.accounts, 'AWS account')} known, pulled at ${status.pulledAt}.`
    : 'No AWS accounts are known.';
}
