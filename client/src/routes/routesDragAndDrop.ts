import * as vscode from 'vscode';
import type { AwsAccountNode, RouteNode } from './routeNode';
import { offer } from '../ui/offer';
import { dropTargetOf } from './routesToMove';

/** The type of data that VS Code gives to drags of the items of this view. */
const mimeType = 'application/vnd.code.tree.laceworkmapping.routes';

interface RoutesDragOptions {
  /** The AWS accounts that nodes stand for. */
  readonly accountsIn: (nodes: readonly RouteNode[]) => Promise<AwsAccountNode[]>;
  readonly move: (nodes: readonly AwsAccountNode[], target: string) => Promise<void>;
  /** Moves them, in the file that is shown now, to a Lacework account that the user is asked for when it is called. */
  readonly moveToChosen: (nodes: readonly AwsAccountNode[]) => () => Promise<void>;
}

/** AWS accounts, or all of an organizational unit, are dragged to a Lacework account, or to what is beneath it. */
export class RoutesDragAndDrop implements vscode.TreeDragAndDropController<RouteNode> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];
  readonly #options: RoutesDragOptions;

  constructor(options: RoutesDragOptions) {
    this.#options = options;
  }

  async handleDrag(nodes: readonly RouteNode[], data: vscode.DataTransfer): Promise<void> {
    data.set(mimeType, new vscode.DataTransferItem(await this.#options.accountsIn(nodes)));
  }

  async handleDrop(onto: RouteNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged: unknown = data.get(mimeType)?.value;
    if (!areAwsAccounts(dragged)) {
      // VS Code's own data: of another window, or of a drag that began while the routes were read anew.
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Nothing was moved: which AWS accounts were dragged is not known here. Drag them again, within this window.',
        ),
      );
      return;
    }
    const target = dropTargetOf(onto);
    if (dragged.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Nothing was moved: drag AWS accounts or organizational units. To move all of a Lacework account, open it and select what is in it.',
        ),
      );
      return;
    }
    if (target === undefined) {
      void offer(
        vscode.window.showInformationMessage,
        vscode.l10n.t(
          'Nothing was moved: drop AWS accounts on a Lacework account that the file lists. What no list has goes to the default account.',
        ),
        [vscode.l10n.t('Move to Lacework Account…'), this.#options.moveToChosen(dragged)],
      );
      return;
    }
    await this.#options.move(dragged, target);
  }
}

/** What `handleDrag` gives has no type behind it. */
function areAwsAccounts(dragged: unknown): dragged is AwsAccountNode[] {
  return Array.isArray(dragged);
}
