import * as vscode from 'vscode';
import { reviewItems, type ReviewItem } from './reviewItems';
import type { ReviewAction, ReviewSection } from './review';

export interface ReviewQuestion<Value> {
  readonly title: string;
  readonly placeholder: string;
  readonly actions: readonly ReviewAction<Value>[];
  readonly sections: readonly ReviewSection[];
}

/**
 * Shows what is about to happen, line by line, beside whatever an editor shows: a line with more behind it opens and
 * closes when it is chosen. Gives the action that is chosen; nothing if the user gives up. The first line has the focus,
 * so that Enter alone does nothing.
 */
export async function reviewPick<Value>({
  title,
  placeholder,
  ...question
}: ReviewQuestion<Value>): Promise<Value | undefined> {
  const opened = new Set<string>();
  const picker = Object.assign(vscode.window.createQuickPick<ReviewItem<Value>>(), {
    ...{ title, placeholder },
    matchOnDescription: true,
    ignoreFocusOut: true,
    keepScrollPosition: true,
  });
  const show = (focused: (item: ReviewItem<Value>) => boolean) => {
    picker.items = reviewItems(question, opened);
    picker.activeItems = picker.items.filter(focused).slice(0, 1);
  };
  try {
    return await new Promise((resolve) => {
      picker.onDidAccept(() => {
        const [chosen] = picker.selectedItems;
        if (chosen?.action !== undefined) {
          resolve(chosen.action.value);
        } else if (chosen?.row !== undefined) {
          const { id } = chosen.row;
          if (!opened.delete(id)) {
            opened.add(id);
          }
          show(({ row, isChild }) => row?.id === id && !isChild);
        }
      });
      picker.onDidHide(() => resolve(undefined));
      show(({ row }) => row !== undefined);
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
