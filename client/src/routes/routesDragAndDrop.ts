import * as vscode from 'vscode';
import type { AwsAccountNode, RouteNode } from './routeNode';
import { dropTargetOf } from './routesToMove';

/** The type of data that VS Code gives to drags of the items of this view. */
const mimeType = 'application/vnd.code.tree.laceworkmapping.routes';

/** AWS accounts are dragged to a Lacework account, or to an AWS account beneath it. */
export class RoutesDragAndDrop implements vscode.TreeDragAndDropController<RouteNode> {
  readonly dragMimeTypes = [mimeType];
  readonly dropMimeTypes = [mimeType];
  readonly #move: (nodes: readonly AwsAccountNode[], target: string) => Promise<void>;

  constructor(move: (nodes: readonly AwsAccountNode[], target: string) => Promise<void>) {
    this.#move = move;
  }

  handleDrag(nodes: readonly RouteNode[], data: vscode.DataTransfer): void {
    data.set(mimeType, new vscode.DataTransferItem(awsAccountsIn(nodes)));
  }

  async handleDrop(onto: RouteNode | undefined, data: vscode.DataTransfer): Promise<void> {
    const dragged = data.get(mimeType)?.value as AwsAccountNode[] | undefined;
    const target = dropTargetOf(onto);
    if (dragged === undefined || dragged.length === 0) {
      return;
    }
    if (target === undefined) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t(
          'Nothing was moved: drop AWS accounts on a Lacework account that the file lists. What no list has goes to the default account.',
        ),
      );
      return;
    }
    await this.#move(dragged, target);
  }
}

/** The AWS accounts among nodes of the view. */
export function awsAccountsIn(nodes: readonly RouteNode[]): AwsAccountNode[] {
  return nodes.filter((node) => node.kind === 'awsAccount');
}
