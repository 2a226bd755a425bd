import * as vscode from 'vscode';
import { goBack } from './goBack';
import type { Place } from './place';

interface Choice<Item extends vscode.QuickPickItem> {
  readonly title: string;
  readonly placeHolder: string;
  readonly items: readonly Item[];
  /** What Enter takes at first; the first item if missing. */
  readonly active?: Item | undefined;
  /** Missing where it is the only question. */
  readonly place?: Place | undefined;
}

/** Lets the user choose one of several, or go back; nothing if the user gives up. */
export async function pickOne<Item extends vscode.QuickPickItem>({
  title,
  placeHolder,
  items,
  active,
  place,
}: Choice<Item>): Promise<Item | typeof goBack | undefined> {
  const picker = vscode.window.createQuickPick<Item>();
  Object.assign(picker, {
    title,
    items,
    placeholder: placeHolder,
    ignoreFocusOut: true,
    matchOnDetail: true,
  });
  picker.step = place?.step;
  picker.totalSteps = place?.totalSteps;
  picker.buttons = place?.canGoBack === true ? [vscode.QuickInputButtons.Back] : [];
  if (active !== undefined) {
    picker.activeItems = [active];
  }
  try {
    return await new Promise((resolve) => {
      picker.onDidAccept(() => {
        const [chosen] = picker.selectedItems;
        if (chosen !== undefined) {
          resolve(chosen);
        }
      });
      picker.onDidTriggerButton(() => resolve(goBack));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
